import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What choosing a schema asks of the disk; nothing is ever fetched from a network. */
export interface Files {
  readonly isFile: (path: string) => boolean;
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => Uint8Array;
}

/**
 * The RELAX NG schema of a document: what its `<?xml-model?>` names, when that is a local file
 * (W3C Associating Schemas with XML documents 1.0); else the edition's own, in the nearest
 * `schema/` above it. Undefined when there is none.
 */
export function chooseSchema(
  file: string,
  text: string,
  files: Files,
  ofFolder = (folder: string): string | undefined => editionSchema(folder, files),
): string | undefined {
  for (const href of modelsOf(text)) {
    const path = localPath(href, dirname(file));
    if (path !== undefined && files.isFile(path)) return path;
  }
  return ofFolder(dirname(resolve(file)));
}

/** The addresses of RELAX NG schemas in XML syntax, from the instructions before the root element. */
function modelsOf(text: string): readonly string[] {
  const prolog = text.slice(0, text.search(/<[A-Za-z_]/) >>> 0);
  return [...prolog.matchAll(/<\?xml-model\s([^]*?)\?>/g)].flatMap(([, data = '']) => {
    const pseudo = (name: string): string | undefined =>
      new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(data)?.[1];
    const href = pseudo('href');
    const language = pseudo('schematypens');
    if (href === undefined) return [];
    const isRelaxNg = language === 'http://relaxng.org/ns/structure/1.0' || language === undefined;
    const known = isRelaxNg && /\.rng$/i.test(href);
    return known || (language === undefined && /\.dtd$/i.test(href)) ? [href] : [];
  });
}

function localPath(href: string, folder: string): string | undefined {
  if (href.startsWith('file:')) {
    try {
      return fileURLToPath(href);
    } catch {
      return undefined;
    }
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(href)) return undefined;
  const path = decodePath(href);
  return isAbsolute(path) ? path : join(folder, path);
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** The one schema with a start in the nearest `schema/` folder; the project's root ends the search. */
export function editionSchema(folder: string, files: Files): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = files
      .list(join(at, 'schema'))
      .filter((name) => name.endsWith('.rng'))
      .map((name) => join(at, 'schema', name))
      .filter((path) => /<(?:\w+:)?start[\s>]/.test(new TextDecoder().decode(files.read(path))));
    if (found.length > 0) return found.length === 1 ? relative('', found[0] ?? '') : undefined;
    const isRoot = ['package.json', 'variorum.json', '.git'].some((name) =>
      files.list(at).includes(name),
    );
    if (isRoot || dirname(at) === at) return undefined;
  }
}
