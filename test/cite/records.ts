import type { CitationRecord, EditionFacts } from '../../src/edition/citation/index.ts';
import { fixture, recordOf } from './reading.ts';
import { shapes, teiOf } from './shapes.ts';

export const facts: EditionFacts = {
  title: 'Papers of the Crisis',
  editors: ['Smith, Jane'],
  version: '1.0',
  year: '2026',
};

const pageOf = (id: string): string => `https://edition.test/${id}.html`;

/** All shapes as records of one edition. */
export const shapeRecords: readonly CitationRecord[] = shapes.map((shape) =>
  recordOf(teiOf(shape), { ...facts, documentUrl: pageOf(shape.id) }),
);

export const memorandum = recordOf(fixture('memorandum.xml'), {
  ...facts,
  documentUrl: pageOf('memorandum-1956-09-04'),
});

export const passage = {
  id: 'p7',
  label: 'para. 7',
  url: `${pageOf('memorandum-1956-09-04')}#p7`,
};

export function shapeRecord(id: string): CitationRecord {
  const record = shapeRecords.find((one) => one.id === id);
  if (!record) throw new Error(`There is no shape ${id}.`);
  return record;
}
