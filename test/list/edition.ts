import { lastingFolder, variorum } from '../support/cli.ts';

interface Letter {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly date?: string;
  readonly type?: string;
  readonly place?: string;
  readonly names?: readonly string[];
}

/** Documents of several years, kinds and places; two have ids that make one citation key. */
export const letters: readonly Letter[] = [
  {
    id: 'b',
    title: 'Beta, a report',
    author: 'Zoë <surname>Adler</surname>',
    date: 'when="1905-02-01"',
    type: 'report',
    place: 'Wien',
    names: ['ada', 'wien'],
  },
  {
    id: 'letter.1',
    title: 'Alpha & more',
    author: '<forename>Ada</forename> <surname>Miller</surname>',
    date: 'when="1901"',
    type: 'letter',
    place: 'Graz',
    names: ['tom'],
  },
  {
    id: 'letter-1',
    title: 'Gamma <hi rend="italic">Rosa</hi>',
    author: 'Tom Baker',
    date: 'from="1902" to="1904"',
    type: 'letter',
    names: ['ada', 'tom'],
  },
  { id: 'undated', title: 'Delta', author: 'Nobody', names: ['wien'] },
];

const tei = ({ id, title, author, date, type, place, names = [] }: Letter): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>${title.replace(/&(?!amp;)/g, '&amp;')}</title><author><persName>${author}</persName></author></titleStmt>
<publicationStmt><publisher>The tests</publisher></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc>
<profileDesc><creation>${date === undefined ? '' : `<date ${date}/>`}${place === undefined ? '' : `<placeName>${place}</placeName>`}</creation></profileDesc></teiHeader>
<standOff><listPerson><person xml:id="ada"><persName>Ada Miller</persName></person><person xml:id="tom"><persName>Tom Baker</persName></person>
<person xml:id="nobody"><persName>Never Named</persName></person></listPerson>
<listPlace><place xml:id="wien"><placeName>Wien</placeName></place></listPlace></standOff>
<text${type === undefined ? '' : ` type="${type}"`}><body><p xml:id="p1">${names.map((name) => `<rs ref="#${name}">${name}</rs>`).join(' and ')}.</p></body></text></TEI>`;

/** The edition of these documents, built; the folder it is in. */
export function listedEdition(): string {
  const root = lastingFolder({
    'variorum.json': '{}',
    ...Object.fromEntries(letters.map((letter) => [`tei/${letter.id}.xml`, tei(letter)])),
  });
  const { code, err } = variorum(root, ['build']);
  if (code === 2) throw new Error(err);
  return root;
}
