import type { Scope } from './namespaces.ts';
import type { StartTag } from './reader.ts';
import type { ReadTag } from './start-tag.ts';

/** Tags that are kept, and the longest as it is written: those of a document repeat. */
const most = 1000;
const longest = 100;

/**
 * Start tags as they were written, with what they were read to be: the same characters under the
 * same namespaces are the same tag, and need not be read twice.
 */
export class KnownTags {
  readonly #known = new Map<string, ReadTag>();

  /** What was read before where the same was written, under the same namespaces. */
  find(written: string, outer: Scope): ReadTag | undefined {
    const known = this.#known.get(written);
    return known?.outer === outer ? known : undefined;
  }

  /** Keeps a tag, unless it goes on behind a `>`. */
  keep(written: string, read: ReadTag): void {
    if (written === '' || read.tag.end - read.tag.start !== written.length) return;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(written, read);
  }
}

/** The tag as it would be read from here. */
export function repeated(tag: StartTag, start: number): StartTag {
  const { name, local, prefix, namespace, attributes, declarations, selfClosing } = tag;
  const end = start + tag.end - tag.start;
  return { name, local, prefix, namespace, attributes, declarations, selfClosing, start, end };
}

/** The characters up to the first `>`, which ends the tag unless it stands in a value. */
export function writtenAt(text: string, start: number): string {
  const close = text.indexOf('>', start);
  return close < 0 || close - start >= longest ? '' : text.slice(start, close + 1);
}
