import { describe, expect, it } from 'vitest';
import { attribute, textContent } from '../../src/xml/query.ts';
import { faultIn, parsed, placeOf } from '../support/xml.ts';

const withSubset = (subset: string, body: string): string => `<!DOCTYPE a [${subset}]>\n${body}`;
const textIn = (document: string): string => textContent(parsed(document).root);

describe('entities declared in the document', () => {
  it('stand for their text, in content and in attributes', () => {
    const document = withSubset('<!ENTITY tei "Text <Encoding">', '<a/>');
    expect(textIn(document)).toBe('');
    const { root } = parsed(withSubset('<!ENTITY q "Qiao">', '<a n="&q;!">&q;</a>'));
    expect(attribute(root, 'n')).toBe('Qiao!');
    expect(textContent(root)).toBe('Qiao');
  });

  it('may hold others, to any depth that a person would write', () => {
    const subset = '<!ENTITY a "1&b;"><!ENTITY b "2&c;"><!ENTITY c "3">';
    expect(textIn(withSubset(subset, '<a>&a;&c;</a>'))).toBe('1233');
  });

  it('keep the first of two declarations (XML 1.0, 4.2)', () => {
    expect(textIn(withSubset('<!ENTITY e "1"><!ENTITY e "2">', '<a>&e;</a>'))).toBe('1');
  });

  it('may hold parameter entities (XML 1.0, 4.5)', () => {
    const subset = "<!ENTITY % who 'Qiao'><!ENTITY e 'by %who;'>";
    expect(textIn(withSubset(subset, '<a>&e;</a>'))).toBe('by Qiao');
  });

  it('may hold the signs of markup as references', () => {
    expect(textIn(withSubset('<!ENTITY e "&#38;#60;b> &amp; c">', '<a>&e;</a>'))).toBe('<b> & c');
  });

  it('may hold markup, which becomes part of the tree', () => {
    const { root } = parsed(withSubset('<!ENTITY e "<b n=\'1\'>x</b>y">', '<a>0&e;z</a>'));
    expect(root.children.map((node) => node.type)).toEqual(['text', 'element', 'text']);
    expect(textContent(root)).toBe('0xyz');
  });

  it('are passed over in comments, CDATA sections and instructions', () => {
    const subset = '<!ENTITY e SYSTEM "e.xml"><!ENTITY r "&r;"><!ENTITY m "<b/>">';
    const document = withSubset(subset, '<a><!--&e;&r;--><![CDATA[&m;]]><?p &e;?></a>');
    expect(textIn(document)).toBe('&m;');
  });

  it('are known although comments and other declarations stand between', () => {
    const subset =
      '<!-- > ]> "\' --><!ELEMENT a ANY><!ATTLIST a b CDATA "]>"><?p ]>?><!ENTITY e "x">';
    expect(textIn(withSubset(subset, '<a>&e;</a>'))).toBe('x');
  });
});

