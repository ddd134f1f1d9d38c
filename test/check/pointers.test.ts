import { describe, expect, it } from 'vitest';
import { check, checkIn, document, told } from '../support/check.ts';

describe('identifiers', () => {
  it('that are given twice are a finding, with the place of the first', () => {
    const report = check(document('<p xml:id="a"/>\n<p n="1" xml:id="a"/>'));
    expect(told(report)).toEqual(['id-duplicate 3:10-3:20 xml:id="a"']);
    const [finding] = report.findings;
    expect(finding?.message).toBe('The xml:id “a” is already taken in this document.');
    expect(finding?.related).toMatchObject([{ message: '<p> has it first, here.' }]);
  });

  it('that are given three times are two findings', () => {
    expect(told(check(document('<p xml:id="a"/><p xml:id="a"/><p xml:id="a"/>')))).toHaveLength(2);
  });

  it('that differ in case are different', () => {
    expect(told(check(document('<p xml:id="a"/><p xml:id="A"/>')))).toEqual([]);
  });
});

describe('pointers in the document', () => {
  it('that lead nowhere are a finding at the pointer, with what was probably meant', () => {
    const report = check(
      document('<p xml:id="per-qiao"/><persName ref="#per-qioa">Q</persName><p corresp="#zzzzz"/>'),
    );
    expect(told(report)).toEqual([
      'pointer-dangling 2:38-2:47 #per-qioa',
      'pointer-dangling 2:73-2:79 #zzzzz',
    ]);
    expect(report.findings.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual([
      '@ref points to #per-qioa, and there is no such xml:id here. Did you mean #per-qiao?',
      '@corresp points to #zzzzz, and there is no such xml:id here. Add an element with xml:id="zzzzz", or correct the pointer.',
    ]);
  });

  it('that all miss one element are one finding, with the other places', () => {
    const report = check(document('<p corresp="#x"/>\n<p corresp="#x"/><p ana="#x"/>'));
    expect(told(report)).toEqual([
      'pointer-dangling 2:13-2:15 #x',
      'pointer-dangling 3:26-3:28 #x',
    ]);
    expect(report.findings[0]?.related).toMatchObject([
      { message: 'The same pointer stands here.' },
    ]);
  });

  it('are each looked at when there are several in one attribute', () => {
    const report = check(document('<p corresp="#ab\n  #a #ab #x" xml:id="ab"/>'));
    expect(told(report)).toEqual(['pointer-dangling 3:3-3:5 #a', 'pointer-dangling 3:10-3:12 #x']);
  });

  it('are found at the whole value when references hide where each begins', () => {
    const report = check(document('<p corresp="#a&#32;#b" xml:id="a"/>'));
    expect(told(report)).toEqual(['pointer-dangling 2:13-2:22 #a&#32;#b']);
  });

  it('that lack their # are a warning', () => {
    const report = check(document('<p xml:id="a"/><p corresp="a"/>'));
    expect(told(report)).toEqual(['pointer-without-hash 2:28-2:29 a']);
    expect(report.findings[0]).toMatchObject({ severity: 'warning', hint: 'Write #a.' });
  });

  it('may be percent-encoded, or an XPointer, or the document itself', () => {
    const body =
      '<p xml:id="é"/><ref target="#%C3%A9"/><ref target="#xpath(//p)"/><ref target="#"/>';
    expect(told(check(document(body)))).toEqual([]);
  });

  it('in attributes that are no pointers are left alone', () => {
    expect(told(check(document('<p n="#x" rend="#y" type="#z" key="#q"/>')))).toEqual([]);
  });
});

describe('pointers with a scheme', () => {
  it('of the web are not followed', () => {
    const body =
      '<ref target="https://example.org/#x"/><ref target="mailto:a@b.c"/><ref target="urn:cts:a"/>';
    expect(told(check(document(body)))).toEqual([]);
  });

  it('need a prefixDef when the prefix is of the project’s own', () => {
    const body = '<persName ref="psn:kim">K</persName>';
    expect(told(check(document(body)))).toEqual(['pointer-prefix-unknown 2:16-2:23 psn:kim']);
    const declared =
      '<teiHeader><encodingDesc><listPrefixDef><prefixDef ident="psn"/></listPrefixDef></encodingDesc></teiHeader>';
    const codes = check(document(body, declared)).findings.map(({ code }) => code);
    expect(codes).not.toContain('pointer-prefix-unknown');
  });
});

describe('pointers into other files', () => {
  const other = document('<p xml:id="there"/>');
  const findings = (target: string): string[] =>
    told(
      checkIn('tei/a.xml', {
        'tei/a.xml': document(`<ref target="${target}"/>`),
        'tei/b.xml': other,
        'tei/broken.xml': '<a>',
        'reg/c.xml': other,
        'img/d.png': '',
      }),
    ).filter((line) => !line.startsWith('schema-'));

  it('that lead to something are no finding', () => {
    for (const target of ['b.xml', 'b.xml#there', '../reg/c.xml#there', '../img/d.png']) {
      expect(findings(target)).toEqual([]);
    }
  });

  it('that lead to no file are a warning', () => {
    expect(findings('c.xml#there')).toEqual(['pointer-file-missing 2:14-2:25 c.xml#there']);
  });

  it('that lead to nothing in a file that is there are an error', () => {
    expect(findings('b.xml#here')).toEqual(['pointer-dangling-elsewhere 2:14-2:24 b.xml#here']);
  });

  it('are not judged when the other file cannot be read, which has its own finding', () => {
    expect(findings('broken.xml#x')).toEqual([]);
  });
});
