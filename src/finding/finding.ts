/** How much a finding matters: an `error` fails the check, a `warning` and an `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a source text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A second place that explains a finding, in the same file unless `file` names another. */
export interface RelatedPlace extends Span {
  readonly message: string;
  readonly file?: string;
}

/** Something a person should look at. Line and column are computed only when it is reported. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with the offending name or value. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}

/**
 * One entry of a catalogue: a kind of finding. Its code is permanent; `title` and `why` go into
 * docs/findings.md, `message` and `hint` are made from the facts of the case.
 */
export interface FindingKind<Facts> {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly message: (facts: Facts) => string;
  readonly hint?: (facts: Facts) => string;
}

/** An entry of any catalogue, as far as the documentation needs it. */
export type CatalogueEntry = Pick<FindingKind<never>, 'code' | 'severity' | 'title' | 'why'>;

/** Makes a finding of a kind at a place. */
export function report<Facts>(
  kind: FindingKind<Facts>,
  facts: Facts,
  span: Span,
  related: readonly RelatedPlace[] = [],
): Finding {
  return {
    code: kind.code,
    severity: kind.severity,
    message: kind.message(facts),
    ...(kind.hint && { hint: kind.hint(facts) }),
    start: span.start,
    end: span.end,
    ...(related.length > 0 && { related }),
  };
}
