import type { Element } from 'hast';
import { attribute, child, childElements, path, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { classesOf, generated, h, isFlow, type Content } from '../../render/hast.ts';
import { renderInside } from '../../render/render.ts';
import type { Settings } from '../../render/context.ts';
import type { SiteDocument } from '../edition.ts';
import type { SiteWords } from '../words.ts';

/** The header in the order in which a reader asks: parts of it, and their titles. */
const parts: readonly { readonly title: string; readonly at: readonly string[] }[] = [
  { title: 'Responsibility', at: ['fileDesc', 'titleStmt', 'respStmt'] },
  { title: 'Publication', at: ['fileDesc', 'publicationStmt'] },
  { title: 'The original', at: ['fileDesc', 'sourceDesc', 'msDesc'] },
  { title: 'Sources', at: ['fileDesc', 'sourceDesc', 'listBibl'] },
  { title: 'Source', at: ['fileDesc', 'sourceDesc', 'bibl'] },
  { title: 'Source', at: ['fileDesc', 'sourceDesc', 'biblStruct'] },
  { title: 'Source', at: ['fileDesc', 'sourceDesc', 'p'] },
  { title: 'Witnesses', at: ['fileDesc', 'sourceDesc', 'listWit'] },
  { title: 'Date', at: ['profileDesc', 'creation'] },
  { title: 'Correspondence', at: ['profileDesc', 'correspDesc'] },
  { title: 'Circumstances', at: ['profileDesc', 'settingDesc'] },
  { title: 'Abstract', at: ['profileDesc', 'abstract'] },
  { title: 'Languages', at: ['profileDesc', 'langUsage'] },
  { title: 'Subject', at: ['profileDesc', 'textClass'] },
  { title: 'About this edition', at: ['encodingDesc', 'projectDesc'] },
  { title: 'What is left out', at: ['encodingDesc', 'samplingDecl'] },
  { title: 'Editorial principles', at: ['encodingDesc', 'editorialDecl'] },
  { title: 'History of the file', at: ['revisionDesc'] },
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
      h('dd', { className: [element.local] }, describe(element, site, settings)),
    );
    return [h('dt', {}, [generated(title)]), ...described];
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
function describe(element: XmlElement, site: SiteDocument, settings: Partial<Settings>): Content[] {
  const contents = separated(renderInside(element, site.document, settings));
  const date = attribute(element, 'when');
  return date === undefined ? contents : [generated(`${date}: `), ...contents];
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
