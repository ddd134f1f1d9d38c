import { SaxesParser } from 'saxes';
import { report, type Finding, type Span } from '../finding/finding.ts';
import { readDoctype, type Doctype } from './doctype.ts';
import { expandEntities } from './entities.ts';
import { faultOf } from './faults.ts';
import { tagMismatch, tooDeep, tooManyAttributes, unmatchedEndTag } from './findings.ts';
import { defaultLimits, type Limits } from './guards.ts';
import { scan } from './scanner.ts';
import type { Source } from './source.ts';

export interface Attribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  /** Normalised as XML 1.0, 3.3.3 says for CDATA. */
  readonly value: string;
}

export interface StartTag extends Span {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  /** Without namespace declarations, in document order. */
  readonly attributes: readonly Attribute[];
  /** The namespaces declared on this tag, prefix to name; undefined when there are none. */
  readonly declarations: ReadonlyMap<string, string> | undefined;
  readonly selfClosing: boolean;
}

/** Receives a document in order. All offsets are into the source as written, `end` exclusive. */
export interface XmlHandler {
  /** Text that is nothing but white space may be left out: to tell it takes time. */
  readonly ignoresSpace?: true;
  readonly startElement?: (tag: StartTag) => void;
  /** `start` and `end` are those of the end tag; both the end of the start tag if it has none. */
  readonly endElement?: (start: number, end: number) => void;
  /** Character data with references resolved; CDATA sections and long runs come as separate calls. */
  readonly text?: (value: string, start: number, end: number) => void;
  readonly comment?: (value: string, start: number, end: number) => void;
  readonly instruction?: (target: string, data: string, start: number, end: number) => void;
  readonly doctype?: (doctype: Doctype) => void;
}

const xmlns = 'http://www.w3.org/2000/xmlns/';
const none: readonly Attribute[] = [];

/** Thrown inside to end reading at the first fault; it never leaves this file. */
class Stop extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

/** saxes keeps its handlers in fields. Set through `.on()`, a seventh makes it many times slower. */
interface Handlers {
  openTagStartHandler: () => void;
  openTagHandler: (tag: SaxesTag) => void;
  closeTagHandler: (tag: SaxesTag) => void;
  textHandler: (text: string) => void;
  cdataHandler: (text: string) => void;
  commentHandler: (text: string) => void;
  piHandler: (data: { target: string; body: string }) => void;
  xmldeclHandler: () => void;
  doctypeHandler: () => void;
  errorHandler: (error: Error) => void;
}

interface SaxesTag {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly isSelfClosing: boolean;
  readonly attributes: Readonly<
    Record<string, { name: string; local: string; uri: string; value: string }>
  >;
  readonly ns: Readonly<Record<string, string>>;
}

/**
 * Reads a document and calls the handler, namespace-aware and strict (XML 1.0 and Namespaces in XML
 * 1.0). Plain documents are scanned, all others are parsed by saxes. Returns the fault that ended reading, if any; the handler may have received
 * everything before it. Nothing is fetched: external DTDs and entities are not read.
 */
export function readXml(
  source: Source,
  handler: XmlHandler,
  limits: Limits = defaultLimits,
): Finding | undefined {
  const received = scan(source, handler, limits);
  if (received === undefined) return undefined;
  return parse(source, received === 0 ? handler : withoutFirst(received, handler), limits);
}

/** Passes on what comes after so many events. */
function withoutFirst(count: number, handler: XmlHandler): XmlHandler {
  let left = count;
  const isNew = (): boolean => {
    if (left === 0) return true;
    left--;
    return false;
  };
  return {
    startElement: (tag) => {
      if (isNew()) handler.startElement?.(tag);
    },
    endElement: (start, end) => {
      if (isNew()) handler.endElement?.(start, end);
    },
    text: (value, start, end) => {
      if (isNew()) handler.text?.(value, start, end);
    },
    comment: (value, start, end) => {
      if (isNew()) handler.comment?.(value, start, end);
    },
    instruction: (target, data, start, end) => {
      if (isNew()) handler.instruction?.(target, data, start, end);
    },
    doctype: (doctype) => handler.doctype?.(doctype),
  };
}

