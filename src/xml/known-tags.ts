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

  /** The characters up to the first `>`, which ends the tag unless it stands in a value. */
  written(text: string, start: number): string {
    const close = text.indexOf('>', start);
    return close < 0 || close - start >= longest ? '' : text.slice(start, close + 1);
  }

  /** The tag of these characters, at its place. */
  find(written: string, scope: Scope, start: number): StartTag | undefined {
    const known = this.#known.get(written);
    if (known?.scope !== scope) return undefined;
    const { name, local, prefix, namespace, attributes, selfClosing } = known.tag;
    const end = start + written.length;
    return { name, local, prefix, namespace, attributes, selfClosing, start, end };
  }

  /** Keeps a tag; one that declares namespaces, or that goes on behind a `>`, is not repeated. */
  keep(written: string, scope: Scope, tag: StartTag): void {
    if (written === '' || tag.declarations || tag.end - tag.start !== written.length) return;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(written, { tag, scope });
  }
}
