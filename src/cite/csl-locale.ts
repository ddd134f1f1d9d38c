/**
 * The terms of American English that styles for documents ask for, in the form of CSL 1.0.2 locale
 * files. A user's own locale file replaces it; none is bundled.
 */
const terms: Readonly<Record<string, string>> = {
  and: 'and',
  'et-al': 'et al.',
  in: 'in',
  from: 'from',
  by: 'by',
  at: 'at',
  on: 'on',
  accessed: 'accessed',
  retrieved: 'retrieved',
  'no date': 'n.d.',
  circa: 'circa',
  anonymous: 'anonymous',
  forthcoming: 'forthcoming',
  ibid: 'ibid.',
  letter: 'letter',
  'available at': 'available at',
  'presented at': 'presented at the',
  'original-work-published': 'original work published',
  online: 'online',
  internet: 'internet',
  version: 'version',
  ad: 'AD',
  bc: 'BC',
  'open-quote': '“',
  'close-quote': '”',
  'open-inner-quote': '‘',
  'close-inner-quote': '’',
  'page-range-delimiter': '–',
  ordinal: 'th',
};

/** Short and long, one and many. */
const counted: readonly (readonly [
  term: string,
  long: string,
  longs: string,
  short: string,
  shorts: string,
])[] = [
  ['paragraph', 'paragraph', 'paragraphs', 'para.', 'paras.'],
  ['page', 'page', 'pages', 'p.', 'pp.'],
  ['folio', 'folio', 'folios', 'fol.', 'fols.'],
  ['line', 'line', 'lines', 'l.', 'll.'],
  ['verse', 'verse', 'verses', 'v.', 'vv.'],
  ['section', 'section', 'sections', 'sec.', 'secs.'],
  ['chapter', 'chapter', 'chapters', 'chap.', 'chaps.'],
  ['note', 'note', 'notes', 'n.', 'nn.'],
  ['volume', 'volume', 'volumes', 'vol.', 'vols.'],
  ['issue', 'number', 'numbers', 'no.', 'nos.'],
  ['editor', 'editor', 'editors', 'ed.', 'eds.'],
  ['translator', 'translator', 'translators', 'trans.', 'trans.'],
];

const verbs: readonly (readonly [term: string, long: string, short: string])[] = [
  ['editor', 'edited by', 'ed.'],
  ['translator', 'translated by', 'trans.'],
  ['recipient', 'to', 'to'],
];

const months =
  `January Jan. February Feb. March Mar. April Apr. May May June June July July August Aug. September Sept.
  October Oct. November Nov. December Dec.`.split(/\s+/);

function term(name: string, value: string, form = ''): string {
  return `<term name="${name}"${form === '' ? '' : ` form="${form}"`}>${value}</term>`;
}

function countedTerm(name: string, one: string, many: string, form = ''): string {
  const forms = `<single>${one}</single><multiple>${many}</multiple>`;
  return term(name, forms, form);
}

export function americanEnglish(): string {
  const all = [
    ...Object.entries(terms).map(([name, value]) => term(name, value)),
    ...counted.flatMap(([name, long, longs, short, shorts]) => [
      countedTerm(name, long, longs),
      countedTerm(name, short, shorts, 'short'),
    ]),
    ...verbs.flatMap(([name, long, short]) => [
      term(name, long, 'verb'),
      term(name, short, 'verb-short'),
    ]),
    ...Array.from({ length: 12 }, (_, index) => {
      const name = `month-${String(index + 1).padStart(2, '0')}`;
      const [long = '', short = ''] = months.slice(2 * index);
      return term(name, long) + term(name, short, 'short');
    }),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
<style-options punctuation-in-quote="true"/>
<date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
<date form="numeric"><date-part name="month" form="numeric" suffix="/"/><date-part name="day" suffix="/"/><date-part name="year"/></date>
<terms>${all.join('')}</terms>
</locale>`;
}
