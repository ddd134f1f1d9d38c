import type { EditedDocument } from '../../edition/document.ts';
import { headingOf } from '../../edition/header.ts';
import type { Layer } from '../../render/layers.ts';
import { renderDocument, type Rendering, type Transform } from '../../render/render.ts';
import { classesOf, generated, h, type Content } from '../../render/hast.ts';
import type { Settings } from '../../render/context.ts';
import { cardsFile, indexPages, teiFile, textFile } from '../addresses.ts';
import type { Passage } from '../../edition/passages.ts';
import type { Edition, SiteDocument } from '../edition.ts';
import { wordsFor } from '../words/choose.ts';
import { placeName } from '../words/places.ts';
import type { SiteWords } from '../words/words.ts';
import { citationSection, type CitationLinks } from './citation.ts';
import { withPlaces } from './entry-places.ts';
import { facsimile } from '../facsimile/figures.ts';
import { haveImages, leavesOf, type Leaf } from '../facsimile/leaves.ts';
import { withLeafLinks } from '../facsimile/links.ts';
import { information } from './information.ts';
import { legend } from './legend.ts';
import { fewWitnesses, sideBySide, toolbar } from './toolbar.ts';
import { witnessesLink } from './witnesses.ts';
import { neighbourLinks, neighboursOf } from './neighbours.ts';
import { nameLegend } from './name-legend.ts';

/** Renders a document with links to the indices of its edition. */
export function renderForSite(
  site: SiteDocument,
  edition: Edition,
  transform?: Transform,
): Rendering {
  return renderDocument(site.document, settingsOf(edition, site.document), transform);
}

