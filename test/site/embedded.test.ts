import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';

const out = new URL('../../out/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, out), 'utf8');
const pages = readdirSync(out).filter((name) => name.endsWith('.html'));

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page in their order. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

const memorandum = elementsOf(read('memorandum-1956-09-04.html'));
const title =
  'Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK Qiao Xiaoguang';

describe('a page is its own citation', () => {
  it('points Zotero to one file that is the record', () => {
    const link = memorandum.find((element) => attribute(element, 'rel') === 'unapi-server');
    const file = attribute(link, 'href') ?? '';
    const record = JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(read(file)));
    for (const fact of [
      title,
      'Ivanov',
      'Person',
      'RGANI',
      'Fond 5',
      '322–325',
      '1956-09-04',
      'rdf_zotero',
    ]) {
      expect(record).toContain(fact);
    }
    expect(memorandum.some((element) => attribute(element, 'class') === 'unapi-id')).toBe(true);
  });

  it('has the record as linked data', () => {
    const script = memorandum.find(
      (element) =>
        element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json',
    );
    const [text] = script?.childNodes ?? [];
    const data = JSON.stringify(JSON.parse(text && 'value' in text ? text.value : ''));
    for (const fact of [title, 'Ivanov', 'RGANI']) expect(data).toContain(fact);
  });

  it('has the record as an OpenURL context object', () => {
    const mark = memorandum.find((element) => attribute(element, 'class') === 'Z3988');
    const facts = new URLSearchParams(attribute(mark, 'title'));
    expect(facts.get('rft.title')).toBe(title);
    expect(facts.get('rft.date')).toBe('1956-09-04');
  });

  it('offers a choice of all documents on the front page', () => {
    const front = elementsOf(read('index.html'));
    const link = front.find((element) => attribute(element, 'rel') === 'unapi-server');
    expect(existsSync(new URL(attribute(link, 'href') ?? '', out))).toBe(true);
    expect(front.filter((element) => attribute(element, 'class') === 'unapi-id')).toHaveLength(1);
  });
});

describe('no link of the site is dead', () => {
  it.each(pages)('%s', (name) => {
    const ids = new Map<string, ReadonlySet<string>>();
    const idsOf = (page: string): ReadonlySet<string> => {
      const known =
        ids.get(page) ??
        new Set(elementsOf(read(page)).flatMap((element) => attribute(element, 'id') ?? []));
      ids.set(page, known);
      return known;
    };
    const dead: string[] = [];
    for (const element of elementsOf(read(name))) {
      for (const target of [attribute(element, 'href'), attribute(element, 'src')]) {
        if (target === undefined || /^[a-z]+:/.test(target)) continue;
        const [address = '', fragment] = target.split('#');
        const page = address.replace(/\?.*$/, '') || name;
        if (!existsSync(new URL(page, out))) dead.push(target);
        else if (fragment !== undefined && !idsOf(page).has(decodeURIComponent(fragment)))
          dead.push(target);
      }
    }
    expect(dead).toEqual([]);
  });

  it.each(pages)('%s has no id twice', (name) => {
    const ids = elementsOf(read(name)).flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
