/** BCP 47 primary subtags and the names that babel, and so biblatex `langid`, has for them. */
const babel: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  la: 'latin',
  grc: 'greek',
  el: 'greek',
  ru: 'russian',
  uk: 'ukrainian',
  pl: 'polish',
  cs: 'czech',
  sk: 'slovak',
  sl: 'slovene',
  hr: 'croatian',
  sr: 'serbian',
  bg: 'bulgarian',
  hu: 'hungarian',
  ro: 'romanian',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'nynorsk',
  fi: 'finnish',
  et: 'estonian',
  lt: 'lithuanian',
  lv: 'latvian',
  tr: 'turkish',
  ca: 'catalan',
};

export function babelName(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : babel[tag.toLowerCase().split('-')[0] ?? ''];
}