export function settingsOf(edition: Edition, { file }: EditedDocument): Partial<Settings> {
  return {
    words: wordsFor(edition.language).text,
    imageHref: (url) => edition.image(file, url)?.href,
    entityHref: (id) => {
      const entry = edition.index.get(id);
      return entry ? `${indexPages[entry.entity.kind]}#${id}` : undefined;
    },
    documentHref: (target) => {
      const [path = '', fragment] = target.split('#');
      const name = path.replace(/^.*\//, '');
      const found = edition.documents.find(
        ({ document }) => document.file.replace(/^.*\//, '') === name,
      );
      if (!found || name === '') return undefined;
      return fragment === undefined ? found.page : `${found.page}#${fragment}`;
    },
  };
}

/** The page on which a document is read. */
export function readingMain(
  site: SiteDocument,
  rendering: Rendering,
  edition: Edition,
  citation: CitationLinks,
  words: SiteWords,
): readonly Content[] {
  const { document, heading } = site;
  const leaves = leavesOf(document, (url) => edition.image(document.file, url), words);
  return [
    h('article', readerProperties(document, words), [
      header(site, words, witnessesLink(document, rendering, words)),
      toolbar(rendering, words, { hasFacsimile: haveImages(leaves) }),
      ...nameLegend(rendering, words),
      ...legend(rendering, words),
      ...spread(site, numbered(rendering, document, words), leaves, words),
      ...sideBySide(rendering, words),
      ...inLanguage(withPlaces(rendering, document), heading.language),
      ...inLanguage(rendering.notes, heading.language),
      ...neighbourLinks(neighboursOf(edition, site), words),
      citationSection(citation, words),
      forms(document.id, rendering, words),
      information(site, settingsOf(edition, document), words),
    ]),
  ];
}

/** The text, and its facsimile beside it where there is one. */
function spread(
  { document, heading }: SiteDocument,
  text: readonly Content[],
  leaves: readonly Leaf[],
  words: SiteWords,
): readonly Content[] {
  const frame = (contents: readonly Content[]): Content =>
    h('div', { className: ['text-frame'], lang: heading.language }, contents);
  if (leaves.length === 0) return [frame(text)];
  const called = withLeafLinks(text, document, leaves, words);
  return [h('div', { className: ['spread'] }, [frame(called), facsimile(leaves, words)])];
}

/** Headings of notes and apparatus are ours; the lists below them are in the language of the document. */
export function inLanguage(sections: readonly Content[], lang: string | undefined): Content[] {
  return sections.map((section) => {
    if (section.type !== 'element' || lang === undefined) return section;
    const children = section.children.map((child) =>
      child.type === 'element' && child.tagName === 'ol'
        ? { ...child, properties: { ...child.properties, lang } }
        : child,
    );
    return { ...section, children };
  });
}

/** What the script of the page needs to know. */
function readerProperties(document: EditedDocument, words: SiteWords) {
  return {
    className: ['document'],
    dataWords: JSON.stringify(words.reader),
    dataCards: cardsFile(document.id),
  };
}

/** The text with the numbers of its passages. */
export function numbered(
  rendering: Rendering,
  document: EditedDocument,
  words: SiteWords,
): readonly Content[] {
  const passages = new Map(document.passages.map((passage) => [passage.id, passage]));
  return withNumbers(rendering.text, passages, words, headingOf(document).language);
}

export function header(
  { heading }: SiteDocument,
  words: SiteWords,
  more: readonly Content[] = [],
): Content {
  const { language: lang } = heading;
  const facts = [...heading.authors, ...(heading.date ? [heading.date.words] : [])];
  return h('header', { className: ['document-header'] }, [
    h('h1', { lang }, [generated(heading.title)]),
    ...(heading.subtitle === undefined
      ? []
      : [h('p', { className: ['subtitle'], lang }, [generated(heading.subtitle)])]),
    ...(facts.length > 0
      ? [h('p', { className: ['facts'], lang }, [generated(facts.join(' · '))])]
      : []),
    h('p', { className: ['ways'] }, [
      h('a', { href: '#cite' }, [generated(words.cite)]),
      generated(' '),
      h('a', { href: '#information' }, [generated(words.information)]),
      ...more.flatMap((link) => [generated(' '), link]),
    ]),
  ]);
}

/** Puts the number of a passage before it, as a link to it; the style sheet writes the number. */
function withNumbers(
  nodes: readonly Content[],
  passages: ReadonlyMap<string, Passage>,
  words: SiteWords,
  language: string | undefined,
): Content[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = withNumbers(node.children, passages, words, language);
    const { id } = node.properties;
    const { label, number } = passages.get(String(id)) ?? {};
    if (typeof id !== 'string' || label === undefined || number === undefined)
      return { ...node, children };
    if (!classesOf(node).some((name) => numberedClasses.has(String(name))))
      return { ...node, children };
    const ariaLabel = words.passage(placeName(label, words));
    const link = h('a', {
      className: ['passage-number'],
      href: `#${id}`,
      dataN: number,
      ariaLabel,
      lang: unlike(language, words.language),
    });
    return { ...node, children: [link, ...children] };
  });
}

/** Our words need their language where the text has another. */
function unlike(text: string | undefined, ours: string): string | undefined {
  return text === undefined || text.startsWith(ours) ? undefined : ours;
}

/** Passages that carry their number; the others can be linked to all the same. */
const numberedClasses = new Set(['p', 'ab', 'l']);

function forms(id: string, rendering: Rendering, words: SiteWords): Content {
  const item = (href: string, label: string): Content =>
    h('li', {}, [h('a', { href }, [generated(label)])]);
  const witnesses = rendering.layers.filter((layer) => layer.startsWith('witness:'));
  const ofWitness = (layer: Layer): Content =>
    item(
      textFile(id, layer),
      `${words.plainText}${words.colon}${words.witness(layer.replace('witness:', ''))}`,
    );
  return h('section', { className: ['forms'], ariaLabelledby: ['forms-heading'] }, [
    h('h2', { id: 'forms-heading' }, [generated(words.download)]),
    h('ul', {}, [
      item(teiFile(id), words.tei),
      item(textFile(id, 'reading'), words.plainText),
      item(textFile(id, 'diplomatic'), words.plainDiplomatic),
      ...(witnesses.length > fewWitnesses ? [] : witnesses.map(ofWitness)),
    ]),
    ...(witnesses.length > fewWitnesses
      ? [
          h('details', {}, [
            h('summary', {}, [generated(words.plainWitnesses)]),
            h('ul', {}, witnesses.map(ofWitness)),
          ]),
        ]
      : []),
  ]);
}
