import { report, type Finding, type Span } from '../finding/finding.ts';
import {
  bareAmpersand,
  duplicateAttribute,
  notWellFormed,
  unboundPrefix,
  unclosedElement,
  undefinedEntity,
  unexpectedEnd,
  unmatchedEndTag,
} from './findings.ts';

/** Where the parser stood when it found a fault; offsets are into the text that it was given. */
export interface FaultContext {
  readonly text: string;
  /** The start of the token that holds the fault. */
  readonly mark: number;
  /** Behind the last character read. */
  readonly position: number;
  readonly open: readonly { readonly name: string; readonly start: number }[];
  readonly externalDtd: boolean;
  /** The names of the entities that the document declares. */
  readonly declared: { readonly has: (name: string) => boolean };
}

/** An ampersand that no reference follows (XML 1.0, productions 66 and 68). */
const loneAmpersand = /&(?!#[0-9]+;|#x[0-9a-fA-F]+;|[^\s#&;<>"',()]+;)/g;

/** Turns a message of the parser into a finding of ours, at the place where a person would look. */
export function faultOf(message: string, context: FaultContext): Finding {
  const { text, position } = context;
  const here: Span = { start: Math.max(position - 1, 0), end: position };

  const ampersand = findAmpersand(context);
  if (ampersand !== undefined && /unexpected end|unclosed tag|entity|disallowed/.test(message)) {
    const excerpt = text
      .slice(Math.max(ampersand - 12, 0), ampersand + 13)
      .replace(/\s+/g, ' ')
      .trim();
    return report(bareAmpersand, { context: excerpt }, { start: ampersand, end: ampersand + 1 });
  }
  if (message.includes('undefined entity')) {
    const start = text.lastIndexOf('&', position - 1);
    const name = text.slice(start + 1, position - 1);
    const { externalDtd, declared } = context;
    // Entities with markup are put in their place before reading, except where none may stand.
    if (declared.has(name)) {
      const what = `the entity &${name}; holds markup, and an attribute value cannot`;
      return report(notWellFormed, { what }, { start, end: position });
    }
    return report(undefinedEntity, { name, externalDtd }, { start, end: position });
  }
  if (message.includes('unclosed tag')) return unclosed(context);
  if (message.includes('unexpected end')) {
    const span = { start: context.mark, end: Math.min(context.mark + 1, text.length) };
    return report(unexpectedEnd, { what: tokenAt(text, context.mark) }, span);
  }
  const unmatched = /unmatched closing tag: (.*)\.$/.exec(message)?.[1];
  if (unmatched !== undefined) {
    const span = { start: context.mark, end: position };
    return report(unmatchedEndTag, { close: unmatched }, span);
  }
  const duplicate = /duplicate attribute: (.*)\.$/.exec(message)?.[1];
  if (duplicate !== undefined) {
    const name = duplicate.replace(/^\{.*\}/, '');
    return report(duplicateAttribute, { name }, lastAttribute(context, name));
  }
  const prefix = /unbound namespace prefix: "(.*)"\.$/.exec(message)?.[1];
  if (prefix !== undefined) {
    const start = text.indexOf(`${prefix}:`, context.mark);
    const span = { start, end: start + prefix.length };
    return report(unboundPrefix, { prefix }, start < 0 ? here : span);
  }
  return report(notWellFormed, ...otherFault(message, context, here));
}

/** What the parser's words mean, and where the thing begins that they are about. */
function otherFault(
  message: string,
  { text, mark, position }: FaultContext,
  here: Span,
): readonly [{ readonly what: string }, Span] {
  if (message.includes('must contain a root') && text.startsWith('<', mark)) {
    const what = `the document ends inside ${tokenAt(text, mark)}`;
    return [{ what }, { start: mark, end: mark + 1 }];
  }
  if (message.includes('in tag name') && text.startsWith('<', mark) && position <= mark + 2) {
    const what = '“<” starts no tag here; the sign itself is written &lt;';
    return [{ what }, { start: mark, end: mark + 1 }];
  }
  if (message.includes('malformed character entity')) {
    const start = text.lastIndexOf('&', position - 1);
    const what = `${text.slice(start, position)} is no character of XML`;
    return [{ what }, { start, end: position }];
  }
  if (message.includes('only one root'))
    return [{ what: plain(message) }, { start: mark, end: mark + 1 }];
  if (message.includes('outside of root')) {
    const before = text.slice(0, text[position - 1] === '<' ? position - 1 : position).trimEnd();
    return [{ what: plain(message) }, { start: before.length - 1, end: before.length }];
  }
  return [{ what: plain(message) }, here];
}

function findAmpersand({ text, mark, position }: FaultContext): number | undefined {
  // In comments, instructions and CDATA sections an ampersand is only a sign.
  if (/^<[!?]/.test(text.slice(mark, mark + 2))) return undefined;
  loneAmpersand.lastIndex = mark;
  const match = loneAmpersand.exec(text);
  return match && match.index < position ? match.index : undefined;
}

/** The file ended: the innermost open element is the one to look at. */
function unclosed({ text, open, mark, position }: FaultContext): Finding {
  const innermost = open[open.length - 1];
  const end = text.trimEnd().length;
  const span = { start: Math.max(end - 1, 0), end };
  if (text.startsWith('<', mark) && position >= text.length) {
    const unfinished = { start: mark, end: mark + 1 };
    if (!text.includes('>', mark))
      return report(unexpectedEnd, { what: tokenAt(text, mark) }, unfinished);
  }
  if (!innermost) return report(notWellFormed, { what: 'the document is not complete' }, span);
  const { name, start } = innermost;
  const message = `<${name}> was opened here.`;
  const related = [{ message, start, end: start + name.length + 1 }];
  return report(unclosedElement, { open: name }, span, related);
}

function lastAttribute({ text, mark, position }: FaultContext, name: string): Span {
  const tag = text.slice(mark, position);
  const pattern = new RegExp(`\\s${name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}\\s*=`, 'g');
  const last = [...tag.matchAll(pattern)].at(-1);
  if (!last) return { start: mark, end: position };
  const start = mark + last.index + 1;
  return { start, end: start + name.length };
}

function tokenAt(text: string, mark: number): string {
  if (text.startsWith('<!--', mark)) return 'a comment';
  if (text.startsWith('<![CDATA[', mark)) return 'a CDATA section';
  if (text.startsWith('<!DOCTYPE', mark)) return 'the DOCTYPE';
  if (text.startsWith('<?', mark)) return 'a processing instruction';
  if (text.startsWith('<', mark)) return 'a tag';
  return 'the text';
}

/** The parser's words without its position and full stop. */
function plain(message: string): string {
  return message
    .replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '')
    .replace(/\.$/, '')
    .replace(
      'documents may contain only one root',
      'a second element stands after the root element',
    )
    .replace('text data outside of root node', 'there is text outside the root element')
    .replace('document must contain a root element', 'there is no root element');
}
