import type { XmlElement } from '../../xml/tree.ts';
import { attribute, child, childElements, descendants, path, plainText } from '../../xml/query.ts';
import { dateOf } from './date.ts';
import { namesIn, type Register } from './name.ts';
import { readTitle } from './title.ts';
import type { Container, Name } from './record.ts';

const numberUnits = /^(?:document|doc|number|no|nr|letter|item|entry|issue)$/i;

/**
 * The publication that the source description gives: the print from which a text was taken, or the
 * volume in which a document stands (TEI P5, 3.12.2). Among several, one that is marked as the
 * edition or copy text. Beside a manuscript only a marked one counts: others are its literature.
 */
export function readContainer(
  header: XmlElement,
  register: Register,
  isManuscript: boolean,
): Container | undefined {
  const source = path(header, 'fileDesc', 'sourceDesc');
  if (!source) return undefined;
  const inFull = [
    ...childElements(source, 'biblStruct', 'biblFull', 'bibl'),
    ...childElements(source, 'listBibl').flatMap((list) =>
      childElements(list, 'biblStruct').filter((one) => attribute(one, 'type') === 'edition'),
    ),
  ];
  const marked = (types: RegExp): XmlElement | undefined =>
    inFull.find((one) => types.test(attribute(one, 'type') ?? ''));
  const chosen = isManuscript
    ? marked(/^(?:edition|host|publication)$/i)
    : (marked(/print/i) ?? marked(/edition/i) ?? marked(/^(?!digital).*source/i) ?? inFull[0]);
  if (!chosen) return undefined;
  const container =
    chosen.local === 'biblStruct' ? structured(chosen, register) : loose(chosen, register);
  return container.title || container.publisher !== undefined ? container : undefined;
}

function structured(source: XmlElement, register: Register): Container {
  const monograph = child(source, 'monogr');
  const series = child(source, 'series');
  const title = childElements(monograph ?? source, 'title')[0];
  const imprint = child(monograph, 'imprint');
  return {
    title: title && readTitle(title),
    editors: editors(monograph, register),
    series: bare(child(series, 'title')),
    seriesEditors: editors(series, register),
    ...numbers(descendants(source, 'biblScope')),
    publisher: bare(child(imprint, 'publisher')),
    place: bare(child(imprint, 'pubPlace')),
    date: dateOf(child(imprint, 'date')),
  };
}

function loose(source: XmlElement, register: Register): Container {
  const titles = descendants(source, 'title').filter((title) => plainText(title) !== '');
  const level = (name: string): XmlElement | undefined =>
    titles.find((title) => attribute(title, 'level') === name);
  const main = level('m') ?? level('j') ?? level('u') ?? titles[0];
  return {
    title: main && readTitle(main),
    editors: descendants(source, 'editor').flatMap((editor) => namesIn(editor, register)),
    series: bare(level('s')),
    seriesEditors: [],
    ...numbers(descendants(source, 'biblScope')),
    publisher: bare(descendants(source, 'publisher')[0]),
    place: bare(descendants(source, 'pubPlace')[0]),
    date: dateOf(descendants(source, 'date')[0]),
  };
}

function editors(from: XmlElement | undefined, register: Register): Name[] {
  return from ? childElements(from, 'editor').flatMap((editor) => namesIn(editor, register)) : [];
}

function numbers(scopes: readonly XmlElement[]): Pick<Container, 'volume' | 'number' | 'pages'> {
  const scope = (unit: RegExp): string | undefined => {
    const found = scopes.find((one) => unit.test(attribute(one, 'unit') ?? ''));
    if (!found) return undefined;
    const [from, to] = ['from', 'to'].map((name) => attribute(found, name));
    const range =
      from === undefined ? '' : to === undefined || to === from ? from : `${from}–${to}`;
    const parts = childElements(found, 'num').map((one) => plainText(one));
    const [head = '', tail = ''] = [parts[0], parts[parts.length - 1]];
    const listed = parts.length > 1 ? `${head}–${tail}` : plainText(found);
    return range || listed || undefined;
  };
  return {
    volume: scope(/^vol/i),
    number: scope(numberUnits),
    pages: scope(/^(?:pp?|pages?)$/i),
  };
}

/** Without the punctuation that library catalogues put between the parts of an imprint. */
function bare(element: XmlElement | undefined): string | undefined {
  const text = plainText(element).replace(/^[\s:;,]+|[\s:;,]+$/g, '');
  return text === '' || /^https?:/.test(text) ? undefined : text;
}
