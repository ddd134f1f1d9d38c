import type { Scope } from './namespaces.ts';
import type { StartTag } from './reader.ts';

/** Tags that are kept, and the longest as it is written: those of a document repeat. */
const most = 1000;
const longest = 100;

interface Known {
  readonly tag: StartTag;
  /** What the tag stood in, and what its element has. */
  readonly outer: Scope;
  readonly scope: Scope;
}

/**
 * Start tags as they were written, with what they were read to be: the same characters under the
 * same namespaces are the same tag, and need not be read twice.
 */
export class KnownTags {
  readonly #known = new Map<string, Known>();

  /** What is written here, if it was read before under the same namespaces. */
  find(text: string, start: number, outer: Scope): Known | undefined {
    const known = this.#known.get(writtenAt(text, start));
    return known?.outer === outer ? known : undefined;
  }

  /** Keeps a tag, unless it goes on behind a `>`. */
  keep(text: string, outer: Scope, tag: StartTag, scope: Scope): void {
    const written = writtenAt(text, tag.start);
    if (written === '' || tag.end - tag.start !== written.length) return;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(written, { tag, outer, scope });
  }
}

/** The tag as it would be read from here. */
export function repeated(tag: StartTag, start: number): StartTag {
  const { name, local, prefix, namespace, attributes, declarations, selfClosing } = tag;
  const end = start + tag.end - tag.start;
  return { name, local, prefix, namespace, attributes, declarations, selfClosing, start, end };
}

/** The characters up to the first `>`, which ends the tag unless it stands in a value. */
function writtenAt(text: string, start: number): string {
  const close = text.indexOf('>', start);
  return close < 0 || close - start >= longest ? '' : text.slice(start, close + 1);
}
