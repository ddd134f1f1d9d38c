import { expect, it } from 'vitest';
import { validateWithXsd } from '../../src/schema/xsd.ts';
import { placeOfLine } from './support.ts';

const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

function reader(files: Readonly<Record<string, string>>): (path: string) => Uint8Array {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`there is no ${path}`);
    return new TextEncoder().encode(text);
  };
}

const xsd = {
  'schemas/a.xsd': `<xs:schema ${xs}><xs:include schemaLocation="../parts/b.xsd"/><xs:element name="a" type="T"/></xs:schema>`,
  'parts/b.xsd': `<xs:schema ${xs}><xs:complexType name="T"><xs:sequence><xs:element name="b" type="xs:date"/></xs:sequence></xs:complexType></xs:schema>`,
};
const source = (text: string) => ({ name: 'a.xml', text });

it('checks against an XSD of several files', async () => {
  const good = await validateWithXsd(
    'schemas/a.xsd',
    source('<a><b>2000-01-01</b></a>'),
    reader(xsd),
  );
  expect(good).toEqual({ ok: true, findings: [] });
  const text = '<a>\n  <b>soon</b>\n</a>';
  const { ok, findings } = await validateWithXsd('schemas/a.xsd', source(text), reader(xsd));
  expect(ok).toBe(true);
  expect(findings).toMatchObject([{ code: 'xsd-invalid' }]);
  expect(placeOfLine(text, findings[0])).toBe(2);
});

it('a schema that is not there or not right is said to be so', async () => {
  const absent = await validateWithXsd('a.xsd', source('<a/>'), reader({}));
  expect(absent).toMatchObject({
    ok: false,
    findings: [{ finding: { code: 'schema-unreadable' } }],
  });
  const broken = await validateWithXsd(
    'a.xsd',
    source('<a/>'),
    reader({ 'a.xsd': `<xs:schema ${xs}><xs:elemen/></xs:schema>` }),
  );
  expect(broken).toMatchObject({
    ok: false,
    findings: [{ finding: { code: 'xsd-broken' } }],
  });
});
