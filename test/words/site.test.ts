import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/site/words/english.ts';
import { languages, wordsFor } from '../../src/site/words/choose.ts';
import type { SiteWords } from '../../src/site/words/words.ts';
import { remove, variorum } from '../support/cli.ts';
import { editionIn } from './edition.ts';
import { stringsOf } from './strings.ts';

type Node = DefaultTreeAdapterTypes.Node;

const wordsIn = (text: string): readonly string[] => text.match(/[A-Za-z]{3,}/g) ?? [];
const vocabulary = (words: SiteWords): ReadonlySet<string> =>
  new Set([...stringsOf(words).values()].flatMap(wordsIn).map((word) => word.toLowerCase()));

/** What a page says in its own language: all that does not say that it is in another. */
function ownWords(html: string): { readonly language: string; readonly said: readonly string[] } {
  const said: string[] = [];
  let language = '';
  const visit = (node: Node, lang: string): void => {
    if (node.nodeName === '#text' && 'value' in node && lang === language) said.push(node.value);
    if (!('childNodes' in node)) return;
    const attrs = 'attrs' in node ? node.attrs : [];
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    if (/^(?:script|style|head)$/.test(node.nodeName)) return;
    // The records of the page, for programs.
    if (attributes.get('class') === 'records') return;
    const own = attributes.get('lang') ?? lang;
    if (node.nodeName === 'html') language = own;
    if (own === language)
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        said.push(attributes.get(name) ?? '');
    if (attributes.has('data-words')) said.push(...valuesOf(attributes.get('data-words') ?? ''));
    for (const child of node.childNodes) visit(child, own);
  };
  visit(parse(html, { scriptingEnabled: false }), '');
  return { language, said };
}

/** Titles of documents also stand in attributes, which cannot say that they are in another language. */
const titles = ['Memorandum of Conversation with the Ambassador', 'The Ferryman’s Rule'];

/** The strings of data that a page carries, however deep. */
function valuesOf(json: string): readonly string[] {
  const strings: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  return strings;
}

describe.each(Object.keys(languages).filter((tag) => tag !== 'en'))('an edition in %s', (tag) => {
  const words = wordsFor(tag);
  let root = '';
  const read = (path: string): string => readFileSync(join(root, 'out', path), 'utf8');
  const own = vocabulary(words);
  const foreign = new Set([...vocabulary(english)].filter((word) => !own.has(word)));
  const englishIn = (texts: readonly string[]): readonly string[] =>
    texts.filter(
      (text) =>
        !titles.some((title) => text.startsWith(title)) &&
        wordsIn(text).some((word) => foreign.has(word.toLowerCase())),
    );

  beforeAll(() => {
    root = editionIn({ language: tag });
  });
  afterAll(() => {
    remove(root);
  });

  it('has no word of English on any page', () => {
    const pages = readdirSync(join(root, 'out')).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(9);
    for (const page of pages) {
      const { language, said } = ownWords(read(page));
      expect(language).toBe(tag);
      expect(said.join('').trim()).not.toBe('');
      expect(englishIn(said), page).toEqual([]);
    }
  });

  it('has none in what its pages load later', () => {
    const data = (path: string): Record<string, unknown> =>
      JSON.parse(read(path).replace(/^[^=]*= |;\n$/g, '')) as Record<string, unknown>;
    const cards = data('cards/memorandum-1956-09-04.js');
    for (const [, , html] of Object.values(cards) as [string, string, string][])
      expect(englishIn(ownWords(`<html lang="${tag}">${html}`).said)).toEqual([]);
    const choices = data('cite/memorandum-1956-09-04.choices.js');
    expect(englishIn(choices['unitWords'] as string[])).toEqual([]);
    const labels = (choices['document'] as { label: string }[]).map(({ label }) => label);
    expect(
      englishIn(labels.map((label) => label.replace('RIS (EndNote, Mendeley, Citavi)', ''))),
    ).toEqual([]);
  });

  it('has the headings of the page in its plain text, as variorum text prints it', () => {
    const text = read('text/memorandum-1956-09-04.txt');
    expect(text).toContain(`\n${words.text.notes}\n`);
    expect(variorum(root, ['text', 'tei/memorandum-1956-09-04.xml']).out).toBe(text);
    const page = variorum(root, ['html', 'tei/witnesses.xml']).out;
    expect(page).toContain(`<html lang="${tag}">`);
    expect(page).toContain(`>${words.text.apparatus}</h2>`);
  });
});
