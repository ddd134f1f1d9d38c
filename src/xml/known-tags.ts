import type { Scope } from './namespaces.ts';
import type { StartTag } from './reader.ts';

/** Tags that are kept, and the longest as it is written: those of a document repeat. */
const most = 1000;
const longest = 60;

interface Known {
  readonly tag: StartTag;
  readonly scope: Scope;
}

/**
 * Start tags as they were written, with what they were read to be: the same characters under the
 * same namespaces are the same tag, and need not be read twice.
 */
export class KnownTags {
  readonly #known = new Map<string, Known>();

  /** The tag that is written here, if it was read before under the same namespaces. */
  find(text: string, start: number, scope: Scope): StartTag | undefined {
    const known = this.#known.get(writtenAt(text, start));
    if (known?.scope !== scope) return undefined;
    const { name, local, prefix, namespace, attributes, declarations, selfClosing } = known.tag;
    const end = start + known.tag.end - known.tag.start;
    return { name, local, prefix, namespace, attributes, declarations, selfClosing, start, end };
  }

  /** Keeps a tag; one that declares namespaces, or that goes on behind a `>`, is not repeated. */
  keep(text: string, scope: Scope, tag: StartTag): void {
    const written = writtenAt(text, tag.start);
    if (written === '' || tag.declarations || tag.end - tag.start !== written.length) return;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(written, { tag, scope });
  }
}

/** The characters up to the first `>`, which ends the tag unless it stands in a value. */
function writtenAt(text: string, start: number): string {
  const close = text.indexOf('>', start);
  return close < 0 || close - start >= longest ? '' : text.slice(start, close + 1);
}
