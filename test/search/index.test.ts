import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEdition } from '../../src/site/edition.ts';
import { renderForSite } from '../../src/site/pages/reading.ts';
import { collect, type Collection } from '../../src/site/search/collect.ts';
import { putIndex } from '../../src/site/search/index.ts';
import { searchPassages } from '../../src/site/search/passages.ts';
import { termsOf } from '../../src/site/search/tokens.ts';
import { english } from '../../src/site/words/english.ts';
import { projectPath, readDocument } from '../support/xml.ts';
import { searcher } from './support.ts';

const document = readDocument(projectPath('tei/memorandum-1956-09-04.xml'));
const edition = openEdition(document ? [document] : []);
const documents = edition.documents.map((site) => ({
  site,
  passages: searchPassages(site.document, renderForSite(site, edition), english),
}));
const memorandum = collect(edition, documents, english);

function searchFiles(collection: Collection): { readonly files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  putIndex(collection, (path, content) => {
    files.set(path, String(content));
  });
  return { files };
}

/** A collection of plain texts. */
const plain = (texts: readonly string[]): Collection => ({
  documents: [['a.html', 'A', 'en', 0]],
  passages: texts.map((text, number) => [`p${number}`, `para. ${number}`, text, []]),
  entries: [],
});

describe('the index of the memorandum', () => {
  const { files } = searchFiles(memorandum);
  const { find } = searcher(files);
  const labels = async (typed: string): Promise<readonly string[]> =>
    (await find(typed)).passages.map(({ label }) => label);

  it('has all paragraphs and notes of the page', () => {
    const ids = memorandum.passages.map(([id]) => id);
    for (let number = 1; number <= 15; number++) expect(ids).toContain(`p${number}`);
    const notes = memorandum.passages.filter(([, label]) => /^note \d+$/.test(label));
    expect(notes.length).toBeGreaterThan(20);
  });

  it('finds every passage by its rarest word', async () => {
    const counts = new Map<string, number>();
    for (const [, , text] of memorandum.passages) {
      for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [id, , text] of memorandum.passages) {
      const [rarest = ''] = termsOf(text).sort(
        (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0),
      );
      const { passages } = await find(rarest);
      expect(
        passages.map((hit) => hit.id),
        rarest,
      ).toContain(id);
    }
  });

  it('finds a passage by any form of a name that it mentions', async () => {
    for (const form of [
      '윤공흠',
      'gongheum',
      'Gong heum',
      'Юн Кон-хым',
      '尹公欽',
      'yun kong-hum',
    ]) {
      const { entries, passages } = await find(form);
      expect(
        entries.map(({ id }) => id),
        form,
      ).toContain('per-yun');
      const hit = passages.find(({ id }) => id === 'p7');
      expect(hit, form).toBeDefined();
      const [start, end] = hit?.spans[0] ?? [0, 0];
      expect(hit?.text.slice(start, end), form).toMatch(/Yun|Gong/);
    }
  });

  it('does not have the source’s errors, which the reading text corrects', async () => {
    // A note tells of the error; the paragraph itself has it in the diplomatic layer only.
    expect(await labels('"Seo Hw [So"')).toEqual(['note 21']);
  });

  it('finds nothing without an error', async () => {
    expect(await find('xyzzy')).toEqual({ entries: [], passages: [] });
    expect(await find('')).toEqual({ entries: [], passages: [] });
    expect(await find('"')).toEqual({ entries: [], passages: [] });
  });

  it('is the same in every build', () => {
    const again = searchFiles(collect(edition, documents, english));
    expect([...again.files]).toEqual([...files]);
  });
});

describe('an index of many files', () => {
  const words = Array.from({ length: 30_000 }, (_, number) => `w${(number * 7919) % 30_011}x`);
  const texts = Array.from({ length: 3_000 }, (_, number) =>
    words.slice(number * 10, number * 10 + 10).join(' '),
  );
  const { files } = searchFiles(plain(texts));

  it('finds every passage and loads only the files of its words', async () => {
    const { find, loaded, meta } = searcher(files);
    expect(meta.terms.length).toBeGreaterThan(4);
    for (let number = 0; number < texts.length; number += 97) {
      const { passages } = await find(`"${texts[number] ?? ''}"`);
      expect(passages.map(({ id }) => id)).toEqual([`p${number}`]);
    }
    const one = searcher(files);
    await one.find(`${words[5] ?? ''} `);
    expect(one.loaded.length).toBeLessThanOrEqual(3);
    expect(loaded.length).toBeGreaterThan(one.loaded.length);
  });

  it('has the beginnings of words that stand in several files', async () => {
    const { find } = searcher(files);
    const { passages } = await find('w1');
    const expected = texts.filter((text) => /\bw1/.test(text)).length;
    expect(passages.length).toBe(expected);
  });
});

describe('any texts', () => {
  const letters = fc.constantFrom(
    'a',
    'B',
    'é',
    '윤',
    '공',
    '毛',
    '泽',
    'й',
    'ب',
    '-',
    '’',
    ' ',
    '1',
  );
  const text = fc.string({ unit: letters, maxLength: 30 });

  it('are found by each of their words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { find } = searcher(searchFiles(plain(texts)).files);
        for (const [number, own] of texts.entries()) {
          for (const word of own.split(' ').filter((one) => termsOf(one).length > 0)) {
            const { passages } = await find(word);
            expect(
              passages.map(({ id }) => id),
              word,
            ).toContain(`p${number}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
