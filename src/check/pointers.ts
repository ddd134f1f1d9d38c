import { report, type Finding, type Span } from '../finding/finding.ts';
import { closest } from '../finding/suggest.ts';
import { attributeSpan } from '../xml/attributes.ts';
import { attribute } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import {
  bareId,
  danglingElsewhere,
  danglingPointer,
  missingFile,
  unknownPrefix,
} from './findings.ts';

/** Attributes of TEI P5 that hold pointers (teidata.pointer), one or several. */
export const pointerAttributes: ReadonlySet<string> = new Set(
  (
    'active ana calendar change copyOf corresp datingPoint datingMethod decls domains edRef enjamb ' +
    'exclude facs feats given hand inst lemmaRef location mutual new next nymRef origin parent ' +
    'parts passive period perf prev ref rendition resp sameAs scheme scribeRef select source spanTo since ' +
    'start end synch target targetEnd toWhom trunc uri url valueDatcat datcat who wit'
  ).split(' '),
);

/** Of these, those that by long custom hold other things than pointers too. */
const alsoOther = new Set([
  'enjamb',
  'start',
  'end',
  'parts',
  'new',
  'origin',
  'trunc',
  'hand',
  'url',
  'location',
  'calendar',
  'source',
]);

/** What the rest of the edition has, asked when a pointer leaves its document. */
export interface Elsewhere {
  /** Ids of another file, by its path relative to this one; undefined when it is not there. */
  readonly idsOf: (path: string) => ReadonlySet<string> | 'other' | undefined;
}

/** Follows every pointer of a document. */
export function checkPointers(
  document: XmlDocument,
  ids: ReadonlyMap<string, XmlElement>,
  elsewhere?: Elsewhere,
): Finding[] {
  const findings: Finding[] = [];
  const prefixes = new Set(
    document.named('prefixDef').map((definition) => attribute(definition, 'ident')),
  );
  for (const element of document.elements) {
    for (const { name, value } of element.attributes) {
      if (!pointerAttributes.has(name)) continue;
      const targets = / |\s/.test(value) ? (value.match(/\S+/g) ?? []) : [value];
      for (const [index, target] of targets.entries()) {
        const problem = problemOf(target, name, ids, prefixes, elsewhere);
        if (!problem) continue;
        const spans = targetSpans(document, element, name);
        const whole = valueSpan(document, element, name);
        // A reference in the value may hold a space; then the whole value is the place.
        findings.push(problem(spans.length === targets.length ? (spans[index] ?? whole) : whole));
      }
    }
  }
  return once(findings);
}

/** One mistake, one finding: pointers that all miss the same element are told of together. */
function once(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.message}`;
    const first = told.get(key);
    const { start, end } = finding;
    const again = { start, end, message: 'The same pointer stands here.' };
    told.set(key, first ? { ...first, related: [...(first.related ?? []), again] } : finding);
  }
  return [...told.values()];
}

type Problem = (span: Span) => Finding;

function problemOf(
  target: string,
  attribute: string,
  ids: ReadonlyMap<string, XmlElement>,
  prefixes: ReadonlySet<string | undefined>,
  elsewhere: Elsewhere | undefined,
): Problem | undefined {
  if (target.startsWith('#')) {
    const id = decoded(target.slice(1));
    // XPointer schemes are addresses of another kind (TEI P5, 17.2.4).
    if (ids.has(id) || id === '' || id.includes('(')) return undefined;
    const meant = closest(id, ids.keys());
    return (span) => report(danglingPointer, { attribute, target, ...(meant && { meant }) }, span);
  }
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(target)?.[1];
  if (scheme !== undefined) {
    if (knownSchemes.has(scheme.toLowerCase()) || prefixes.has(scheme)) return undefined;
    return (span) => report(unknownPrefix, { attribute, prefix: scheme }, span);
  }
  if (ids.has(target) && !target.includes('.')) {
    return (span) => report(bareId, { attribute, target }, span);
  }
  if (!elsewhere || alsoOther.has(attribute) || target.startsWith('/')) return undefined;
  const [path = '', fragment] = target.split('#');
  if (!/\.(?:xml|tei|html?|jpe?g|png|tiff?|svg|gif|pdf)$/i.test(path)) return undefined;
  const found = elsewhere.idsOf(decoded(path));
  if (found === undefined) return (span) => report(missingFile, { attribute, target }, span);
  if (found === 'other' || fragment === undefined || fragment.includes('(')) return undefined;
  if (found.has(decoded(fragment))) return undefined;
  return (span) => report(danglingElsewhere, { attribute, target }, span);
}

const knownSchemes = new Set(
  'http https ftp mailto urn doi file data info tel iiif ark hdl geo isbn issn tag news irc'.split(
    ' ',
  ),
);

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function valueSpan(document: XmlDocument, element: XmlElement, name: string): Span {
  const tag = { start: element.start, end: element.startTagEnd };
  return attributeSpan(document.source.text, tag, name).value;
}

/** The places of the single pointers in an attribute, as written. */
function targetSpans(document: XmlDocument, element: XmlElement, name: string): Span[] {
  const { start, end } = valueSpan(document, element, name);
  return [...document.source.text.slice(start, end).matchAll(/\S+/g)].map(
    ({ index, 0: target }) => ({
      start: start + index,
      end: start + index + target.length,
    }),
  );
}
