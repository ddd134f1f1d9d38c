import type { CitationRecord } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { isText, urlOf } from '../fields.ts';
import { locatorOf, locatorText, type Passage } from '../passage.ts';
import { archivePieces, genreSentence, headTitle, translatedBy } from './chicago.ts';
import { shortAuthors } from './author-date.ts';
import { containerPieces, imprintText } from './container.ts';
import { bibliographyNames } from './names.ts';
import { join, url, type Rich } from './rich.ts';

const manner = { order: 'day-month-year', short: true } as const;

/** MLA Handbook, 9th edition, 5.1 to 5.105: one list of elements with commas after the title. */
export function mla(record: CitationRecord, passage?: Passage): Rich {
  const { kind, date, container } = record;
  const imprint =
    kind === 'book' && container ? imprintText({ ...container, place: undefined, date }) : '';
  const written = kind === 'book' || !date ? '' : dateWords(date, manner);
  return join(
    [
      bibliographyNames(record.authors, { most: 2, kept: 1 }),
      headTitle(record),
      genreSentence(record),
      join(
        [
          translatedBy(record),
          record.place,
          imprint,
          written,
          ...archivePieces(record, 'archive-first'),
          ...(kind === 'book' ? [] : containerPieces(record, 'note')),
          url(urlOf(record, passage)),
        ],
        ',',
        '',
      ),
    ],
    '.',
    '.',
  ).runs;
}

const labels = { paragraph: ['par.', 'pars.'] } as const;

/** `(Ivanov, par. 3)`; pages without a label (MLA 9, 6.19). */
export function mlaInText(record: CitationRecord, passage?: Passage): Rich {
  const locator = passage && locatorOf(passage);
  const place = locator ? locatorText(locator, labels).replace('–', '-') : '';
  return [{ text: `(${[shortAuthors(record), place].filter(isText).join(', ')})` }];
}
