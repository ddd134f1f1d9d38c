import { describe, expect, it } from 'vitest';
import { checkCitation, citationFindings } from '../../src/edition/citation/index.ts';
import { isPlaceholder } from '../../src/edition/citation/placeholder.ts';
import { documentOf, fixture } from './reading.ts';
import { teiOf, type Shape } from './shapes.ts';

const codesOf = (shape: Omit<Shape, 'id'>): string[] =>
  checkCitation(documentOf(teiOf({ id: 'x', ...shape }))).map(({ code }) => code);

const whole = {
  title: 'A paper',
  authors: ['Ivanov, V. I.'],
  date: '<date when="1956"/>',
  archive: '<repository>RGANI</repository><idno>1</idno>',
  language: 'en',
};

describe('what a citation lacks', () => {
  it('is nothing in the memorandum', () => {
    expect(checkCitation(documentOf(fixture('memorandum.xml')))).toEqual([]);
    expect(codesOf(whole)).toEqual([]);
  });

  it.each([
    ['cite-no-title', { ...whole, title: '' }],
    ['cite-no-author', { ...whole, authors: ['Anonymous'] }],
    ['cite-no-date', { ...whole, date: '' }],
    ['cite-wordy-date', { ...whole, date: '<date>in spring</date>' }],
    ['cite-no-repository', { ...whole, archive: '<idno>1</idno>' }],
    ['cite-no-shelfmark', { ...whole, archive: '<repository>RGANI</repository>' }],
    ['cite-no-recipient', { ...whole, from: ['Ivanov, V. I.'] }],
    ['cite-guessed-name', { ...whole, authors: ['James Person'] }],
    [
      'cite-no-language',
      { title: 'A paper', authors: whole.authors, date: whole.date, archive: whole.archive },
    ],
    [
      'cite-placeholder',
      { ...whole, archive: '<repository>[repository…]</repository><idno>1</idno>' },
    ],
  ] as const)('%s', (code, shape) => {
    expect(codesOf(shape)).toEqual([code]);
  });

  it('has one code a kind, and says whom it harms', () => {
    const codes = citationFindings.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { why } of citationFindings) expect(why.length).toBeGreaterThan(30);
  });

  it('points at the place', () => {
    const document = documentOf(teiOf({ id: 'x', ...whole, title: 'TODO' }));
    const [finding] = checkCitation(document);
    expect(finding?.severity).toBe('error');
    expect(document.source.text.slice(finding?.start, finding?.end)).toBe('<title>TODO</title>');
  });
});

describe('a placeholder', () => {
  it.each([
    '[publisher…]',
    '[publisher of this edition]',
    '[...]',
    'TODO: title',
    'Foo, Bar',
    'Lorem ipsum dolor',
    '…',
    '???',
    '{{ title }}',
    'https://example.org/x',
    'Insert name here',
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '[s.n.]',
    '[Moscow]',
    '[1895]',
    '[anonymous]',
    'What Is to Be Done?',
    'The Editor',
    'Ivanov',
    '',
  ])('is not %j', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
