import { readFileSync } from 'node:fs';
import { decode } from '../../src/xml/source.ts';
import { parseXml, type XmlElement, type XmlNode } from '../../src/xml/tree.ts';
import { attribute, childElements, elements, textContent } from '../../src/xml/query.ts';

/** An address inside the project; everything is found from here, never from the working directory. */
export const inProject = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** Research material that lies beside the project on some machines and is not part of it. */
export const besideProject = (path: string): URL => inProject(`../shared/${path}`);

export function read(address: URL): XmlElement {
  const decoded = decode(address.pathname, readFileSync(address));
  if (!decoded.ok) throw new Error(decoded.finding.message);
  const parsed = parseXml(decoded.source);
  if (!parsed.ok) throw new Error(`${address.pathname}: ${parsed.finding.message}`);
  return parsed.document.root;
}

export const edition = read(inProject('tei/memorandum-1956-09-04.xml'));

export const byId = new Map<string, XmlElement>();
for (const element of elements(edition)) {
  const id = attribute(element, 'xml:id');
  if (id !== undefined) byId.set(id, element);
}

export function identified(id: string): XmlElement {
  const found = byId.get(id);
  if (!found) throw new Error(`The edition has no element with xml:id "${id}".`);
  return found;
}

export function only(parent: XmlElement, name: string): XmlElement {
  const [found, ...others] = childElements(parent, name);
  if (!found || others.length > 0) throw new Error(`Expected one ${name} in ${parent.local}.`);
  return found;
}

/** What the editors put in place of a reading or say about it: not in the copy-text. */
const editorial = new Set(['corr', 'expan', 'note']);

/** The words of the copy-text that an element transcribes. */
export function transcribed(node: XmlNode): string {
  if (node.type !== 'element') return textContent(node);
  return editorial.has(node.local) ? '' : node.children.map(transcribed).join('');
}

interface Line {
  /** Number of the line in the capture, from 1. */
  readonly capture: number;
  /** Number of the line in copy-text.txt, from 1. */
  readonly copyText: number;
}

interface CopyText {
  readonly capture: { readonly sha256: string; readonly bytes: number; readonly lines: number };
  readonly elements: Readonly<Record<string, Line>>;
}

export const copyText = JSON.parse(
  readFileSync(inProject('test/edition/copy-text.json'), 'utf8'),
) as CopyText;

const copyTextLines = readFileSync(inProject('test/edition/copy-text.txt'), 'utf8').split('\n');

/** The capture's own line for an element of the edition. */
export function copyTextLine(id: string): string {
  const line = copyTextLines[(copyText.elements[id]?.copyText ?? 0) - 1];
  if (line === undefined) throw new Error(`The copy-text has no line for "${id}".`);
  return line;
}

export const paragraphs = Array.from({ length: 15 }, (_, index) => `p${index + 1}`);
