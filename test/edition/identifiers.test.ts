import { expect, it } from 'vitest';
import { attribute, closestAncestor, descendants, textContent } from '../../src/xml/query.ts';
import { edition, only } from './support.ts';

/**
 * Every number of an authority file that has been compared with its source. A number that is not
 * here has not: it must be looked up, and added to this list, before it may stand in a register.
 */
const confirmed = [
  'pl-andong GeoNames 2037886',
  'pl-beijing GeoNames 1816670',
  'pl-dprk GeoNames 1873107',
  'pl-dprk Wikidata Q423',
  'pl-haeju GeoNames 1877615',
  'pl-prc GeoNames 1814991',
  'pl-prc Wikidata Q148',
  'pl-pyongyang GeoNames 1871859',
  'pl-rok GeoNames 1835841',
  'pl-rok Wikidata Q884',
  'pl-sinuiju GeoNames 2040893',
];

const numbers = descendants(only(edition, 'standOff'), 'idno');

it('the registers have the confirmed identifiers and no others', () => {
  const found = numbers.map((idno) => {
    const entity = closestAncestor(idno, 'person', 'org', 'place', 'event');
    const id = entity && attribute(entity, 'xml:id');
    return [id, attribute(idno, 'type'), textContent(idno)].join(' ');
  });
  expect(found.sort()).toEqual(confirmed);
});

it('every identifier names its source', () => {
  expect(numbers.filter((idno) => attribute(idno, 'source') === undefined)).toEqual([]);
});

it('no authority file is pointed at in place of a register entry', () => {
  const elsewhere = descendants(only(edition, 'text'), 'persName', 'orgName', 'placeName', 'rs')
    .map((name) => attribute(name, 'ref'))
    .filter((ref) => ref !== undefined && !/^#\S+( #\S+)*$/.test(ref));
  expect(elsewhere).toEqual([]);
});