describe('entities that cannot be used', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['contain themselves', '<!ENTITY e "&e;">', '<a>&e;</a>', 'xml-entity-recursion', '2:4-2:7'],
    [
      'contain each other',
      '<!ENTITY e "&f;"><!ENTITY f "&e;">',
      '<a>\n &f;</a>',
      'xml-entity-recursion',
      '3:2-3:5',
    ],
    ['are external', '<!ENTITY e SYSTEM "e.xml">', '<a>&e;</a>', 'xml-external-entity', '2:4-2:7'],
    [
      'are external with a public name',
      '<!ENTITY e PUBLIC "-//E" "http://example.org/e">',
      '<a>&e;</a>',
      'xml-external-entity',
      '2:4-2:7',
    ],
    [
      'lead to one that is not declared',
      '<!ENTITY e "&f;">',
      '<a>&e;</a>',
      'xml-undefined-entity',
      '2:4-2:7',
    ],
    [
      'open what they do not close',
      '<!ENTITY e "<b>">',
      '<a>&e;</b></a>',
      'xml-unbalanced-entity',
      '2:4-2:7',
    ],
    [
      'close what they did not open',
      '<!ENTITY e "</b>">',
      '<a><b>&e;</a>',
      'xml-unbalanced-entity',
      '2:7-2:10',
    ],
    [
      'hold another that is not whole',
      '<!ENTITY e "x&f;"><!ENTITY f "</b>">',
      '<a><b>&e;</a>',
      'xml-unbalanced-entity',
      '2:7-2:10',
    ],
    [
      'hold a lone ampersand',
      '<!ENTITY e "&#38;">',
      '<a>&e;</a>',
      'xml-unbalanced-entity',
      '2:4-2:7',
    ],
    [
      'put markup into an attribute',
      '<!ENTITY e "<b/>">',
      '<a n="&e;"/>',
      'xml-not-well-formed',
      '2:7-2:10',
    ],
  ];
  it.each(cases)('because they %s', (_, subset, body, code, place) => {
    const document = withSubset(subset, body);
    const finding = faultIn(document);
    expect(`${finding.code} ${placeOf(document, finding)}`).toBe(`${code} ${place}`);
  });

  it('say whether an external DTD may have declared them, which is never read', () => {
    const own = faultIn('<a>&x;</a>');
    const external = faultIn('<!DOCTYPE a SYSTEM "a.dtd">\n<a>&x;</a>');
    expect(own.hint).toBe(
      'Write the character itself, or declare it: <!DOCTYPE TEI [<!ENTITY x "…">]>.',
    );
    expect(external.hint).toBe(
      'External DTDs are not read: declare it inside the DOCTYPE (<!ENTITY x "…">) or write the character itself.',
    );
    expect(external.start).toBe('<!DOCTYPE a SYSTEM "a.dtd">\n<a>'.length);
  });
});

describe('entity bombs', () => {
  const levels = (count: number, wide: number): string => {
    let subset = '<!ENTITY l0 "ha">';
    for (let level = 1; level <= count; level++)
      subset += `<!ENTITY l${level} "${`&l${level - 1};`.repeat(wide)}">`;
    return subset;
  };

  it('that nest end as a finding, before anything is expanded', () => {
    const document = withSubset(levels(30, 10), '<a>\n&l30;</a>');
    const before = performance.now();
    const finding = faultIn(document);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(`${finding.code} ${placeOf(document, finding)}`).toBe('xml-entity-expansion 3:1-3:6');
  });

  it('that nest deeper than the guard allows end as a finding', () => {
    expect(faultIn(withSubset(levels(100, 1), '<a>&l100;</a>')).code).toBe('xml-entity-recursion');
  });

  it('that repeat one long entity end as a finding', () => {
    const subset = `<!ENTITY e "${'x'.repeat(100_000)}">`;
    const document = withSubset(subset, `<a>${'&e;'.repeat(200)}</a>`);
    const finding = faultIn(document);
    expect(finding.code).toBe('xml-entity-expansion');
    // The hundred and first reference passes ten million characters.
    expect(finding.start).toBe(document.indexOf('<a>') + 3 + 100 * 3);
  });

  it('in attributes end as a finding', () => {
    expect(faultIn(withSubset(levels(30, 10), '<a n="&l30;"/>')).code).toBe('xml-entity-expansion');
  });

  it('do not stop a document that uses one entity often', () => {
    const document = withSubset('<!ENTITY e "x">', `<a>${'&e;'.repeat(20_000)}</a>`);
    expect(textIn(document)).toBe('x'.repeat(20_000));
  });

  it('do not stop a document that uses one entity with markup often', () => {
    const document = withSubset('<!ENTITY e "<b/>">', `<a>${'&e;<c/>'.repeat(20_000)}</a>`);
    const before = performance.now();
    expect(parsed(document).root.children.length).toBe(40_000);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
