import { readFileSync } from 'node:fs';
import {
  citationRecord,
  type CitationRecord,
  type EditionFacts,
} from '../../src/edition/citation/index.ts';
import { parseXml, type XmlDocument } from '../../src/xml/tree.ts';

/** A fixture or a document of the corpora, which must be well-formed. */
export function documentOf(text: string, name = 'document.xml'): XmlDocument {
  const parsed = parseXml({ name, text });
  if (!parsed.ok) throw new Error(`${name}: ${parsed.finding.message}`);
  return parsed.document;
}

export function recordOf(text: string, facts?: EditionFacts, name?: string): CitationRecord {
  return citationRecord(documentOf(text, name), facts);
}

export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}
