import { attribute, childElements, path, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import type { Heading } from '../../edition/header.ts';
import type { SiteWords } from '../words/words.ts';

type Part = keyof SiteWords['header'];

/** Elements of the header in the order in which a reader asks, and what each is called there. */
const parts: readonly (readonly [part: Part, within: readonly string[], names: string])[] = [
  ['titles', ['fileDesc', 'titleStmt'], 'title'],
  ['responsibility', ['fileDesc', 'titleStmt'], 'editor principal respStmt meeting'],
  ['funding', ['fileDesc', 'titleStmt'], 'funder sponsor'],
  ['edition', ['fileDesc'], 'editionStmt'],
  ['extent', ['fileDesc'], 'extent'],
  [
    'publication',
    ['fileDesc', 'publicationStmt'],
    'publisher distributor authority pubPlace address date idno p ab',
  ],
  ['rights', ['fileDesc', 'publicationStmt'], 'availability'],
  ['series', ['fileDesc'], 'seriesStmt'],
  ['remarks', ['fileDesc'], 'notesStmt'],
  ['original', ['fileDesc', 'sourceDesc'], 'msDesc msFrag'],
  ['sources', ['fileDesc', 'sourceDesc'], 'listBibl'],
  ['source', ['fileDesc', 'sourceDesc'], 'bibl biblStruct biblFull p ab'],
  ['recording', ['fileDesc', 'sourceDesc'], 'recordingStmt scriptStmt'],
  ['witnesses', ['fileDesc', 'sourceDesc'], 'listWit'],
  ['date', ['profileDesc'], 'creation'],
  ['correspondence', ['profileDesc'], 'correspDesc'],
  ['circumstances', ['profileDesc'], 'settingDesc'],
  ['participants', ['profileDesc'], 'particDesc'],
  ['kind', ['profileDesc'], 'textDesc'],
  ['abstract', ['profileDesc'], 'abstract'],
  ['languages', ['profileDesc'], 'langUsage'],
  ['subject', ['profileDesc'], 'textClass'],
  ['hands', ['profileDesc'], 'handNotes'],
  ['calendars', ['profileDesc'], 'calendarDesc'],
  ['project', ['encodingDesc'], 'projectDesc'],
  ['sampling', ['encodingDesc'], 'samplingDecl'],
  ['principles', ['encodingDesc'], 'editorialDecl'],
  ['apparatus', ['encodingDesc'], 'variantEncoding'],
  ['references', ['encodingDesc'], 'refsDecl'],
  ['classification', ['encodingDesc'], 'classDecl'],
  ['characters', ['encodingDesc'], 'charDecl'],
  ['history', [], 'revisionDesc'],
];

/** Where what no part names is shown: nothing of a header is left out. */
const otherwise: readonly (readonly [part: Part, within: readonly string[]])[] = [
  ['remarks', ['fileDesc', 'titleStmt']],
  ['publication', ['fileDesc', 'publicationStmt']],
  ['source', ['fileDesc', 'sourceDesc']],
  ['remarks', ['fileDesc']],
  ['remarks', ['profileDesc']],
  ['encoding', ['encodingDesc']],
  ['remarks', []],
];
const containers = new Set(
  'titleStmt publicationStmt sourceDesc fileDesc profileDesc encodingDesc'.split(' '),
);

/** The parts of a header that say something, each with its elements. */
export function headerParts(
  header: XmlElement | undefined,
  { title, subtitle }: Heading,
): ReadonlyMap<Part, readonly XmlElement[]> {
  const claimed = new Set<XmlElement>();
  const found = new Map<Part, XmlElement[]>();
  const take = (part: Part, elements: readonly XmlElement[]): void => {
    const saying = elements.filter(
      (element) => !claimed.has(element) && (plainText(element) !== '' || hasLicence(element)),
    );
    for (const element of elements) claimed.add(element);
    if (saying.length > 0) found.set(part, [...(found.get(part) ?? []), ...saying]);
  };
  // The page begins with these.
  const titleStmt = path(header, 'fileDesc', 'titleStmt');
  for (const element of titleStmt ? childElements(titleStmt, 'title', 'author') : []) {
    const text = plainText(element);
    if (element.local === 'author' || text === title || text === subtitle) claimed.add(element);
  }
  for (const [part, within, names] of parts) {
    const parent = path(header, ...within);
    if (parent) take(part, childElements(parent, ...names.split(' ')));
  }
  for (const [part, within] of otherwise) {
    const parent = path(header, ...within);
    const rest = parent ? childElements(parent) : [];
    take(
      part,
      rest.filter(({ local }) => !containers.has(local)),
    );
  }
  return found;
}

/** A licence may be named by its address alone. */
function hasLicence(element: XmlElement): boolean {
  return childElements(element, 'licence').some(
    (licence) => attribute(licence, 'target') !== undefined,
  );
}
