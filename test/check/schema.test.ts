import { describe, expect, it } from 'vitest';
import { check, checkIn, document, told } from '../support/check.ts';

const grammar = (element: string): string =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><element name="${element}"><optional><attribute name="when"><data type="date"/></attribute></optional><optional><attribute name="xml:id" ns="http://www.w3.org/XML/1998/namespace"><data type="ID"/></attribute></optional><zeroOrMore><choice><text/><element name="b"><optional><attribute name="xml:id"><data type="ID"/></attribute></optional><optional><attribute name="when"><data type="date"/></attribute></optional></element></choice></zeroOrMore></element></start></grammar>`;
const model = (href: string): string =>
  `<?xml-model href="${href}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>`;

describe('which schema a document is checked against', () => {
  const files = {
    'schema/own.rng': grammar('a'),
    'schema/parts.rng': '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>',
    'other/b.rng': grammar('b'),
    'package.json': '{}',
  };
  const schemaOf = (text: string, more: Readonly<Record<string, string>> = {}): string => {
    const { schema, status } = checkIn('tei/a.xml', { ...files, ...more, 'tei/a.xml': text });
    return `${schema ?? 'none'} ${status}`;
  };

  it('is the one that xml-model names, when it is a local file', () => {
    expect(schemaOf(`${model('../other/b.rng')}<b/>`)).toBe('other/b.rng valid');
  });

  it('is not one of a network, nor one that is not there, nor a Schematron schema', () => {
    const schematron =
      '<?xml-model href="../other/b.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>';
    for (const instruction of [
      model('https://example.org/b.rng'),
      model('../other/c.rng'),
      schematron,
    ]) {
      const { schema } = checkIn('tei/a.xml', { ...files, 'tei/a.xml': `${instruction}<a/>` });
      expect(schema).not.toBe('other/b.rng');
    }
  });

  it('is none, and the status says so with a finding, when there is none', () => {
    const report = checkIn('a.xml', { 'a.xml': document('<p>x</p>'), 'package.json': '{}' });
    expect(report).toMatchObject({ status: 'not-checked', schema: undefined });
    expect(report.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning schema-not-found',
    ]);
  });
});

describe('schema and own checks together', () => {
  const valid = (body: string): string[] => {
    const text = `${model('s.rng')}<a>${body}</a>`;
    return told(checkIn('x/a.xml', { 'x/a.xml': text, 'x/s.rng': grammar('a') })).filter(
      (line) => !line.startsWith('not-tei'),
    );
  };

  it('report an impossible date once', () => {
    expect(valid('<b when="1956-09-04"/>')).toEqual([]);
    const found = valid('<b when="1956-09-31"/>');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('1956-09-31');
  });

  it('report an identifier that is given twice once', () => {
    expect(valid('<b xml:id="i"/><b xml:id="j"/>')).toEqual([]);
    expect(valid('<b xml:id="i"/><b xml:id="i"/>')).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  it('has one finding and is not-well-formed, whatever else may be wrong with it', () => {
    const report = check('<TEI><p xml:id="a"/><p xml:id="a"/>');
    expect(report.status).toBe('not-well-formed');
    expect(report.findings.map(({ code }) => code)).toEqual(['xml-unclosed-element']);
  });
});

describe('the findings of a file', () => {
  it('come in the order of the file', () => {
    const report = check(document('<ref target="#x"/><date when="1956-02-30"/><ref target="#y"/>'));
    const starts = report.findings.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(3);
  });
});
