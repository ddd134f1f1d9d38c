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
  const children = typeof content === 'string' ? [text(content)] : (content ?? []);
  const present = children.filter((child) => child !== undefined);
  if (present.length === 0 && given.length === 0) return undefined;
  const marked = Object.fromEntries(given.map(([key, value]) => [`@_${key}`, legal(value ?? '')]));
  return { [name]: present, ...(given.length > 0 && { ':@': marked }) };
}

/** Character data, beside elements or alone. */
export function text(content: string): Node | undefined {
  return content === '' ? undefined : { '#text': legal(content) };
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
  suppressEmptyNode: true,
});

/** A whole document with its declaration. */
export function xmlDocument(root: Node | undefined): string {
  const body = builder.build(root ? [indented(root, 0)] : []);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** What stands around the records in a document whose outer elements are these, and how deep they are. */
export function xmlFrame(...outer: readonly (readonly [name: string, attributes?: Attributes])[]): {
  readonly open: string;
  readonly close: string;
  readonly part: (record: Node | undefined) => string;
} {
  const place = element('record', [], { of: 'many' });
  const root = outer.reduceRight<Node | undefined>(
    (inner, [name, attributes]) => element(name, [inner], attributes),
    place,
  );
  const margin = `\n${'  '.repeat(outer.length)}`;
  const [open = '', close = ''] = xmlDocument(root).split(`${margin}<record of="many"/>`);
  return {
    open,
    close,
    part: (record) =>
      record === undefined ? '' : `${margin}${builder.build([indented(record, outer.length)])}`,
  };
}

/** The builder would indent mixed content too, and so put blanks into titles. */
function indented(node: Node, depth: number): Node {
  return Object.fromEntries(
    Object.entries(node).map(([name, content]) =>
      Array.isArray(content) ? [name, lines(content as readonly Node[], depth)] : [name, content],
    ),
  );
}

function lines(children: readonly Node[], depth: number): readonly Node[] {
  if (children.length === 0 || children.some((child) => '#text' in child)) return children;
  const margin = (level: number): Node => ({ '#text': `\n${'  '.repeat(level)}` });
  const inner = children.flatMap((child) => [margin(depth + 1), indented(child, depth + 1)]);
  return [...inner, margin(depth)];
}
