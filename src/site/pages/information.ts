import type { Element } from 'hast';
import { attribute, inherited, child, childElements, path, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { classesOf, generated, h, isFlow, type Content } from '../../render/hast.ts';
import { renderInside } from '../../render/render.ts';
import type { Settings } from '../../render/context.ts';
import type { SiteDocument } from '../edition.ts';
import type { SiteWords } from '../words/words.ts';

/** The header in the order in which a reader asks: parts of it, and their titles. */
const parts: readonly {
  readonly title: keyof SiteWords['header'];
  readonly at: readonly string[];
}[] = [
  { title: 'responsibility', at: ['fileDesc', 'titleStmt', 'respStmt'] },
  { title: 'publication', at: ['fileDesc', 'publicationStmt'] },
  { title: 'original', at: ['fileDesc', 'sourceDesc', 'msDesc'] },
  { title: 'sources', at: ['fileDesc', 'sourceDesc', 'listBibl'] },
  { title: 'source', at: ['fileDesc', 'sourceDesc', 'bibl'] },
  { title: 'source', at: ['fileDesc', 'sourceDesc', 'biblStruct'] },
  { title: 'source', at: ['fileDesc', 'sourceDesc', 'p'] },
  { title: 'witnesses', at: ['fileDesc', 'sourceDesc', 'listWit'] },
  { title: 'date', at: ['profileDesc', 'creation'] },
  { title: 'correspondence', at: ['profileDesc', 'correspDesc'] },
  { title: 'circumstances', at: ['profileDesc', 'settingDesc'] },
  { title: 'abstract', at: ['profileDesc', 'abstract'] },
  { title: 'languages', at: ['profileDesc', 'langUsage'] },
  { title: 'subject', at: ['profileDesc', 'textClass'] },
  { title: 'project', at: ['encodingDesc', 'projectDesc'] },
  { title: 'sampling', at: ['encodingDesc', 'samplingDecl'] },
  { title: 'principles', at: ['encodingDesc', 'editorialDecl'] },
  { title: 'history', at: ['revisionDesc'] },
];

/** All that the header says, below the text. */
export function information(
  site: SiteDocument,
  settings: Partial<Settings>,
  words: SiteWords,
): Content {
  const header = child(site.document.xml.root, 'teiHeader');
  const rows = parts.flatMap(({ title, at }): Content[] => {
    const elements = all(header, at).filter((element) => plainText(element) !== '');
    if (elements.length === 0) return [];
    const described = elements.map((element) =>
      h(
        'dd',
        { className: [element.local], lang: inherited(element, 'xml:lang') },
        describe(element, site, settings, words),
      ),
    );
    return [h('dt', {}, [generated(words.header[title])]), ...described];
  });
  return h(
    'section',
    { className: ['information'], id: 'information', ariaLabelledby: ['information-heading'] },
    [h('h2', { id: 'information-heading' }, [generated(words.information)]), h('dl', {}, rows)],
  );
}

function all(from: XmlElement | undefined, at: readonly string[]): readonly XmlElement[] {
  const last = at[at.length - 1];
  const parent = path(from, ...at.slice(0, -1));
  return parent && last !== undefined ? childElements(parent, last) : [];
}

/** Blocks as they are; facts that stand side by side, such as a shelfmark, on one line each. */
function describe(
  element: XmlElement,
  site: SiteDocument,
  settings: Partial<Settings>,
  words: SiteWords,
): Content[] {
  const contents = separated(renderInside(element, site.document, settings));
  const date = attribute(element, 'when');
  return date === undefined ? contents : [generated(`${date}${words.colon}`), ...contents];
}

/** Puts a comma between facts that the file parts only by its layout. */
function separated(nodes: readonly Content[]): Content[] {
  return nodes.flatMap((node, index): Content[] => {
    const previous = nodes[index - 1];
    const inner = node.type === 'element' ? { ...node, children: separated(node.children) } : node;
    const beside =
      previous?.type === 'element' && node.type === 'element' && !isFlow(previous) && !isFlow(node);
    return beside ? [generated(listed(previous) ? ', ' : ' '), inner] : [inner];
  });
}

/** A statement of responsibility reads on to its name. */
function listed(element: Element): boolean {
  return !classesOf(element).some((name) => name === 'resp' || name === 'forename');
}
