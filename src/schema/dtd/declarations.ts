import type { Problems } from '../syntax/problems.ts';
import { dtdSyntax } from './findings.ts';
import type { Parameters } from './parameters.ts';
import { complain, placeOf, type DtdText, type Place } from './text.ts';

/** A declaration of a DTD, with the references in it replaced. */
export interface Declaration {
  readonly keyword: 'ELEMENT' | 'ATTLIST';
  readonly body: string;
  readonly place: Place;
}

const token = /\s+|<!--[^]*?-->|<\?[^]*?\?>|%([^\s;%&<>]+);|(<!\[)|(\]\]>)|<!([A-Z]+)(?=[\s%])/y;
const entity =
  /^\s+(%\s+)?([^\s"'%]+)\s+(?:(["'])([^]*?)\3\s*$|(?:SYSTEM|PUBLIC\s+(["'])[^]*?\5)\s*(["'])([^]*?)\6)/;

/**
 * The element and attribute declarations of a DTD in order: parameter entities are declared and
 * replaced on the way, conditional sections are included or left out (XML 1.0, 2.8 and 3.4).
 */
export function readDeclarations(
  dtd: DtdText,
  parameters: Parameters,
  problems: Problems,
): readonly Declaration[] {
  const found: Declaration[] = [];
  const wrong = (source: DtdText, start: number, what: string): void => {
    complain(problems, placeOf(source, start, start + 1), dtdSyntax, { what });
  };

  const read = (source: DtdText): void => {
    const { text } = source;
    let position = 0;
    let included = 0;
    while (position < text.length) {
      token.lastIndex = position;
      const match = token.exec(text);
      if (!match) {
        wrong(source, position, `“${excerpt(text, position)}” starts no declaration`);
        return;
      }
      const [whole, parameter, opening, closing, keyword] = match;
      const start = position;
      position += whole.length;
      if (parameter !== undefined) {
        const inner = parameters.textOf(parameter, placeOf(source, start, position));
        if (inner)
          parameters.within(() => {
            read(inner);
          });
      } else if (opening !== undefined) {
        const bracket = text.indexOf('[', position);
        const place = placeOf(source, start, position);
        const said = bracket < 0 ? '' : text.slice(position, bracket);
        const status = parameters.inDeclaration(said, place).trim();
        if (status !== 'INCLUDE' && status !== 'IGNORE') {
          wrong(source, start, 'a section is neither INCLUDE nor IGNORE');
          return;
        }
        position = status === 'INCLUDE' ? bracket + 1 : endOfIgnored(text, bracket + 1);
        if (status === 'INCLUDE') included++;
      } else if (closing !== undefined) {
        if (included === 0) wrong(source, start, '“]]>” closes no section');
        included--;
      } else if (keyword !== undefined) {
        const end = endOfDeclaration(text, position);
        if (end < 0) {
          wrong(source, start, `<!${keyword} is not closed`);
          return;
        }
        declare(keyword, text.slice(position, end), source, placeOf(source, start, end + 1));
        position = end + 1;
      }
    }
    if (included > 0) wrong(source, text.length - 1, 'a section is not closed by “]]>”');
  };

  const declare = (keyword: string, body: string, source: DtdText, place: Place): void => {
    switch (keyword) {
      case 'ELEMENT':
      case 'ATTLIST':
        found.push({ keyword, body: parameters.inDeclaration(body, place), place });
        break;
      case 'ENTITY': {
        const match = entity.exec(body);
        if (!match) complain(problems, place, dtdSyntax, { what: 'an entity has no value' });
        const [, isParameter, name = '', , literal, , , systemId = ''] = match ?? [];
        if (isParameter === undefined) break;
        parameters.declare(
          name,
          literal === undefined
            ? { type: 'external', systemId, declaredIn: source }
            : { type: 'internal', text: parameters.inLiteral(literal, place) },
        );
        break;
      }
      case 'NOTATION':
        break;
      default:
        complain(problems, place, dtdSyntax, { what: `there is no declaration <!${keyword}` });
    }
  };

  read(dtd);
  return found;
}

/** The `>` of a declaration, past its literals; below 0 if there is none. */
function endOfDeclaration(text: string, from: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === '>') return match.index;
    const close = text.indexOf(match[0], match.index + 1);
    if (close < 0) return -1;
    stop.lastIndex = close + 1;
  }
  return -1;
}

/** Behind an ignored section, in which sections nest (XML 1.0, production 64). */
function endOfIgnored(text: string, from: number): number {
  const bracket = /<!\[|\]\]>/g;
  bracket.lastIndex = from;
  let open = 1;
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    open += match[0] === ']]>' ? -1 : 1;
    if (open === 0) return bracket.lastIndex;
  }
  return text.length;
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 20).split(/\s/)[0] ?? '';
}
