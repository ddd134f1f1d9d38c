import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeSpan } from '../../src/xml/attributes.ts';
import { attribute, elements, textContent, texts } from '../../src/xml/query.ts';
import type { XmlElement, XmlNode } from '../../src/xml/tree.ts';
import { parsed } from '../support/xml.ts';

const sliceOf = (document: string, { start, end }: { start: number; end: number }): string =>
  document.slice(start, end);
const children = (document: string): readonly XmlNode[] => parsed(document).root.children;

describe('the tree of a document', () => {
  it('has every node with its place in the file', () => {
    const document =
      '<?xml version="1.0"?>\r\n<?m x?>\r\n<a>\r\n  t&#233;x<!-- c --><b n="1"/><![CDATA[<&]]><?p q?></a>\r\n';
    const { root, instructions } = parsed(document);
    expect(instructions.map((node) => sliceOf(document, node))).toEqual(['<?m x?>']);
    expect(sliceOf(document, root)).toBe(document.slice(document.indexOf('<a>')).trimEnd());
    expect(root.children.map((node) => [node.type, sliceOf(document, node)])).toEqual([
      ['text', '\r\n  t&#233;x'],
      ['comment', '<!-- c -->'],
      ['element', '<b n="1"/>'],
      ['text', '<![CDATA[<&]]>'],
      ['instruction', '<?p q?>'],
    ]);
  });

  it('has text with references resolved and line ends as LF (XML 1.0, 2.11)', () => {
    expect(textContent(parsed('<a>x\r\ny\rz&#13;&amp;&#x1D510;</a>').root)).toBe('x\ny\nz\r&𝔐');
  });

  it('has text and CDATA that touch as one text', () => {
    expect(children('<a>x<![CDATA[y]]>z</a>')).toMatchObject([{ type: 'text', value: 'xyz' }]);
  });

  it('has attributes normalised as CDATA (XML 1.0, 3.3.3)', () => {
    const { root } = parsed('<a n=" x\r\n\ty &#10;"/>');
    expect(attribute(root, 'n')).toBe(' x  y \n');
  });

  it('has attributes in the order of the file, without namespace declarations', () => {
    const { root } = parsed('<a z="1" xmlns="u" b="2" xmlns:p="v" p:c="3"/>');
    expect(root.attributes.map(({ name, local, namespace }) => [name, local, namespace])).toEqual([
      ['z', 'z', ''],
      ['b', 'b', ''],
      ['p:c', 'c', 'v'],
    ]);
    expect([...(root.declarations ?? [])]).toEqual([
      ['', 'u'],
      ['p', 'v'],
    ]);
  });

  it('has namespaces that are inherited, overridden and taken back (Namespaces in XML, 6)', () => {
    const { root } = parsed('<a xmlns="u" xmlns:p="v"><p:b/><c xmlns="w"><d xmlns=""/></c></a>');
    const names = [...elements(root)].map(({ name, local, namespace }) => [name, local, namespace]);
    expect(names).toEqual([
      ['a', 'a', 'u'],
      ['p:b', 'b', 'v'],
      ['c', 'c', 'w'],
      ['d', 'd', ''],
    ]);
  });

  it('has xml:id and xml:lang without a declaration', () => {
    const { root } = parsed('<a xml:id="i" xml:lang="ko"/>');
    expect(root.attributes.map(({ namespace }) => namespace)).toEqual([
      'http://www.w3.org/XML/1998/namespace',
      'http://www.w3.org/XML/1998/namespace',
    ]);
  });

  it('has what an entity put in at the place of its reference', () => {
    const document = '<!DOCTYPE a [<!ENTITY e "<b>x</b>">]><a>1&e;2<c>3</c></a>';
    const [one, b, two, c] = children(document);
    expect([one, two, c].map((node) => node && sliceOf(document, node))).toEqual([
      '1',
      '2',
      '<c>3</c>',
    ]);
    expect(b && sliceOf(document, b)).toBe('&e;');
  });
});

describe('the place of an attribute', () => {
  const spanIn = (tag: string, name: string): string => {
    const span = attributeSpan(tag, { start: 0, end: tag.length }, name);
    return `${sliceOf(tag, span)} ${sliceOf(tag, span.value)}`;
  };

  it('is found by its whole name and not in the value of another', () => {
    expect(spanIn('<a xref="1" n=\'ref="2"\' ref="3">', 'ref')).toBe('ref="3" 3');
    expect(spanIn('<a xml:id="1" id="2">', 'id')).toBe('id="2" 2');
  });

  it('is found with spaces and line ends around the sign, and when it is empty', () => {
    expect(spanIn('<a\n  ref\n=\n"#x" n="">', 'ref')).toBe('ref\n=\n"#x" #x');
    expect(spanIn('<a ref="#x" n="">', 'n')).toBe('n="" ');
  });

  it('is the whole tag when the attribute is not there', () => {
    expect(spanIn('<a n="1">', 'ref')).toBe('<a n="1"> <a n="1">');
  });

  it('is not one of the next tag', () => {
    const text = '<a/><b ref="x"/>';
    expect(attributeSpan(text, { start: 0, end: 4 }, 'ref')).toMatchObject({ start: 0, end: 4 });
  });
});

