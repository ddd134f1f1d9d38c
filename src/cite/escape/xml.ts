import { XMLBuilder } from 'fast-xml-parser';

/** A node as fast-xml-parser's builder takes it with `preserveOrder`. */
export type Node = Readonly<Record<string, unknown>>;

type Attributes = Readonly<Record<string, string | undefined>>;
export type Content = string | readonly (Node | undefined)[];

/** An element; without content and attributes it is left out. */
export function element(
  name: string,
  content: Content | undefined,
  attributes: Attributes = {},
): Node | undefined {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const children = typeof content === 'string' ? text(content) : (content ?? []).filter(Boolean);
  if (children.length === 0 && given.length === 0) return undefined;
  const marked = Object.fromEntries(given.map(([key, value]) => [`@_${key}`, legal(value ?? '')]));
  return { [name]: children, ...(given.length > 0 && { ':@': marked }) };
}

function text(content: string): Node[] {
  return content === '' ? [] : [{ '#text': legal(content) }];
}

/** XML 1.0, production 2: other characters cannot be written at all. */
function legal(content: string): string {
  return content.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

// Deprecated in favour of a package of the same code; this one is a dependency already.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
});

/** A whole document with its declaration. */
export function xmlDocument(root: Node | undefined): string {
  const body = builder.build(root ? [root] : []);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.trim()}\n`;
}
