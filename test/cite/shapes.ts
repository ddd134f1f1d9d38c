/** Headers of every shape, from a compact table: what is absent there is absent in the header. */
export interface Shape {
  readonly id: string;
  /** XML, as are all values that may hold markup. */
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly translators?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly place?: string;
  /** A `date` element. */
  readonly date?: string;
  /** Children of `msIdentifier`, and the leaves. */
  readonly archive?: string;
  readonly leaves?: string;
  readonly genre?: string;
  readonly keywords?: readonly string[];
  readonly language?: string;
  readonly original?: string;
  readonly rights?: string;
  readonly abstract?: string;
  /** Children of `sourceDesc` instead of a manuscript. */
  readonly source?: string;
  readonly people?: string;
}

function wrap(element: string, content: string | undefined): string {
  return content === undefined ? '' : `<${element}>${content}</${element}>`;
}

function names(list: readonly string[]): string {
  return list
    .map((name) => (name.startsWith('<') ? name : `<persName>${name}</persName>`))
    .join('');
}

function action(type: string, list: readonly string[] | undefined, more: string): string {
  return list ? `<correspAction type="${type}">${names(list)}${more}</correspAction>` : '';
}

export function teiOf(shape: Shape): string {
  const { from, to, place, date = '', source } = shape;
  const isLetter = from !== undefined || to !== undefined;
  const where = place === undefined ? '' : `<placeName>${place}</placeName>`;
  const manuscript =
    shape.archive === undefined
      ? ''
      : `<msDesc><msIdentifier>${shape.archive}</msIdentifier><msContents><msItem>${shape.leaves ?? ''}${
          shape.original === undefined ? '' : `<textLang mainLang="${shape.original}"/>`
        }</msItem></msContents></msDesc>`;
  const keywords = [
    shape.genre === undefined
      ? ''
      : `<keywords scheme="#genre"><term>${shape.genre}</term></keywords>`,
    shape.keywords === undefined
      ? ''
      : `<keywords>${shape.keywords.map((term) => wrap('term', term)).join('')}</keywords>`,
  ].join('');
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${shape.id}"><teiHeader><fileDesc><titleStmt>${wrap(
    'title',
    shape.title,
  )}${(shape.authors ?? []).map((author) => wrap('author', author)).join('')}${(
    shape.translators ?? []
  )
    .map((one) => `<respStmt><resp key="trl">translation</resp>${names([one])}</respStmt>`)
    .join('')}</titleStmt><publicationStmt><publisher>Variorum</publisher>${wrap(
    'availability',
    shape.rights,
  )}</publicationStmt><sourceDesc>${source ?? ''}${manuscript}</sourceDesc></fileDesc><profileDesc>${wrap(
    'abstract',
    shape.abstract === undefined ? undefined : wrap('p', shape.abstract),
  )}${
    isLetter
      ? `<correspDesc>${action('sent', from ?? [], date + where)}${action('received', to, '')}</correspDesc>`
      : `<creation>${date}${where}</creation>`
  }${wrap('textClass', keywords === '' ? undefined : keywords)}</profileDesc></teiHeader>${wrap(
    'standOff',
    shape.people,
  )}<text${shape.language === undefined ? '' : ` xml:lang="${shape.language}"`}><body><p>…</p></body></text></TEI>`;
}

const loc = '<settlement>Washington</settlement><repository>Library of Congress</repository>';
const papers = '<collection>Woodrow Wilson Papers</collection><idno type="box">Box 12</idno>';
const yale =
  '<settlement>New Haven</settlement><repository>Yale University Library</repository><collection>Edward M. House Papers</collection>';
const rgani =
  '<settlement>Moscow</settlement><repository>RGANI</repository><collection type="fond">Fond 5</collection><collection type="opis">Opis 28</collection><idno type="delo">Delo 410</idno>';
const when = (iso: string): string => `<date when="${iso}"/>`;

export const shapes: readonly Shape[] = [
  {
    id: 'letter-plain',
    title: 'George Creel to Colonel House, 25 September 1918',
    from: ['Creel, George'],
    to: ['House, Edward M.'],
    date: when('1918-09-25'),
    archive: yale,
    language: 'en',
  },
  {
    id: 'letter-no-recipient',
    title: 'George Creel to an unknown person',
    from: ['Creel, George'],
    date: when('1918-09-26'),
    archive: yale,
  },
  {
    id: 'letter-anonymous-recipient',
    title: 'Creel to an unnamed editor',
    from: ['Creel, George'],
    to: ['unknown'],
    date: when('1918-09-27'),
    archive: yale,
  },
  {
    id: 'letter-no-sender',
    title: 'An unsigned warning',
    from: [],
    to: ['House, Edward M.'],
    date: when('1918-09-28'),
    archive: yale,
  },
  {
    id: 'letter-two-senders',
    title: 'Two to one',
    from: ['Creel, George', 'Lippmann, Walter'],
    to: ['House, Edward M.'],
    place: 'New York',
    date: when('1918-10-01'),
    archive: yale,
    genre: 'letter',
  },
  {
    id: 'letter-two-recipients',
    title: 'One to two',
    from: ['House, Edward M.'],
    to: ['Creel, George', 'Lippmann, Walter'],
    date: when('1918-10-02'),
    archive: yale,
    genre: 'telegram',
  },
  {
    id: 'letter-to-body',
    title: 'To the Committee',
    from: ['Creel, George'],
    to: ['<orgName>Committee on Public Information</orgName>'],
    date: when('1918-10-03'),
    archive: loc + papers,
  },
  {
    id: 'letter-undated',
    title: 'A note without a date',
    from: ['Creel, George'],
    to: ['House, Edward M.'],
    archive: yale,
  },
  {
    id: 'letter-translated',
    title: 'Письмо',
    from: ['Иванов В. И.'],
    to: ['Kim Il Sung'],
    translators: ['James F. Person'],
    date: when('1956-09-05'),
    archive: rgani,
    leaves: '<locus from="12" to="12v">fols. 12–12v</locus>',
    language: 'en',
    original: 'ru',
  },
  {
    id: 'letter-published',
    title: 'Doc. 190',
    from: ['Henry Kissinger'],
    to: ['Richard Nixon'],
    place: 'Washington',
    date: when('1970-12-18'),
    genre: 'memorandum',
    language: 'en',
    source: `<biblStruct type="edition"><monogr><title level="m">Chile, 1969–1973</title><editor>James McElveen</editor><editor>James Siekmeier</editor><imprint><pubPlace>Washington, DC</pubPlace><publisher>Government Printing Office</publisher><date when="2014"/><biblScope unit="volume">21</biblScope><biblScope unit="document">190</biblScope></imprint></monogr><series><title level="s">Foreign Relations of the United States, 1969–1976</title><editor>Adam Howard</editor></series></biblStruct>`,
  },
  {
    id: 'undated',
    title: 'A paper without a date',
    authors: ['Ivanov, V. I.'],
    date: '<date>undated</date>',
    archive: rgani,
  },
  {
    id: 'range-days',
    title: 'Diary, August and September',
    authors: ['Ivanov V.I.'],
    date: '<date from="1956-08-29" to="1956-09-14"/>',
    archive: rgani,
    genre: 'diary',
  },
  {
    id: 'range-within-month',
    title: 'Notes of a week',
    authors: ['Ivanov V.I.'],
    date: '<date from="1956-09-04" to="1956-09-10"/>',
    archive: rgani,
  },
  {
    id: 'range-across-years',
    title: 'Notes at the turn of the year',
    authors: ['V.I. Ivanov'],
    date: '<date from="1955-12-30" to="1956-01-02"/>',
    archive: rgani,
  },
  {
    id: 'range-years',
    title: 'Plan papers',
    authors: ['<orgName>State Planning Commission</orgName>'],
    date: '<date from="1957" to="1961"/>',
    archive: rgani,
  },
  {
    id: 'range-open',
    title: 'Records since 1957',
    date: '<date from="1957-03"/>',
    archive: rgani,
  },
  {
    id: 'between',
    title: 'Entry in a diary',
    authors: ['Ivanov, V. I.'],
    date: '<date notBefore="1956-09-04" notAfter="1956-09-14"/>',
    archive: rgani,
  },
  {
    id: 'not-before',
    title: 'Later copy',
    date: '<date notBefore="1960"/>',
    archive: rgani,
  },
  {
    id: 'not-after',
    title: 'Early draft',
    date: '<date notAfter="1960-02"/>',
    archive: rgani,
  },
  {
    id: 'circa',
    title: 'Household accounts',
    authors: ['Jane Smith'],
    date: '<date when="1750">ca. 1750</date>',
    archive: loc,
  },
  {
    id: 'uncertain',
    title: 'A sermon',
    authors: ['John Smith'],
    date: '<date when="1751" cert="low">1751?</date>',
    archive: loc,
  },
  {
    id: 'circa-uncertain',
    title: 'A second sermon',
    authors: ['John Smith'],
    date: '<date when="1752" cert="low">c. 1752?</date>',
    archive: loc,
  },
  {
    id: 'month-only',
    title: 'Monthly return',
    authors: ['John Smith'],
    date: when('1851-07'),
    archive: loc,
  },
  { id: 'before-christ', title: 'An inscription', date: when('-0043-03-15'), archive: loc },
  {
    id: 'words-for-date',
    title: 'A fragment',
    date: '<date>in the third year of the reign</date>',
    archive: loc,
  },
  {
    id: 'two-authors',
    title: 'A joint paper',
    authors: ['Ivanov V.I.', 'Person, James F.'],
    date: when('1956-09-04'),
    archive: rgani,
  },
  {
    id: 'three-authors',
    title: 'A paper of three',
    authors: ['Ivanov V.I.', 'Kim Il Sung', 'Person, James F.'],
    date: when('1956'),
    archive: rgani,
  },
  {
    id: 'eight-authors',
    title: 'A paper of eight',
    authors:
      'Adams, A.|Brown, B.|Clark, C.|Davis, D.|Evans, E.|Frank, F.|Ghosh, G.|Hills, H.'.split('|'),
    date: when('1956'),
    archive: rgani,
  },
  {
    id: 'corporate',
    title: 'Minutes',
    authors: ['<orgName>Smith &amp; Sons, Ltd., and Partners</orgName>'],
    date: when('1901-01-31'),
    archive: loc,
  },
  {
    id: 'anonymous',
    title: 'A broadside',
    authors: ['Anonymous'],
    date: when('1649-01-30'),
    archive: loc,
  },
  { id: 'no-archive', title: 'A found paper', authors: ['Jane Smith'], date: when('1900') },
  { id: 'no-title', authors: ['Jane Smith'], date: when('1900'), archive: loc },
  {
    id: 'repository-only',
    title: 'A paper somewhere in it',
    date: when('1900'),
    archive: loc,
  },
  {
    id: 'institution',
    title: 'A roll',
    date: when('1300'),
    archive:
      '<settlement>Oxford</settlement><institution>University of Oxford</institution><idno>MS. 1 &amp; 2</idno>',
  },
  {
    id: 'acronym-in-parentheses',
    title: 'A minute',
    date: when('1956'),
    archive:
      '<settlement>Moscow</settlement><repository>Russian State Archive of Contemporary History (RGANI)</repository><collection type="fond">Fond 5</collection><idno type="delo">Delo 410, Listy 322-325</idno>',
  },
  {
    id: 'box-and-folder',
    title: 'A clipping',
    date: when('1920'),
    archive: `${loc}<collection>Wilson Papers<collection type="series">Series 2</collection></collection>`,
  },
  {
    id: 'quotation-marks',
    title: 'On the so-called “Cult” and the <q>August Faction</q>, or "What is to be done?"',
    authors: ['Ivanov, V. I.'],
    date: when('1956'),
    archive: rgani,
  },
  {
    id: 'title-question',
    title: 'What Is to Be Done?',
    authors: ['Ivanov, V. I.'],
    date: when('1956'),
    archive: rgani,
  },
  {
    id: 'title-markup',
    title:
      'A review of <title level="m">Crisis in North Korea</title>: the 20<hi rend="sup">th</hi> Congress, H<hi rend="sub">2</hi>O<note>not printed</note>',
    authors: ['Lankov, Andrei'],
    date: when('2005'),
    archive: rgani,
  },
  {
    id: 'special-characters',
    title:
      "Profit &amp; loss: 50% of $100 in #1_a {draft} ~ C:\\temp ^ &lt;b&gt; | [[x]] ''y'' `z`",
    authors: ['O’Brien-Smith, Seán &amp; Co.'],
    date: when('1999-12-31'),
    archive: '<repository>A&amp;M_Archive {100%}</repository><idno>#7_b</idno>',
    keywords: ['a, b', 'R&amp;D', 'x_y'],
  },
  {
    id: 'hangul',
    title: '조선로동당 중앙위원회 전원회의',
    authors: ['<persName xml:lang="ko">김일성</persName>'],
    date: when('1956-08-30'),
    archive: '<repository>국사편찬위원회</repository><idno>문서 12</idno>',
    language: 'ko',
  },
  {
    id: 'chinese',
    title: '与朝鲜大使的谈话备忘录',
    authors: ['<persName xml:lang="zh"><surname>乔</surname><forename>晓光</forename></persName>'],
    date: when('1956-09-04'),
    archive: '<repository>外交部档案馆</repository><idno>106-00001-01</idno>',
    language: 'zh-Hans',
  },
  {
    id: 'cyrillic',
    title: 'Из дневника посла СССР в КНДР',
    authors: ['Иванов В.И.'],
    date: when('1956-09-04'),
    archive:
      '<repository>РГАНИ</repository><collection type="fond">Ф. 5</collection><collection type="opis">Оп. 28</collection><idno>Д. 410</idno>',
    leaves: '<locus>Л. 322–325</locus>',
    language: 'ru',
  },
  {
    id: 'arabic',
    title: 'رسالة إلى «المحرر»',
    authors: ['نجيب محفوظ'],
    date: when('1988'),
    archive: '<repository>دار الكتب</repository><idno>٧</idno>',
    language: 'ar',
  },
  {
    id: 'hebrew-letter',
    title: 'מכתב',
    from: ['שלום עליכם'],
    to: ['ביאליק'],
    date: when('1908-05-01'),
    archive: '<repository>בית שלום עליכם</repository>',
    language: 'he',
  },
  {
    id: 'junior',
    title: 'Letter from a jail',
    authors: ['Martin Luther King, Jr.'],
    date: when('1963-04-16'),
    archive: loc,
  },
  {
    id: 'suffix-marked',
    title: 'A will',
    authors: [
      '<persName><forename>Henry</forename> <surname>Cabot</surname> <genName>III</genName></persName>',
    ],
    date: when('1911'),
    archive: loc,
  },
  {
    id: 'van-der',
    title: 'Over de brug',
    authors: ['Jan van der Berg'],
    date: when('1890'),
    archive: loc,
    language: 'nl',
  },
  {
    id: 'von-inverted',
    title: 'Tagebuchblatt',
    authors: ['Goethe, Johann Wolfgang von'],
    date: when('1775-11-07'),
    archive: loc,
    language: 'de',
  },
  {
    id: 'name-link',
    title: 'Fable',
    authors: [
      '<persName><forename>Jean</forename> <nameLink>de</nameLink> <surname>La Fontaine</surname></persName>',
    ],
    date: when('1668'),
    archive: loc,
    language: 'fr',
  },
  { id: 'mononym', title: 'Fragments', authors: ['Plato'], date: when('1600'), archive: loc },
  {
    id: 'kim-il-sung',
    title: 'Speech at the plenum',
    authors: ['Kim Il Sung'],
    date: when('1956-08-30'),
    archive: rgani,
  },
  {
    id: 'register-name',
    title: 'Told through the register',
    authors: ['<persName ref="#per-1">the ambassador</persName>'],
    date: when('1956-08-30'),
    archive: rgani,
    people:
      '<listPerson><person xml:id="per-1"><persName><surname>Choe</surname> <forename>Yong-geon</forename></persName></person></listPerson>',
  },
  {
    id: 'rights-and-keywords',
    title: 'A paper with everything',
    authors: ['Ivanov, V. I.'],
    translators: ['Person, James F.', 'Kim Il Sung'],
    date: when('1956-09-04'),
    place: 'Pyongyang',
    archive: rgani,
    leaves: '<locus from="1" to="3">Listy 1–3</locus>',
    genre: 'report',
    keywords: ['North Korea', 'plenum'],
    language: 'en',
    original: 'ru',
    rights:
      '<licence target="https://creativecommons.org/licenses/by/4.0/"><p>CC BY 4.0</p></licence>',
    abstract: 'It says  that\n “all is well” &amp; nothing else.',
  },
  {
    id: 'printed-book',
    title: 'The Professor',
    authors: ['Brontë, Charlotte (1816-1855).'],
    source:
      '<bibl type="printSource"><title>The Professor</title>, <pubPlace>London</pubPlace>: <publisher>Smith, Elder &amp; Co.</publisher>, <date when="1857">1857</date></bibl>',
    language: 'en',
  },
];