describe('offsets in random documents', () => {
  interface Piece {
    readonly source: string;
    /** The character data of it. */
    readonly text: string;
  }
  const piece = (source: string, text: string): Piece => ({ source, text });
  const leaf = fc.constantFrom(
    piece('word', 'word'),
    piece('é𝔐 ', 'é𝔐 '),
    piece('\r\n', '\n'),
    piece('\r', '\n'),
    piece('a\n\tb', 'a\n\tb'),
    piece('&amp;', '&'),
    piece('&#x1D510;', '𝔐'),
    piece('&#13;', '\r'),
    piece('&plain;', 'plain text'),
    piece('&nested;', '(plain text)'),
    piece('&marked;', 'in and plain text'),
    piece('<!-- c &amp; é\r\n - -->', ''),
    piece('<?pi a < b & c?>', ''),
    piece('<![CDATA[<x> & ]] ]]>', '<x> & ]] '),
    piece('<![CDATA[]]>', ''),
  );
  const { element } = fc.letrec<{ element: Piece; content: Piece }>((tie) => ({
    content: fc.oneof({ maxDepth: 4 }, leaf, leaf, tie('element')),
    element: fc
      .tuple(
        fc.constantFrom('p', 'é', 'x:hi'),
        fc.constantFrom('', ' n="1"', '\r\n\tn = \'&amp;"&plain;>\' m=""', '  xml:id="𝔐"'),
        fc.array(tie('content'), { maxLength: 5 }),
      )
      .map(([name, attributes, inside]) => {
        const content = inside.map(({ source }) => source).join('');
        const text = inside.map((child) => child.text).join('');
        return content === ''
          ? piece(`<${name}${attributes}/>`, '')
          : piece(`<${name}${attributes}>${content}</${name}>`, text);
      }),
  }));
  const subset =
    '<!DOCTYPE r [<!ENTITY plain "plain text"><!ENTITY nested "(&plain;)"><!ENTITY marked "in<m n=\'1\'> and &plain;</m>">]>\r\n';
  const prologs = fc.constantFrom(subset, `<?xml version="1.0"?>\r\n${subset}<!-- é -->`);
  const document = fc
    .tuple(prologs, fc.array(element, { maxLength: 5 }))
    .map(([prolog, inside]) => ({
      source: `${prolog}<r xmlns:x="u">${inside.map(({ source }) => source).join('')}</r>\r\n`,
      text: inside.map(({ text }) => text).join(''),
    }));

  const isInserted = (source: string, node: XmlNode | undefined): boolean =>
    node !== undefined && source.startsWith('&marked;', node.start);

  it('lead from every element to its start tag, and count every character of text', () => {
    fc.assert(
      fc.property(document, ({ source, text }) => {
        const tree = parsed(source);
        expect(textContent(tree.root)).toBe(text);
        expect(tree.textLength).toBe(text.length);
        let at = 0;
        for (const node of texts(tree.root)) {
          expect(node.at).toBe(at);
          at += node.value.length;
          const written = sliceOf(source, node);
          // Where nothing stands for something else the slice is the text itself.
          const replaced = /[&\r]|<!\[CDATA/.test(written) || source[node.end] === '&';
          if (!replaced) expect(written).toBe(node.value);
        }
        const inOrder = (parent: XmlElement): void => {
          let last = parent.startTagEnd;
          for (const node of parent.children) {
            expect(node.start).toBeGreaterThanOrEqual(last);
            expect(node.end).toBeGreaterThanOrEqual(node.start);
            expect(node.end).toBeLessThanOrEqual(parent.end);
            last = node.end;
            if (node.type !== 'element') continue;
            if (isInserted(source, node)) continue;
            const tag = source.slice(node.start, node.startTagEnd);
            expect(tag.startsWith(`<${node.name}`)).toBe(true);
            expect(tag.endsWith('>')).toBe(true);
            expect(source.slice(node.start, node.end)).toMatch(
              node.startTagEnd === node.end ? /\/>$/ : new RegExp(`</${node.name}>$`),
            );
            inOrder(node);
          }
        };
        inOrder(tree.root);
      }),
      { numRuns: 300 },
    );
  });
});
