import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/xml/guards.ts';
import { xmlFindings } from '../../src/xml/findings.ts';
import { parseXml } from '../../src/xml/tree.ts';
import { faultIn, placeOf, sourceOf } from '../support/xml.ts';

interface Case {
  readonly says: string;
  readonly document: string;
  readonly code: string;
  readonly place: string;
  readonly message: string;
}

const cases: readonly Case[] = [
  {
    says: 'an end tag for an outer element while an inner one is open',
    document: '<a>\n  <b>\n</a>',
    code: 'xml-tag-mismatch',
    place: '3:1-3:5',
    message: 'The end tag </a> stands where <b> is still open.',
  },
  {
    says: 'an end tag whose name begins like that of the open element',
    document: '<a><b></bc></a>',
    code: 'xml-unmatched-end-tag',
    place: '1:7-1:12',
    message: 'The end tag </bc> closes nothing: no <bc> is open here.',
  },
  {
    says: 'an end tag that belongs to nothing, inside the root element',
    document: '<a>\n <b/></c>\n</a>',
    code: 'xml-unmatched-end-tag',
    place: '2:6-2:10',
    message: 'The end tag </c> closes nothing: no <c> is open here.',
  },
  {
    says: 'an end tag behind the root element',
    document: '<a/></b>',
    code: 'xml-unmatched-end-tag',
    place: '1:5-1:9',
    message: 'The end tag </b> closes nothing: no <b> is open here.',
  },
  {
    says: 'an element that is never closed',
    document: '<a>\n<b>x\n',
    code: 'xml-unclosed-element',
    place: '2:4-2:5',
    message: 'The document ends, but <b> is still open.',
  },
  ...(
    [
      ['a comment', '<a>x <!-- y'],
      ['a CDATA section', '<a>x <![CDATA[y'],
      ['a processing instruction', '<a>x <?p y'],
      ['a tag', '<a>x <b c="d'],
      ['a tag', '<a>x </a'],
    ] as const
  ).map(([what, document]) => ({
    says: `${what} that the file ends in`,
    document,
    code: 'xml-unexpected-end',
    place: '1:6-1:7',
    message: `The document ends inside ${what}.`,
  })),
  {
    says: 'an ampersand between words',
    document: '<a>\nHegel & Marx</a>',
    code: 'xml-bare-ampersand',
    place: '2:7-2:8',
    message: 'The ampersand in “<a> Hegel & Marx</a>” does not start an entity reference.',
  },
  {
    says: 'an ampersand in an attribute',
    document: '<a b="R&D"/>',
    code: 'xml-bare-ampersand',
    place: '1:8-1:9',
    message: 'The ampersand in “<a b="R&D"/>” does not start an entity reference.',
  },
  {
    says: 'an ampersand in an attribute of an element with an accent in its name',
    document: '<é b="x & y"/>',
    code: 'xml-bare-ampersand',
    place: '1:9-1:10',
    message: 'The ampersand in “<é b="x & y"/>” does not start an entity reference.',
  },
  {
    says: 'an ampersand directly before a tag',
    document: '<a>x&</a>',
    code: 'xml-bare-ampersand',
    place: '1:5-1:6',
    message: 'The ampersand in “<a>x&</a>” does not start an entity reference.',
  },
  {
    says: 'a reference without its semicolon',
    document: '<a>&amp</a>',
    code: 'xml-bare-ampersand',
    place: '1:4-1:5',
    message: 'The ampersand in “<a>&amp</a>” does not start an entity reference.',
  },
  {
    says: 'an entity that nobody declared',
    document: '<a>\n&nbsp;</a>',
    code: 'xml-undefined-entity',
    place: '2:1-2:7',
    message: 'The entity &nbsp; is not declared in this document.',
  },
  {
    says: 'an attribute that is given twice',
    document: '<a\n b="1" b="2"/>',
    code: 'xml-duplicate-attribute',
    place: '2:8-2:9',
    message: 'The attribute b is given twice on this element.',
  },
  {
    says: 'an element with a prefix that is not declared',
    document: '<a>\n<p:b/></a>',
    code: 'xml-unbound-prefix',
    place: '2:2-2:3',
    message: 'The namespace prefix p is not declared.',
  },
  {
    says: 'an attribute with a prefix that is not declared',
    document: '<a p:b="1"/>',
    code: 'xml-unbound-prefix',
    place: '1:4-1:5',
    message: 'The namespace prefix p is not declared.',
  },
  {
    says: 'a less-than sign between words',
    document: '<a>x < y</a>',
    code: 'xml-not-well-formed',
    place: '1:6-1:7',
    message:
      'This is not well-formed XML: “<” starts no tag here; the sign itself is written &lt;.',
  },
  {
    says: 'a character that XML has not',
    document: '<a>x\u0001</a>',
    code: 'xml-not-well-formed',
    place: '1:5-1:6',
    message: 'This is not well-formed XML: disallowed character.',
  },
  {
    says: 'a reference to a character that XML has not',
    document: '<a>x&#0;</a>',
    code: 'xml-not-well-formed',
    place: '1:5-1:9',
    message: 'This is not well-formed XML: &#0; is no character of XML.',
  },
  {
    says: 'a second root element',
    document: '<a/>\n<b/>',
    code: 'xml-not-well-formed',
    place: '2:1-2:2',
    message: 'This is not well-formed XML: a second element stands after the root element.',
  },
  {
    says: 'text before the root element',
    document: 'x\n<a/>',
    code: 'xml-not-well-formed',
    place: '1:1-1:2',
    message: 'This is not well-formed XML: there is text outside the root element.',
  },
  {
    says: 'an empty file',
    document: '',
    code: 'xml-not-well-formed',
    place: '1:1-1:1',
    message: 'This is not well-formed XML: there is no root element.',
  },
  {
    says: 'a DOCTYPE that the file ends in',
    document: '<!DOCTYPE a [',
    code: 'xml-not-well-formed',
    place: '1:1-1:2',
    message: 'This is not well-formed XML: the document ends inside the DOCTYPE.',
  },
  {
    says: 'an attribute without quotation marks',
    document: '<a b=c/>',
    code: 'xml-not-well-formed',
    place: '1:6-1:7',
    message: 'This is not well-formed XML: unquoted attribute value.',
  },
];

