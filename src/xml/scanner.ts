import type { Limits } from './guards.ts';
import { KnownTags, repeated, writtenAt } from './known-tags.ts';
import type { Scope } from './namespaces.ts';
import type { XmlHandler } from './reader.ts';
import { resolveReferences } from './references.ts';
import type { Source } from './source.ts';
import { surveyText, type Survey } from './survey.ts';
import { readStartTag } from './start-tag.ts';
import { nameEnd, nothing, spaceEnd } from './tags.ts';
import { isWhiteSpace } from './white-space.ts';

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;

/**
 * Reads plain, well-formed XML several times as fast as a general parser, with the same events. It
 * gives up at whatever is not plain (a DOCTYPE, names beyond ASCII, any fault) and returns how many
 * events the handler has received or ignored; the general parser goes on from there and finds the
 * fault. At the end of a document that was read in full it returns undefined.
 */
export function scan(
  { text, survey = surveyText(text) }: Source,
  handler: XmlHandler,
  limits: Limits,
): number | undefined {
  return survey.forbidden ? 0 : new Scanner(text, survey, handler, limits).run();
}

const enough = -1;

class Scanner {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #limits: Limits;
  readonly #hasReturns: boolean;
  readonly #hasSectionEnds: boolean;
  readonly #names: string[] = [];
  readonly #scopes: Scope[] = [];
  #scope: Scope = { namespace: '', declarations: new Map(), outer: undefined };
  readonly #known = new KnownTags();
  #events = 0;
  #rootSeen = false;

  constructor(text: string, survey: Survey, handler: XmlHandler, limits: Limits) {
    this.#text = text;
    this.#handler = handler;
    this.#limits = limits;
    this.#hasReturns = survey.returns;
    this.#hasSectionEnds = survey.sectionEnds;
  }

  run(): number | undefined {
    const text = this.#text;
    let at = 0;
    if (text.startsWith('<?xml') && !/[\w:.-]/.test(text.charAt(5))) {
      const match = declaration.exec(text);
      if (!match) return 0;
      at = match[0].length;
    }
    for (let open = text.indexOf('<', at); open >= 0; open = text.indexOf('<', at)) {
      if (open > at && this.#characters(at, open) === enough) return this.#events;
      at = this.#markup(open);
      if (at === enough) return this.#events;
    }
    if (!this.#rootSeen || this.#names.length > 0) return this.#events;
    return isWhiteSpace(text.slice(at)) ? undefined : this.#events;
  }

  /** Each of these returns where the token ends, or `enough`. */
  #markup(at: number): number {
    const text = this.#text;
    switch (text.charCodeAt(at + 1)) {
      case 0x2f:
        return this.#endTag(at);
      case 0x21:
        if (text.startsWith('--', at + 2)) return this.#comment(at);
        return text.startsWith('[CDATA[', at + 2) ? this.#section(at) : enough;
      case 0x3f:
        return this.#instruction(at);
      default:
        return this.#startTag(at);
    }
  }

  #characters(at: number, end: number): number {
    if (this.#handler.ignoresSpace === true && spaceEnd(this.#text, at) === end) {
      // Counted as if it were told: the general parser, which may have to go on, tells it.
      if (this.#names.length > 0) this.#events++;
      return end;
    }
    const raw = this.#text.slice(at, end);
    if (this.#names.length === 0) return isWhiteSpace(raw) ? end : enough;
    if (this.#hasSectionEnds && raw.includes(']]>')) return enough;
    let value = this.#hasReturns ? normaliseLineEnds(raw) : raw;
    if (value.includes('&')) {
      const resolved = resolveReferences(value);
      if (resolved === undefined) return enough;
      value = resolved;
    }
    this.#events++;
    this.#handler.text?.(value, at, end);
    return end;
  }

  #comment(at: number): number {
    const text = this.#text;
    const close = text.indexOf('--', at + 4);
    if (close < 0 || text.charCodeAt(close + 2) !== 0x3e) return enough;
    this.#events++;
    this.#handler.comment?.(normaliseLineEnds(text.slice(at + 4, close)), at, close + 3);
    return close + 3;
  }

  #section(at: number): number {
    const text = this.#text;
    const close = text.indexOf(']]>', at + 9);
    if (close < 0 || this.#names.length === 0) return enough;
    if (close > at + 9) {
      this.#events++;
      this.#handler.text?.(normaliseLineEnds(text.slice(at + 9, close)), at, close + 3);
    }
    return close + 3;
  }

  #instruction(at: number): number {
    const text = this.#text;
    const targetEnd = nameEnd(text, at + 2);
    if (targetEnd === nothing) return enough;
    const close = text.indexOf('?>', targetEnd);
    if (close < 0) return enough;
    const target = text.slice(at + 2, targetEnd);
    if (target.toLowerCase() === 'xml') return enough;
    const body = text.slice(targetEnd, close);
    if (body !== '' && !/^[ \t\r\n]/.test(body)) return enough;
    this.#events++;
    const data = normaliseLineEnds(body).replace(/^[ \t\n]+/, '');
    this.#handler.instruction?.(target, data, at, close + 2);
    return close + 2;
  }

  #endTag(at: number): number {
    const text = this.#text;
    const name = this.#names[this.#names.length - 1];
    if (name === undefined || !text.startsWith(name, at + 2)) return enough;
    let end = at + 2 + name.length;
    if (text.charCodeAt(end) !== 0x3e) {
      end = spaceEnd(text, end);
      if (text.charCodeAt(end) !== 0x3e) return enough;
    }
    this.#names.pop();
    const outer = this.#scopes.pop();
    if (outer) this.#scope = outer;
    this.#events++;
    this.#handler.endElement?.(at, end + 1);
    return end + 1;
  }

  #startTag(start: number): number {
    const text = this.#text;
    if (this.#names.length >= this.#limits.depth) return enough;
    if (this.#names.length === 0 && this.#rootSeen) return enough;
    const outer = this.#scope;
    const written = writtenAt(text, start);
    const known = this.#known.find(written, outer);
    const read = known ?? readStartTag(text, start, outer, this.#limits);
    if (!read) return enough;
    if (!known) this.#known.keep(written, read);
    const tag = known ? repeated(known.tag, start) : read.tag;

    const { name, selfClosing, end } = tag;
    this.#rootSeen = true;
    this.#events++;
    this.#handler.startElement?.(tag);
    if (selfClosing) {
      this.#events++;
      this.#handler.endElement?.(end, end);
    } else {
      this.#names.push(name);
      this.#scopes.push(outer);
      this.#scope = read.scope;
    }
    return end;
  }
}

/** XML 1.0, 2.11. */
function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
