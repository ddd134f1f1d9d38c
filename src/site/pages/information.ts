import type { Element } from 'hast';
import { attribute, child, childElements, inherited, plainText, tokens } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { classesOf, generated, h, isFlow, type Content } from '../../render/hast.ts';
import { renderInside } from '../../render/render.ts';
import type { Settings } from '../../render/context.ts';
import type { SiteDocument } from '../edition.ts';
import { saidFor, type SiteWords } from '../words/words.ts';
import { headerParts } from './header-parts.ts';

/**
 * All that the header says, below the text: folded on the screen, open on paper. The list has the id
 * that links lead to, because browsers unfold what holds the target (HTML, 4.11.1).
 */
export function information(
  site: SiteDocument,
  settings: Partial<Settings>,
  words: SiteWords,
): Content {
  const parts = headerParts(child(site.document.xml.root, 'teiHeader'), site.heading);
  const order = Object.keys(words.header) as (keyof typeof words.header)[];
  const rows = order.flatMap((part): Content[] => {
    const elements = parts.get(part) ?? [];
    if (elements.length === 0) return [];
    const described = elements.map((element) =>
      h(
        'dd',
        { className: [element.local], lang: inherited(element, 'xml:lang') },
        describe(element, site, settings, words),
      ),
    );
    return [h('dt', {}, [generated(words.header[part])]), ...described];
  });
  const heading = h('h2', { id: 'information-heading' }, [generated(words.information)]);
  return h('section', { className: ['information'], ariaLabelledby: ['information-heading'] }, [
    h('details', {}, [h('summary', {}, [heading]), h('dl', { id: 'information' }, rows)]),
  ]);
}

/** Blocks as they are; facts that stand side by side, such as a shelfmark, on one line each. */
function describe(
  element: XmlElement,
  site: SiteDocument,
  settings: Partial<Settings>,
  words: SiteWords,
): Content[] {
  const inside = (of: XmlElement): Content[] =>
    separated(renderInside(of, site.document, settings));
  if (element.local === 'editorialDecl') return principles(element, inside, words);
  if (element.local === 'revisionDesc')
    return [h('ul', { className: ['changes'] }, changes(element, site, inside, words))];
  const date = attribute(element, 'when');
  return date === undefined || plainText(element).includes(date)
    ? inside(element)
    : [generated(`${date}${words.colon}`), ...inside(element)];
}

/** Each principle under its name; paragraphs that stand by themselves as they are. */
function principles(
  declaration: XmlElement,
  inside: (of: XmlElement) => Content[],
  words: SiteWords,
): Content[] {
  return childElements(declaration).flatMap((element): Content[] => {
    if (plainText(element) === '') return [];
    const name = saidFor(words.principles, element.local);
    const contents = inside(element);
    const body = contents.some(isFlow) ? contents : [h('p', {}, contents)];
    return name === undefined
      ? body
      : [h('h3', { lang: words.language }, [generated(name)]), ...body];
  });
}

/** The changes of the file: when, what, and by whom. */
function changes(
  revision: XmlElement,
  site: SiteDocument,
  inside: (of: XmlElement) => Content[],
  words: SiteWords,
): Content[] {
  return childElements(revision).flatMap((change): Content[] => {
    if (change.local === 'listChange') return changes(change, site, inside, words);
    const when = attribute(change, 'when') ?? attribute(change, 'notBefore');
    const names = tokens(change, 'who').map((who) => nameOf(who, site));
    return [
      h('li', {}, [
        ...(when === undefined ? [] : [generated(`${when}${words.colon}`)]),
        ...inside(change),
        ...(names.length > 0 ? [generated(` (${names.join(words.comma)})`)] : []),
      ]),
    ];
  });
}

/** Whoever is pointed to, by name; the pointer itself where there is nobody. */
function nameOf(pointer: string, { document }: SiteDocument): string {
  const element = document.byId.get(pointer.replace(/^#/, ''));
  const [name] = element ? childElements(element, 'persName', 'orgName', 'name') : [];
  return plainText(name ?? element) || pointer;
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
