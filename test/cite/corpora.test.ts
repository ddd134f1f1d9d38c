import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cite, formats, styles } from '../../src/cite/index.ts';
import { checkCitation, citationRecord } from '../../src/edition/citation/index.ts';
import { decode } from '../../src/xml/source.ts';
import { parseXml } from '../../src/xml/tree.ts';

const shared = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
const folders = existsSync(shared)
  ? readdirSync(shared).filter((name) => statSync(join(shared, name)).isDirectory())
  : [];

/** Reading a file of many megabytes is tested elsewhere; headers are what matters here. */
const largest = 6_000_000;

const files = folders.flatMap((folder) =>
  readdirSync(join(shared, folder))
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(shared, name)).size < largest),
);

const note = (name: string): string => {
  const decoded = decode(name, readFileSync(join(shared, name)));
  if (!decoded.ok) return '';
  const parsed = parseXml(decoded.source);
  return parsed.ok ? cite(citationRecord(parsed.document)) : '';
};

describe.skipIf(files.length === 0)('documents with real headers (needs ../shared)', () => {
  it.each(files)('%s is cited in every format and style', (name) => {
    const decoded = decode(name, readFileSync(join(shared, name)));
    if (!decoded.ok) return;
    const parsed = parseXml(decoded.source);
    if (!parsed.ok) return;
    const record = citationRecord(parsed.document);
    for (const { name: format } of formats) expect(cite(record, { format })).not.toBe('');
    for (const { name: style } of styles) {
      const text = cite(record, { style });
      expect(text).not.toMatch(/undefined|\[object|, ,|\.\.(?!\.)|“”|null/);
    }
    checkCitation(parsed.document);
  });

  it.each([
    [
      'letters/L00001.xml',
      'Fedor Mamroth to Arthur Schnitzler, Frankfurt am Main, August 2, 1889, University Library, Cambridge, Schnitzler, B 68.',
    ],
    [
      'letters/L02750.xml',
      'Paul Goldmann to Arthur Schnitzler, Paris, October 7, 1895, Deutsches Literaturarchiv, Marbach am Neckar, A:Schnitzler, HS.NZ85.1.3165.',
    ],
    [
      'letters/CIDTC-3823-cortez.xml',
      '“Hernán CORTÉS to Ioannes DANTISCUS, Mexico 1531-08-01,” trans. Anna Skolimowska, August 1, 1531, B. Cz., 1596, p. 301–30.',
    ],
    [
      'letters/1988-01-11-slany-notes-on-informal-hac-meeting.xml',
      '“William Slany Report on Informal HAC Meeting, January 1988,” January 11, 1988.',
    ],
    [
      'facsimile/MS_Rawl_B_356.xml',
      '“MS. Rawl. B. 356,” between 1327 and 1340, Bodleian Library, Oxford, MS. Rawl. B. 356.',
    ],
    [
      'verse-drama/goethe-faust-der-tragoedie-zweiter-teil.xml',
      'Johann Wolfgang Goethe, Faust. Der Tragödie zweiter Teil (Hamburg: Wegner, 1959).',
    ],
  ])('%s is cited as reviewed', (name, expected) => {
    expect(note(name)).toBe(expected);
  });
});
