import { report, type Finding } from '../finding/finding.ts';
import { attribute, childElements, elements } from '../xml/query.ts';
import { decode } from '../xml/source.ts';
import {
  indexNames,
  parseXml,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../xml/tree.ts';
import { includeCycle, includeMissing, includeRemote } from './findings.ts';

export const xincludeNamespace = 'http://www.w3.org/2001/XInclude';

/** Gives the bytes of a file of the edition, by its path relative to the file that names it. */
export interface IncludeReader {
  /** A name that is the same for the same file, for finding cycles; undefined outside the edition. */
  readonly resolve: (href: string, from: string) => string | undefined;
  readonly read: (path: string) => Uint8Array | undefined;
}

export interface Included {
  readonly document: XmlDocument;
  readonly findings: readonly Finding[];
}

/**
 * Puts the files that a document includes in their places (XInclude 1.1, local files, with
 * `xpointer` as the name of an id, `parse="text"` and `fallback`). Text nodes get the places that they
 * have in the whole, so that the ledger proves those of included files too.
 */
export function resolveIncludes(
  document: XmlDocument,
  path: string,
  reader: IncludeReader,
): Included {
  // Nearly no document names the namespace, and looking for it is quick.
  if (!document.source.text.includes(xincludeNamespace)) return { document, findings: [] };
  const inclusion = new Inclusion(reader);
  const [root] = inclusion.copy([document.root], undefined, { path, open: [path] });
  if (root?.type !== 'element') return { document, findings: inclusion.findings };
  const all = numbered(root);
  return {
    document: {
      ...document,
      root,
      textLength: inclusion.textLength,
      elements: all,
      named: indexNames(all),
    },
    findings: inclusion.findings,
  };
}

/** All elements, each with its place in the document that has come to be. */
function numbered(root: Building): readonly XmlElement[] {
  const all = [...elements(root)];
  all.forEach((element: Building, index) => {
    element.number = index;
  });
  return all;
}

const isInclude = (element: XmlElement): boolean =>
  element.local === 'include' && element.namespace === xincludeNamespace;

/** The file whose nodes are copied: its path, and the files that led to it. */
interface Place {
  readonly path: string;
  readonly open: readonly string[];
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] };

class Inclusion {
  readonly findings: Finding[] = [];
  /** Characters of the text nodes so far. */
  textLength = 0;
  readonly #reader: IncludeReader;

  constructor(reader: IncludeReader) {
    this.#reader = reader;
  }

  /** Copies nodes below a new parent, and what they include. */
  copy(nodes: readonly XmlNode[], parent: XmlElement | undefined, place: Place): XmlNode[] {
    return nodes.flatMap((node): XmlNode[] => {
      if (node.type === 'text')
        return parent ? [{ ...node, parent, at: this.#placeOf(node.value) }] : [];
      if (node.type !== 'element') return [node];
      if (parent && isInclude(node)) return this.#include(node, parent, place);
      const element: Building = { ...node, parent, children: [] };
      element.children = this.copy(node.children, element, place);
      return [element];
    });
  }

  #include(include: XmlElement, parent: XmlElement, place: Place): XmlNode[] {
    const href = attribute(include, 'href') ?? '';
    const fallback = childElements(include, 'fallback')[0];
    const failed = (finding: Finding): XmlNode[] => {
      // A fallback is the author's own answer to a missing file (XInclude 1.1, 4.4).
      if (fallback) return this.copy(fallback.children, parent, place);
      // Findings are told in the file that was asked for; an inner file has its own check.
      if (place.open.length === 1) this.findings.push(finding);
      return [];
    };
    const span = { start: include.start, end: include.startTagEnd };
    const path = this.#reader.resolve(href, place.path);
    if (path === undefined) return failed(report(includeRemote, { href }, span));
    if (place.open.includes(path)) return failed(report(includeCycle, { href }, span));
    const bytes = this.#reader.read(path);
    if (!bytes) return failed(report(includeMissing, { href }, span));
    const decoded = decode(path, bytes);
    if (attribute(include, 'parse') === 'text') {
      const value = decoded.source.text;
      const at = this.#placeOf(value);
      return [{ type: 'text', value, parent, at, start: include.start, end: include.end }];
    }
    const parsed = decoded.ok ? parseXml(decoded.source) : undefined;
    if (!parsed?.ok) return failed(report(includeMissing, { href }, span));
    const pointer = attribute(include, 'xpointer');
    const target =
      pointer === undefined ? parsed.document.root : withId(parsed.document.elements, pointer);
    if (!target) return failed(report(includeMissing, { href: `${href}#${pointer ?? ''}` }, span));
    return this.copy([target], parent, { path, open: [...place.open, path] });
  }

  /** Where a text begins that comes next. */
  #placeOf(value: string): number {
    const at = this.textLength;
    this.textLength += value.length;
    return at;
  }
}

function withId(elements: readonly XmlElement[], id: string): XmlElement | undefined {
  return elements.find((element) => attribute(element, 'xml:id') === id);
}
