import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/xml/guards.ts';
import { parse, readXml, type XmlHandler } from '../../src/xml/reader.ts';
import { surveyText, surveyUtf8 } from '../../src/xml/survey.ts';
import { scan } from '../../src/xml/scanner.ts';

type Read = (
  source: { name: string; text: string },
  handler: XmlHandler,
  limits: typeof defaultLimits,
) => unknown;

/** All that a handler hears, and the fault at the end. */
function eventsOf(read: Read, text: string): unknown[] {
  const events: unknown[] = [];
  const hear =
    (kind: string) =>
    (...facts: unknown[]): void => {
      events.push([kind, ...facts]);
    };
  const fault = read(
    { name: 'x.xml', text },
    {
      startElement: hear('start'),
      endElement: hear('end'),
      text: hear('text'),
      comment: hear('comment'),
      instruction: hear('instruction'),
    },
    defaultLimits,
  );
  return [...events, fault];
}

/** What XML is made of, and what breaks it. */
const pieces = [
  ...['<', '>', '/', '&', '"', "'", '=', ' ', '\n', '\r', '\r\n', '\t', 'a', 'é', 'a:b', ':', '-'],
  ...['<!--', '-->', '--', '<![CDATA[', ']]>', '<?', '?>', 'xml', '<?xml version="1.0"?>', '<a>'],
  ...['xmlns="u"', ' xmlns:a="u"', ' xmlns:b="u"', ' xmlns:a=""', ' a:x="1"', ' b:x="2"', '</a>'],
  ...['&amp;', '&#10;', '&#x0;', '&#xD;', '&foo;', '<a/>', '<b x="1" x="2"/>', '<a:b/>', '<xml/>'],
  ...['<?p?>', '<?p  q ?>', '\u0001', '\uD800', '😀', '\uFFFE', '<é/>', ' xml:id="x"', '<1/>'],
  ...[
    '<!DOCTYPE a>',
    '<a b="<"/>',
    '<a b="x&lt;\ny\r\n"/>',
    '\u0085',
    '<!-- c -->',
    "<a b = 'c'/>",
  ],
];

const document = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), fc.boolean(), fc.boolean())
  .map(([inside, before, after]) => {
    const [first = '', last = ''] = [inside[0], inside.at(-1)];
    return `${before ? first : ''}<r xmlns:a="u">${inside.join('')}</r>${after ? last : ''}`;
  });

test('scanning and parsing give the same events and the same fault', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(eventsOf(readXml, text)).toEqual(eventsOf(parse, text));
    }),
    // The words at which a document is cut off are told by both or by neither.
    { numRuns: 3000, examples: [['<a><r xmlns:a="u"><a></a>-</r>-']] },
  );
});

test('a handler that ignores white space hears all that is more than that, once', () => {
  const ignoring: Read = (source, handler, limits) =>
    readXml(source, { ...handler, ignoresSpace: true }, limits);
  const isMore = (event: unknown): boolean =>
    !(Array.isArray(event) && event[0] === 'text' && /^[ \t\r\n]*$/.test(String(event[1])));
  fc.assert(
    fc.property(document, (text) => {
      expect(eventsOf(ignoring, text).filter(isMore)).toEqual(eventsOf(parse, text).filter(isMore));
    }),
    { numRuns: 3000 },
  );
  const spaced = { name: 'x.xml', text: '<a> <b/>\n</a>' };
  const heard: string[] = [];
  readXml(spaced, { ignoresSpace: true, text: (value) => heard.push(value) });
  expect(heard).toEqual([]);
});

test('a plain document is scanned to its end', () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<?p q?><a x="1"><!-- c -->b<![CDATA[d]]></a>\n';
  expect(scan({ name: 'x.xml', text }, {}, defaultLimits)).toBeUndefined();
});

test.each([
  ['a DOCTYPE', '<!DOCTYPE a><a/>'],
  ['a name beyond ASCII', '<é/>'],
  ['a fault', '<a>&</a>'],
])('%s is left to the parser', (_, text) => {
  expect(scan({ name: 'x.xml', text }, {}, defaultLimits)).toBeTypeOf('number');
});

test('a survey of bytes shows what one of the text shows', () => {
  const signs = [...pieces, '\u{FFFD}', '\u{10FFFF}', 'ÿ', '\u0080', '\u001F'].filter(
    (piece) => piece !== '\uD800',
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs), { maxLength: 12 }),
      fc.nat({ max: 3 }),
      (parts, shift) => {
        const text = parts.join('');
        // At every alignment: four bytes are looked at together.
        const bytes = Buffer.from(`${' '.repeat(shift)}${text}`).subarray(shift);
        expect(surveyUtf8(bytes)).toEqual(surveyText(text));
      },
    ),
    { numRuns: 2000 },
  );
});

// The patterns for tags must not run through what does not end again and again, nor out of stack.
test.each([
  ['a name', `<a ${'b'.repeat(5e6)}/>`, 'xml-not-well-formed'],
  ['a name of a tag', `<${'a'.repeat(5e6)}=`, 'xml-not-well-formed'],
  ['prefixes', `<a ${'b:'.repeat(2e6)}/>`, 'xml-not-well-formed'],
  ['a value that does not end', `<a b="${'x'.repeat(5e6)}`, 'xml-unexpected-end'],
  ['white space', `<a b${' '.repeat(5e6)}/>`, 'xml-not-well-formed'],
  [
    'attributes',
    `<a ${Array.from({ length: 1e5 }, (_, n) => `b${n}="1"`).join(' ')}/>`,
    'xml-too-many-attributes',
  ],
  ['a value', `<a b="${'x'.repeat(5e6)}"/>`, undefined],
  ['references', `<a b="${'&amp;'.repeat(1e6)}"/>`, undefined],
])('millions of characters are read once: %s', (_, text, code) => {
  expect(readXml({ name: 'x.xml', text }, {})?.code).toBe(code);
});
