import type { XmlElement } from '../../xml/tree.ts';
import { attribute, childElements, descendants } from '../../xml/query.ts';
import type { Title, TitleRun } from './record.ts';

/** The text of a title without its markup. */
export function titleText(title: Title): string {
  return title.map((run) => run.text).join('');
}

const quoting = new Set(['q', 'quote', 'soCalled', 'said']);
const leftOut = new Set(['note', 'orig', 'sic', 'abbr', 'del', 'fw']);
const styles: Readonly<Record<string, TitleRun['style']>> = {
  foreign: 'italic',
  emph: 'italic',
  title: 'italic',
};

/**
 * A title as runs. Of a `choice` the regularised side is taken, notes are left out, and elements
 * that stand for quotation marks get them where the text has none.
 */
export function readTitle(element: XmlElement): Title {
  const runs: TitleRun[] = [];
  const visit = (parent: XmlElement, style: TitleRun['style']): void => {
    for (const node of parent.children) {
      if (node.type === 'text') runs.push(run(node.value, style));
      else if (node.type === 'element' && !isLeftOut(node)) {
        if (node.local === 'lb' || node.local === 'pb') runs.push(run(' ', style));
        const marked = quoting.has(node.local);
        if (marked) runs.push(run('“', style));
        visit(node, styleOf(node) ?? style);
        if (marked) runs.push(run('”', style));
      }
    }
  };
  visit(element, undefined);
  return tidy(runs);
}

function run(text: string, style: TitleRun['style']): TitleRun {
  return style ? { text, style } : { text };
}

function isLeftOut(element: XmlElement): boolean {
  if (!leftOut.has(element.local)) return false;
  return element.parent?.local === 'choice' || !['orig', 'sic', 'abbr'].includes(element.local);
}

function styleOf(element: XmlElement): TitleRun['style'] {
  if (element.local === 'title' && attribute(element, 'level') === 'a') return undefined;
  if (element.local !== 'hi') return styles[element.local];
  const rend = attribute(element, 'rend') ?? attribute(element, 'rendition') ?? '';
  if (/ital|^i$/.test(rend)) return 'italic';
  if (rend.includes('sup')) return 'superscript';
  return rend.includes('sub') ? 'subscript' : undefined;
}

/** Joins neighbours of one style, folds white space across runs, and drops an ending full stop. */
function tidy(runs: readonly TitleRun[]): Title {
  const joined: { text: string; style?: TitleRun['style'] }[] = [];
  for (const { text, style } of runs) {
    const last = joined[joined.length - 1];
    const folded = text.replace(/\s+/g, ' ');
    const value = (last?.text ?? ' ').endsWith(' ') ? folded.trimStart() : folded;
    if (value === '') continue;
    if (last && last.style === style) last.text += value;
    else joined.push(style ? { text: value, style } : { text: value });
  }
  const last = joined[joined.length - 1];
  if (last) last.text = last.text.trimEnd().replace(/(?<![.\p{Lu}])\.$/u, '');
  return joined.filter((one): one is TitleRun => one.text !== '');
}

/**
 * The title of the document itself. That of the only item of the manuscript comes first: the file
 * may be called otherwise ("a digital edition"). Then `level="a"`, `type="main"`, any title that is
 * not of a series or a date.
 */
export function documentTitle(header: XmlElement): Title | undefined {
  const items = descendants(header, 'msItem').filter((item) => item.parent?.local === 'msContents');
  const [item] = items;
  const own = item && items.length === 1 ? childElements(item, 'title') : [];
  const file = descendants(header, 'titleStmt').flatMap((statement) =>
    childElements(statement, 'title'),
  );
  const ranked = [
    ...own.filter(isMain),
    ...file.filter((title) => attribute(title, 'level') === 'a'),
    ...file.filter((title) => attribute(title, 'type') === 'main'),
    ...file.filter(isMain),
  ];
  for (const title of ranked) {
    const read = readTitle(title);
    if (read.length > 0) return read;
  }
  return undefined;
}

function isMain(title: XmlElement): boolean {
  const [type = '', level = ''] = ['type', 'level'].map((name) => attribute(title, name));
  return !/^(?:s|j|series|sub|short|alt|iso-date|abbr)/i.test(type) && !/^[sj]$/.test(level);
}

/** The title of the electronic file, which names the edition where no configuration does. */
export function fileTitle(header: XmlElement): Title | undefined {
  const titles = descendants(header, 'titleStmt').flatMap((one) => childElements(one, 'title'));
  const series = titles.find((title) => attribute(title, 'level') === 's');
  const main = series ?? titles.find(isMain);
  return main && readTitle(main);
}
