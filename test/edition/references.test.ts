import { describe, expect, it } from 'vitest';
import {
  attribute,
  closestAncestor,
  descendants,
  elements,
  inherited,
  tokens,
} from '../../src/xml/query.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import { byId, edition, identified, only } from './support.ts';

const header = only(edition, 'teiHeader');
const registers = only(edition, 'standOff');
const text = only(edition, 'text');

const pointers = [
  'active',
  'mutual',
  'passive',
  'ref',
  'resp',
  'source',
  'target',
  'toWhom',
  'where',
  'who',
];

const targets = (element: XmlElement): string[] =>
  pointers
    .flatMap((name) => tokens(element, name))
    .filter((value) => value.startsWith('#'))
    .map((value) => value.slice(1));

const targetsIn = (root: XmlElement): Set<string> => new Set([...elements(root)].flatMap(targets));

describe('pointers', () => {
  it('are in the attributes that this test knows of', () => {
    const others = [...elements(edition)].flatMap((element) =>
      element.attributes
        .filter(({ name, value }) => /(^|\s)#\S/.test(value) && !pointers.includes(name))
        .map(({ name }) => `${element.local}/@${name}`),
    );
    expect(others).toEqual([]);
  });

  it('resolve', () => {
    const dangling = [...targetsIn(edition)].filter((id) => !byId.has(id));
    expect(dangling).toEqual([]);
  });

  it('meet unique identifiers', () => {
    const ids = [...elements(edition)].flatMap((element) => attribute(element, 'xml:id') ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('the registers', () => {
  const entities = descendants(registers, 'person', 'personGrp', 'org', 'place', 'event');
  const isContext = (entity: XmlElement): boolean =>
    [attribute(entity, 'role'), attribute(entity, 'type')].includes('context');

  it('hold nothing that is neither referred to nor flagged as context', () => {
    // From outside the registers: that two entries point at each other is no evidence for either.
    const used = new Set([...targetsIn(header), ...targetsIn(text)]);
    const idle = entities
      .filter((entity) => !isContext(entity))
      .map((entity) => attribute(entity, 'xml:id') ?? '')
      .filter((id) => !used.has(id));
    expect(idle).toEqual([]);
  });

  it('flag as context only what the document itself does not name', () => {
    const named = targetsIn(identified('document'));
    const wrong = entities
      .filter(isContext)
      .map((entity) => attribute(entity, 'xml:id') ?? '')
      .filter((id) => named.has(id));
    expect(wrong).toEqual([]);
  });
});

describe('the notes', () => {
  const notes = descendants(text, 'note');
  const noted = new Set(notes.flatMap((note) => tokens(note, 'target').map((to) => to.slice(1))));

  it('are on places in the document or in the abstract', () => {
    const astray = [...noted].filter((id) => {
      const place = identified(id);
      return closestAncestor(place, 'div') !== identified('document') && !id.startsWith('t-s1-');
    });
    expect(astray).toEqual([]);
  });

  it('leave no place marked for a note without one', () => {
    const marked = [...byId.keys()].filter((id) => id.startsWith('t-'));
    expect(marked.filter((id) => !noted.has(id))).toEqual([]);
  });

  it('are of the kind of the group that they stand in', () => {
    const strays = notes.filter((note) => {
      const group = closestAncestor(note, 'noteGrp');
      return !group || attribute(group, 'type') !== attribute(note, 'type');
    });
    expect(strays).toEqual([]);
  });
});

describe('languages', () => {
  it('are all declared in the header, and only those that occur', () => {
    const declared = descendants(header, 'language').map((one) => attribute(one, 'ident') ?? '');
    const used = [...elements(edition)].flatMap((one) => inherited(one, 'xml:lang') ?? []);
    expect(new Set(declared)).toEqual(new Set(used));
  });
});