describe('what is not well-formed is one finding, at the place where a person would look', () => {
  it.each(cases)('$says', ({ document, code, place, message }) => {
    const finding = faultIn(document);
    expect(finding).toMatchObject({ code, message, severity: 'error' });
    expect(placeOf(document, finding)).toBe(place);
    expect(finding.hint).toMatch(/\S.*\.$/);
  });

  it('an open element is shown as a second place', () => {
    const document = '<a>\n <b>x</a>';
    const [related] = faultIn(document).related ?? [];
    expect(related?.message).toBe('<b> was opened here.');
    expect(related && placeOf(document, related)).toBe('2:2-2:4');
  });

  it('places behind an entity with markup are those of the file', () => {
    const document = '<!DOCTYPE a [<!ENTITY e "<b>long</b>">]>\n<a>&e;<c>\n</a>';
    const finding = faultIn(document);
    expect(placeOf(document, finding)).toBe('3:1-3:5');
    const [related] = finding.related ?? [];
    expect(related && document.slice(related.start, related.end)).toBe('<c');
  });
});

describe('the guards against hostile documents', () => {
  const within = (limits: Partial<typeof defaultLimits>, text: string) => {
    const result = parseXml(sourceOf(text), { limits: { ...defaultLimits, ...limits } });
    return result.ok ? 'read' : `${result.finding.code} ${placeOf(text, result.finding)}`;
  };

  it('stop at the first element that is too deep', () => {
    expect(within({ depth: 2 }, '<a><b/></a>')).toBe('read');
    expect(within({ depth: 2 }, '<a><b>\n<c/></b></a>')).toMatch(/^xml-too-deep 2:1-/);
  });

  it('stop a document of nothing but start tags quickly', () => {
    const before = performance.now();
    expect(faultIn('<a>'.repeat(2_000_000))).toMatchObject({
      code: 'xml-too-deep',
      start: 3 * defaultLimits.depth,
    });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('stop at an element with too many attributes', () => {
    expect(within({ attributes: 2 }, '<a b="" c=""/>')).toBe('read');
    expect(within({ attributes: 2 }, '<a b="" c="" d=""/>')).toBe(
      'xml-too-many-attributes 1:1-1:20',
    );
  });

  it('are not in the way of real depth', () => {
    const depth = 500;
    expect(within({}, `${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}`)).toBe('read');
  });
});

describe('the catalogue of findings', () => {
  it('has no code twice and explains every entry', () => {
    const codes = xmlFindings.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, title, why } of xmlFindings) {
      expect(code).toMatch(/^xml-[a-z-]+$/);
      expect(`${title} ${why}`).not.toMatch(/undefined|^ | $/);
    }
  });
});
