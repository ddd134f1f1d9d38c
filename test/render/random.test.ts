import fc from 'fast-check';
import { describe, it } from 'vitest';
import { rules } from '../../src/render/rules/index.ts';
import { expectFaithful } from '../support/rendering.ts';
import { opened } from '../support/xml.ts';

/** Every element that has a rule, and some that have none. */
const names = [...rules.keys(), 'frob', 'att.none', 'tei:odd'];
/** Those that change what is shown where, so that they meet often. */
const delicate =
  'choice sic corr abbr expan orig reg app lem rdg rdgGrp note ref ptr del add subst restore supplied lb pb list item label table row cell head div p q lg l sp bibl persName ruby rt eg quote figure graphic'.split(
    ' ',
  );

const words = fc.oneof(
  fc.constantFrom(
    'word',
    ' ',
    '\n  ',
    'a b',
    '𝔐',
    'é',
    'שלום',
    '1',
    ' & <b>',
    '\u00A0',
    'ﬁ',
    '²',
    '\t',
  ),
  fc.string({ maxLength: 6 }),
);
const attributes = fc.constantFrom(
  ...['', '', '', ' xml:id="i"', ' xml:id="j"', ' corresp="#i"', ' target="#i"', ' target="#j #i"'],
  ...[' ref="#i"', ' target="https://example.org/?a=1&amp;b=2"', ' target="javascript:alert(1)"'],
  ...[' wit="#A"', ' wit="#A #B"', ' wit="B"', ' rend="bold italic"', ' type="ordered"', ' n="3"'],
  ...[
    ' break="no"',
    ' xml:lang="he"',
    ' place="foot"',
    ' role="label"',
    ' cols="2"',
    ' url="a.png"',
  ],
  ...[' style="color: red; position: fixed"', ' type="a&quot;b"', ' rend="&lt;x&gt;"'],
);

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ maxDepth: 5 }, words.map(escaped), tie('element')),
  element: fc
    .tuple(
      fc.oneof(fc.constantFrom(...names), fc.constantFrom(...delicate)),
      fc.array(attributes, { maxLength: 3 }).map(distinct),
      fc.array(tie('content'), { maxLength: 5 }),
    )
    .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
}));

/** An attribute stands once. */
function distinct(all: readonly string[]): string {
  const byName = new Map(all.map((attribute) => [attribute.split('=')[0], attribute]));
  return [...byName.values()].join('');
}

const document = fc
  .array(element, { minLength: 1, maxLength: 4 })
  .map(
    (inside) =>
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:tei="http://www.tei-c.org/ns/1.0"><teiHeader><listWit><witness xml:id="A"/><witness xml:id="B"/></listWit></teiHeader><text><body>${inside.join('')}</body></text></TEI>`,
  );

describe('random documents of all elements', () => {
  it('lose nothing, give standard HTML, the same twice, and the page shows the text of each layer', () => {
    fc.assert(
      fc.property(document, (text) => {
        expectFaithful(opened(text));
      }),
      { numRuns: 600 },
    );
  });
});
