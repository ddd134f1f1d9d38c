/**
 * The parts of a start tag with plain ASCII names, as sticky patterns: a document is read once, by
 * code that nothing has compiled yet, and patterns are machine code long before a loop over
 * characters is. They are matched where they are told to, so that nothing is kept between calls.
 */
const name = /[A-Za-z_][\w.-]*/y;
/** Namespaces in XML, production 7; behind it the tag goes on or ends. */
const tagName = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?(?=[ \t\r\n/>])/y;
/**
 * XML 1.0, productions 10, 25, 40 and 41: the name; the value if it is what is written, else what is
 * written in the one quotes or the other; and the end of the tag, if this is its last attribute.
 */
const attribute =
  /[ \t\r\n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<&\t\r\n]*)"|"([^"<]*)"|'([^'<]*)')([ \t\r\n]*\/?>)?/y;
const space = /[ \t\r\n]*/y;
const tagEnd = /[ \t\r\n]*\/?>/y;

/** There is no such thing here. */
export const nothing = -1;

/** Behind a name without a colon, which may go on beyond ASCII. */
export function nameEnd(text: string, from: number): number {
  name.lastIndex = from;
  return name.test(text) ? name.lastIndex : nothing;
}

export function tagNameEnd(text: string, from: number): number {
  tagName.lastIndex = from;
  return tagName.test(text) ? tagName.lastIndex : nothing;
}

/** Behind the `>` of a start tag without attributes. */
export function tagEndEnd(text: string, from: number): number {
  tagEnd.lastIndex = from;
  return tagEnd.test(text) ? tagEnd.lastIndex : nothing;
}

/** The attribute of a tag that stands here, with the white space before it. */
export function attributeAt(text: string, from: number): RegExpExecArray | null {
  attribute.lastIndex = from;
  return attribute.exec(text);
}

/** Behind the white space that stands here, if any does (XML 1.0, production 3). */
export function spaceEnd(text: string, from: number): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}
