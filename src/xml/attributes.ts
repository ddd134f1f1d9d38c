import type { Span } from '../finding/finding.ts';

export interface AttributeSpan extends Span {
  /** The value between its quotation marks. */
  readonly value: Span;
}

const attributePattern = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Where an attribute stands in a start tag. Tags are scanned again only when a finding is to be
 * reported, so that reading does not pay for it. Falls back to the whole tag.
 */
export function attributeSpan(text: string, tag: Span, name: string): AttributeSpan {
  attributePattern.lastIndex = tag.start;
  for (
    let match = attributePattern.exec(text);
    match && match.index < tag.end;
    match = attributePattern.exec(text)
  ) {
    if (match[1] !== name) continue;
    const end = attributePattern.lastIndex;
    const length = (match[2] ?? match[3] ?? '').length;
    return { start: match.index, end, value: { start: end - 1 - length, end: end - 1 } };
  }
  return { start: tag.start, end: tag.end, value: tag };
}
