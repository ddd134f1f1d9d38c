/** What may be changed in a letter of the tests. */
export interface Letter {
  readonly state: 'there' | 'gone' | 'broken';
  readonly words: string;
  readonly title: string;
  readonly date: string;
  /** The id of what the letter names. */
  readonly names: string;
  /** What a reference of the letter points to. */
  readonly points: string;
  /** What kind of thing its register describes, if it has one. */
  readonly register: 'none' | 'person' | 'other' | 'place' | 'event';
  readonly pictures: boolean;
  /** Whether it includes a file beside it. */
  readonly includes: boolean;
}

export const plainLetter: Letter = {
  state: 'there',
  words: 'Nothing new',
  title: 'A letter',
  date: '1901',
  names: 'ada',
  points: '#p1',
  register: 'none',
  pictures: false,
  includes: false,
};

const registers: Readonly<Record<Letter['register'], string>> = {
  none: '',
  person: '<listPerson><person xml:id="ada"><persName>Ada</persName></person></listPerson>',
  other: '<listPerson><person xml:id="tom"><persName>Tom</persName></person></listPerson>',
  place:
    '<listPlace><place xml:id="ada"><placeName>Ada</placeName><location><geo>45.8 20.1</geo></location></place></listPlace>',
  event:
    '<listEvent><event xml:id="ada" when="1900"><eventName>Ada</eventName></event></listEvent>',
};

export function written(letter: Letter): string {
  const { state, words, title, date, names, points, register, pictures, includes } = letter;
  const included =
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="part.txt" parse="text"/>';
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt>
<publicationStmt><p>The tests</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc>
<profileDesc><creation><date when="${date}"/></creation></profileDesc></teiHeader>
${register === 'none' ? '' : `<standOff>${registers[register]}</standOff>`}
<text><body><p xml:id="p1">${words}, <rs ref="#${names}">somebody</rs> says in <date when="${date}">a year</date>.</p>
<p xml:id="p2">See <ref target="${points}">there</ref>. ${includes ? included : ''}</p>
${pictures ? '<figure><graphic url="picture.svg"/></figure>' : ''}
</body></text></TEI>${state === 'broken' ? '<' : ''}`;
}
