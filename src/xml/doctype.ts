/** A general entity as declared in the internal subset of a DOCTYPE (XML 1.0, 4.2). */
export type EntityDeclaration =
  | { readonly type: 'internal'; readonly name: string; readonly replacement: string }
  | { readonly type: 'external'; readonly name: string; readonly systemId: string };

export interface Doctype {
  /** Offsets of the whole declaration, from `<!DOCTYPE` to behind its `>`. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly systemId: string | undefined;
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
}

const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/;
const head =
  /^<!DOCTYPE\s+([^\s>[]+)(?:\s+(?:SYSTEM\s*(["'])(.*?)\2|PUBLIC\s*(["']).*?\4\s*(["'])(.*?)\5))?\s*/s;
/** What may stand in an internal subset, one token at a time. */
const declaration =
  /<!--[^]*?-->|<\?[^]*?\?>|<!ENTITY\s+(%\s+)?([^\s]+)\s+(?:(["'])([^]*?)\3|(?:SYSTEM|PUBLIC\s*(["'])[^]*?\5)\s*(["'])([^]*?)\6[^>]*?)\s*>|<!(?:"[^"]*"|'[^']*'|[^"'>])*>|%[^\s;]+;|\s+/y;

/** Reads the DOCTYPE of a document, if it has one that can be read; the reader judges its syntax. */
export function readDoctype(text: string): Doctype | undefined {
  const start = prolog.exec(text)?.[0].length ?? 0;
  if (!text.startsWith('<!DOCTYPE', start)) return undefined;
  const match = head.exec(text.slice(start, start + 4000));
  if (!match) return undefined;
  let position = start + match[0].length;
  const entities = new Map<string, EntityDeclaration>();
  if (text[position] === '[') position = readSubset(text, position + 1, entities);
  const end = text.indexOf('>', position);
  return {
    start,
    end: end < 0 ? text.length : end + 1,
    name: match[1] ?? '',
    systemId: match[3] ?? match[6],
    entities,
  };
}

function readSubset(text: string, from: number, entities: Map<string, EntityDeclaration>): number {
  const parameters = new Map<string, string>();
  declaration.lastIndex = from;
  let position = from;
  for (;;) {
    const match = declaration.exec(text);
    if (!match) return position;
    position = declaration.lastIndex;
    const [, isParameter, name, , literal, , , systemId] = match;
    if (name === undefined) continue;
    // The first declaration of a name is binding (XML 1.0, 4.2).
    if (isParameter !== undefined) {
      if (literal !== undefined && !parameters.has(name))
        parameters.set(name, replacementText(literal, parameters));
    } else if (!entities.has(name)) {
      entities.set(
        name,
        literal === undefined
          ? { type: 'external', name, systemId: systemId ?? '' }
          : { type: 'internal', name, replacement: replacementText(literal, parameters) },
      );
    }
  }
}

/** XML 1.0, 4.5: character and parameter references are expanded in a value, general ones stay. */
function replacementText(literal: string, parameters: ReadonlyMap<string, string>): string {
  return literal
    .replace(/\r\n?/g, '\n')
    .replace(
      /%([^\s;]+);|&#(x[0-9a-fA-F]+|[0-9]+);/g,
      (whole, parameter?: string, number?: string) =>
        parameter === undefined
          ? characterOf(number ?? '', whole)
          : (parameters.get(parameter) ?? whole),
    );
}

/** The character that a reference such as `#233` or `#xE9` names, or `otherwise`. */
export function characterOf(number: string, otherwise: string): string {
  const code = number.startsWith('x') ? parseInt(number.slice(1), 16) : parseInt(number, 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
