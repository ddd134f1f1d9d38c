import { existsSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtEditions, type SitePage } from '../browser/editions.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The values of some attributes of all elements of a page. */
function valuesOf(page: Node, ...names: readonly string[]): readonly string[] {
  const own =
    'attrs' in page
      ? page.attrs.filter(({ name }) => names.includes(name)).map(({ value }) => value)
      : [];
  const inner = 'childNodes' in page ? page.childNodes : [];
  return [...own, ...inner.flatMap((child) => valuesOf(child, ...names))];
}

/** Attributes that hold the ids of other elements. */
const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'data-copy'];

describe('the links of every page', () => {
  let pages: readonly SitePage[];
  const parsed = new Map<string, Node>();
  const pageAt = (address: URL): Node => {
    const { pathname } = address;
    const known = parsed.get(pathname) ?? parse(readFileSync(new URL(pathname, address), 'utf8'));
    parsed.set(pathname, known);
    return known;
  };
  beforeAll(() => {
    ({ pages } = builtEditions());
  });

  it('lead to files that are there, and to ids that are on their page', () => {
    const dead: string[] = [];
    let followed = 0;
    for (const { name, address } of pages) {
      for (const value of valuesOf(
        pageAt(new URL(address)),
        'href',
        'src',
        'action',
        'data-cards',
        'data-choices',
      )) {
        const target = new URL(value, address);
        if (target.protocol !== 'file:') continue;
        followed++;
        const file = new URL(target.pathname, target);
        if (!existsSync(file)) dead.push(`${name}: ${value}`);
        else if (target.hash !== '' && file.pathname.endsWith('.html')) {
          const id = decodeURIComponent(target.hash.slice(1));
          if (!valuesOf(pageAt(file), 'id').includes(id)) dead.push(`${name}: ${value}`);
        }
      }
    }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });

  it('have no id twice, and name no id that is not there', () => {
    const wrong: string[] = [];
    for (const { name, address } of pages) {
      const page = pageAt(new URL(address));
      const ids = valuesOf(page, 'id');
      for (const id of ids)
        if (id === '' || ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`${name}: id ${id}`);
      const named = valuesOf(page, ...references).flatMap((value) => value.match(/\S+/g) ?? []);
      for (const id of named) if (!ids.includes(id)) wrong.push(`${name}: names ${id}`);
    }
    expect(wrong).toEqual([]);
  });
});