/** As `readXml`, always with saxes, which knows all of XML and names what is wrong. */
export function parse(source: Source, handler: XmlHandler, limits: Limits): Finding | undefined {
  const doctype = readDoctype(source.text);
  const expansion =
    doctype && doctype.entities.size > 0 ? expandEntities(source.text, doctype, limits) : undefined;
  if (expansion?.finding) return expansion.finding;
  const text = expansion?.text ?? source.text;
  const at = expansion?.toSource ?? ((offset: number) => offset);

  const parser = new SaxesParser({ xmlns: true, position: false });
  const fields = parser as unknown as Handlers;
  for (const [name, value] of expansion?.plain ?? []) parser.ENTITIES[name] = value;

  /** Behind the last token: where the next begins. White space at the start is no token. */
  let mark = /^[ \t\r\n]*/.exec(text)?.[0].length ?? 0;
  const starts: number[] = [];
  const names: string[] = [];
  const stop = (finding: Finding): never => {
    throw new Stop(finding);
  };

  fields.xmldeclHandler = () => {
    mark = parser.position;
  };
  fields.doctypeHandler = () => {
    mark = parser.position;
    if (doctype) handler.doctype?.(doctype);
  };
  fields.openTagStartHandler = () => {
    if (names.length >= limits.depth)
      stop(report(tooDeep, { limit: limits.depth }, { start: at(mark), end: at(parser.position) }));
  };
  fields.openTagHandler = (tag) => {
    const end = parser.position;
    const span = { start: at(mark), end: at(end) };
    starts.push(mark);
    names.push(tag.name);
    mark = end;
    // Made even if nobody hears it: the limits hold for every document.
    const start = toStartTag(tag, span, limits, stop);
    handler.startElement?.(start);
  };
  fields.closeTagHandler = (tag) => {
    const end = parser.position;
    if (!tag.isSelfClosing && !closes(text, mark, tag.name)) {
      const close = /[^\s/<>]+/.exec(text.slice(mark + 2, end))?.[0] ?? '';
      const span = { start: at(mark), end: at(end) };
      if (!names.includes(close)) stop(report(unmatchedEndTag, { close }, span));
      const open = starts[starts.length - 1] ?? 0;
      const opened = { start: at(open), end: at(open + tag.name.length + 1) };
      const message = `<${tag.name}> was opened here.`;
      stop(report(tagMismatch, { open: tag.name, close }, span, [{ ...opened, message }]));
    }
    starts.pop();
    names.pop();
    handler.endElement?.(at(tag.isSelfClosing ? end : mark), at(end));
    mark = end;
  };
  fields.textHandler = (value) => {
    const end = parser.position - 1;
    if (names.length > 0) handler.text?.(value, at(mark), at(end));
    mark = end;
  };
  fields.cdataHandler = (value) => {
    const end = parser.position;
    if (value !== '') handler.text?.(value, at(mark), at(end));
    mark = end;
  };
  fields.commentHandler = (value) => {
    // saxes calls this at `--`, one character before the end.
    const end = parser.position + 1;
    handler.comment?.(value, at(mark), at(end));
    mark = end;
  };
  fields.piHandler = ({ target, body }) => {
    const end = parser.position;
    handler.instruction?.(target, body, at(mark), at(end));
    mark = end;
  };
  fields.errorHandler = (error) => {
    const open = names.map((name, index) => ({ name, start: starts[index] ?? 0 }));
    const externalDtd = doctype?.systemId !== undefined;
    const declared = doctype?.entities ?? new Map<string, never>();
    const fault = faultOf(error.message, {
      text,
      mark,
      position: parser.position,
      open,
      externalDtd,
      declared,
    });
    const inSource = <T extends Span>(span: T): T => ({
      ...span,
      start: at(span.start),
      end: at(span.end),
    });
    const { related } = fault;
    stop({ ...inSource(fault), ...(related && { related: related.map(inSource) }) });
  };

  try {
    parser.write(text).close();
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.finding;
    throw thrown;
  }
  return undefined;
}

function closes(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at + 2)) return false;
  const next = text.charCodeAt(at + 2 + name.length);
  return next === 0x3e || next === 0x20 || next === 0x0a || next === 0x0d || next === 0x09;
}

function toStartTag(
  tag: SaxesTag,
  span: Span,
  limits: Limits,
  stop: (finding: Finding) => never,
): StartTag {
  let attributes: Attribute[] | undefined;
  let declarations: Map<string, string> | undefined;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute === undefined) continue;
    if (attribute.uri === xmlns) {
      declarations ??= new Map();
      declarations.set(attribute.name === 'xmlns' ? '' : attribute.local, attribute.value.trim());
    } else {
      attributes ??= [];
      const { name, local, uri, value } = attribute;
      attributes.push({ name, local, namespace: uri, value });
    }
  }
  if (attributes && attributes.length > limits.attributes)
    stop(report(tooManyAttributes, { limit: limits.attributes }, span));
  return {
    name: tag.name,
    local: tag.local,
    prefix: tag.prefix,
    namespace: tag.uri,
    attributes: attributes ?? none,
    declarations,
    selfClosing: tag.isSelfClosing,
    start: span.start,
    end: span.end,
  };
}
