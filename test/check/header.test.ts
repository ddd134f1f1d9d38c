import { describe, expect, it } from 'vitest';
import { check, document, ownFindings, told } from '../support/check.ts';

const withFileDesc = (fileDesc: string): string =>
  document('<p>x</p>', `<teiHeader>\n<fileDesc>${fileDesc}</fileDesc></teiHeader>`);
const title = '<titleStmt><title>T</title></titleStmt>';
const publication =
  '<publicationStmt><publisher>P</publisher><availability><p>A</p></availability></publicationStmt>';
const source = '<sourceDesc><p>S</p></sourceDesc>';

describe('the header', () => {
  it('that has what an edition needs is no finding', () => {
    expect(told(check(withFileDesc(title + publication + source)))).toEqual([]);
  });

  it('may not be missing', () => {
    const report = check(document('<p>x</p>', ''));
    expect(told(report)).toEqual([
      'header-missing 1:1-1:42 <TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ]);
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      message: '<TEI> has no <teiHeader>.',
    });
  });

  it('needs a title with words in it', () => {
    const empty = '<titleStmt><title> </title></titleStmt>';
    expect(told(check(withFileDesc(empty + publication + source)))).toEqual([
      'header-title-missing 2:22-2:29 <title>',
    ]);
    expect(told(check(withFileDesc(`<titleStmt/>${publication}${source}`)))).toEqual([
      'header-title-missing 2:11-2:23 <titleStmt/>',
    ]);
  });

  it.each([
    ['publicationStmt', title + source, ['publicationStmt']],
    ['sourceDesc', title + publication, ['sourceDesc']],
    [
      'availability',
      `${title}<publicationStmt><p>P</p></publicationStmt>${source}`,
      ['availability'],
    ],
    [
      'a sourceDesc with words in it',
      `${title}${publication}<sourceDesc><p/></sourceDesc>`,
      ['sourceDesc'],
    ],
  ])('without %s is a warning', (_, fileDesc, parts) => {
    const findings = ownFindings(check(withFileDesc(fileDesc)).findings);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      parts.map(() => 'warning header-part-missing'),
    );
    expect(findings[0]?.message).toContain(`The header has no ${parts[0] ?? ''}:`);
  });
});

describe('a document that is not TEI', () => {
  it('is said to be none, once', () => {
    expect(told(check('<html xmlns="http://www.w3.org/1999/xhtml"/>'))).toEqual([
      'not-tei 1:1-1:45 <html xmlns="http://www.w3.org/1999/xhtml"/>',
    ]);
    expect(told(check('<TEI.2/>'))).toHaveLength(1);
  });
});
