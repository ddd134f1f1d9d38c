import type { EditedDocument } from '../../edition/document.ts';
import { generated, h, textOf, type Content } from '../../render/hast.ts';
import type { Layer } from '../../render/layers.ts';
import type { Rendering } from '../../render/render.ts';
import { witnessesPage } from '../addresses.ts';
import type { SiteDocument } from '../edition.ts';
import { differences } from '../witnesses/differences.ts';
import { comparedText, withMarks } from '../witnesses/mark.ts';
import { cellOf, rowsOf, type Row } from '../witnesses/rows.ts';
import type { SiteWords } from '../words/words.ts';
import { numbersOf, passageNumbers } from './entry-places.ts';
import { layerName } from './toolbar.ts';

/** More columns than these cannot be read beside each other; the reading page lets them be chosen. */
const mostColumns = 8;
/** A page of more characters than these loads too slowly. */
const mostCharacters = 1_500_000;

/** Whether all witnesses of a document fit on one page without a script. */
export function hasWitnessesPage(rendering: Rendering): boolean {
  const columns = columnsOf(rendering).length;
  if (columns < 2 || columns > mostColumns) return false;
  return textOf(rendering.text).length * columns <= mostCharacters;
}

/** The edited text and every witness side by side, passage by passage. */
export function witnessesMain(
  { document, heading, page }: SiteDocument,
  rendering: Rendering,
  words: SiteWords,
): readonly Content[] {
  const { beside } = words;
  const columns = columnsOf(rendering);
  const numbers = passageNumbers(document.passages);
  const head = columns.map((layer) =>
    h('th', { scope: 'col' }, [generated(layerName(layer, words))]),
  );
  const rows = rowsOf(rendering.text).map((row) => tableRow(row, columns, page, numbers, words));
  const table = h('table', { className: ['collation'] }, [
    h('thead', {}, [
      h('tr', {}, [h('th', { scope: 'col' }, [generated(beside.passage)]), ...head]),
    ]),
    h('tbody', { lang: heading.language }, rows),
  ]);
  return [
    h('h1', { lang: heading.language }, [generated(heading.title)]),
    h('p', { className: ['subtitle'] }, [generated(beside.title)]),
    h('p', { className: ['ways'] }, [h('a', { href: page }, [generated(words.reading)])]),
    ...descriptions(document, heading.language),
    h('p', { className: ['description'] }, [generated(beside.about)]),
    h('div', { className: ['collation-frame'] }, [table]),
  ];
}

function columnsOf({ layers }: Rendering): readonly Layer[] {
  const witnesses = layers.filter((layer) => layer.startsWith('witness:'));
  return witnesses.length === 0 ? [] : ['reading', ...witnesses];
}

/** Which witness a siglum stands for. */
function descriptions({ witnesses }: EditedDocument, lang: string | undefined): readonly Content[] {
  const items = witnesses
    .filter(({ description }) => description !== '')
    .flatMap(({ siglum, description }) => [
      h('dt', {}, [generated(siglum)]),
      h('dd', { lang }, [generated(description)]),
    ]);
  return items.length > 0 ? [h('dl', { className: ['sigla-list'] }, items)] : [];
}

function tableRow(
  row: Row,
  columns: readonly Layer[],
  page: string,
  numbers: ReadonlyMap<string, string>,
  words: SiteWords,
): Content {
  const { id } = row.element.properties;
  const number = numbers.get(String(id)) ?? numbersOf(row.element, numbers);
  const link =
    typeof id === 'string' ? [h('a', { href: `${page}#${id}` }, [generated(number ?? '¶')])] : [];
  const cells = columns.map((layer) => ({ layer, contents: cellOf(row, layer, page) }));
  const base = comparedText(cells[0]?.contents ?? []);
  return h('tr', {}, [
    h('th', { scope: 'row' }, link),
    ...cells.map(({ layer, contents }, index) => {
      const found = index === 0 ? undefined : differences(base, comparedText(contents));
      const marked = found ? withMarks(contents, found, words.beside.lacks) : contents;
      return h(
        'td',
        { dataLabel: layerName(layer, words), className: emptyClass(contents) },
        marked,
      );
    }),
  ]);
}

function emptyClass(contents: readonly Content[]): string[] | undefined {
  return contents.length === 0 ? ['absent'] : undefined;
}

/** The link from the reading page, where there is such a page. */
export function witnessesLink(
  document: EditedDocument,
  rendering: Rendering,
  words: SiteWords,
): readonly Content[] {
  if (!hasWitnessesPage(rendering)) return [];
  return [h('a', { href: witnessesPage(document.id) }, [generated(words.beside.title)])];
}
