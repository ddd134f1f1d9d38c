import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDocument, type EditedDocument } from '../../src/edition/document.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { indexLines } from '../../src/xml/lines.ts';
import { decode, type Source } from '../../src/xml/source.ts';
import { parseXml, type XmlDocument } from '../../src/xml/tree.ts';

/** A path inside the project; nothing depends on the working directory. */
export const projectPath = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Research material that lies beside the project on some machines and is not part of it. */
export const sharedPath = (path: string): string => projectPath(`../shared/${path}`);

export const sourceOf = (text: string): Source => ({ name: 'test.xml', text });

export function parsed(text: string): XmlDocument {
  const result = parseXml(sourceOf(text));
  if (!result.ok) throw new Error(result.finding.message);
  return result.document;
}

export const opened = (text: string): EditedDocument => openDocument('test.xml', parsed(text));

/** The finding that keeps a document from being read. */
export function faultIn(text: string): Finding {
  const result = parseXml(sourceOf(text));
  if (result.ok) throw new Error(`This was read without a fault: ${text}`);
  return result.finding;
}

export function readDocument(path: string): EditedDocument | undefined {
  const decoded = decode(path, readFileSync(path));
  const result = decoded.ok ? parseXml(decoded.source) : undefined;
  return result?.ok === true ? openDocument(path, result.document) : undefined;
}

/** `line:column` of both ends, as a report gives them. */
export function placeOf(text: string, { start, end }: { start: number; end: number }): string {
  const lines = indexLines(text);
  const [from, to] = [lines.place(start), lines.place(end)];
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

/** All TEI files below a folder, sorted, by their path in it. */
export function teiFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|tei)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
