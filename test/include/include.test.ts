import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../src/check/check.ts';
import { includesWithin } from '../../src/check/files.ts';
import { renderDocument } from '../../src/render/render.ts';
import { toText } from '../../src/text/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-include-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader/><text><body>${body}</body></text></TEI>`;

/** Writes files and opens the first. */
function open(files: Readonly<Record<string, string>>, root = folder) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const [name = '', content = ''] = Object.entries(files)[0] ?? [];
  const path = join(folder, name);
  const { report, document } = checkFile(name, new TextEncoder().encode(content), {
    validation: () => undefined,
    includes: { path, reader: includesWithin(root) },
  });
  if (!document) throw new Error('the file is not well-formed');
  const rendering = renderDocument(document);
  const codes = report.findings
    .map(({ code }) => code)
    .filter((code) => code.startsWith('include'));
  return { text: toText(rendering, 'reading'), codes, ledger: rendering.ledger };
}

describe('XInclude', () => {
  it('puts a file in its place, and proves its words', () => {
    const { text, codes, ledger } = open({
      'a.xml': tei('<p>one</p><xi:include href="parts/b.xml"/><p>three</p>'),
      'parts/b.xml': '<p xmlns="http://www.tei-c.org/ns/1.0">two</p>',
    });
    expect(text).toBe('one\n\ntwo\n\nthree\n');
    expect(codes).toEqual([]);
    expect(ledger.characters).toMatchObject({ source: 11, shown: 11, lost: 0 });
  });

  it('takes one element of a file, text, and files that include files', () => {
    const { text } = open({
      'c.xml': tei(
        '<p><xi:include href="t.txt" parse="text"/></p><xi:include href="d.xml" xpointer="x"/><xi:include href="e.xml"/>',
      ),
      't.txt': 'a < b',
      'd.xml': '<div xmlns="http://www.tei-c.org/ns/1.0"><p>no</p><p xml:id="x">yes</p></div>',
      'e.xml':
        '<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="f.xml"/></div>',
      'f.xml': '<p xmlns="http://www.tei-c.org/ns/1.0">deep</p>',
    });
    expect(text).toBe('a < b\n\nyes\n\ndeep\n');
  });

  it('uses the fallback of a missing file', () => {
    const { text, codes } = open({
      'g.xml': tei(
        '<p>x</p><xi:include href="none.xml"><xi:fallback><p>instead</p></xi:fallback></xi:include>',
      ),
    });
    expect(text).toBe('x\n\ninstead\n');
    expect(codes).toEqual([]);
  });

  it('tells what is missing, what goes in circles and what lies outside', () => {
    expect(open({ 'h.xml': tei('<p>x</p><xi:include href="none.xml"/>') }).codes).toEqual([
      'include-missing',
    ]);
    expect(open({ 'i.xml': tei('<p>x</p><xi:include href="i.xml"/>') }).codes).toEqual([
      'include-cycle',
    ]);
    expect(
      open({ 'j.xml': tei('<p>x</p><xi:include href="https://example.org/x.xml"/>') }).codes,
    ).toEqual(['include-outside']);
    const inner = join(folder, 'inner');
    mkdirSync(inner, { recursive: true });
    const { codes, text } = open(
      { 'inner/k.xml': tei('<p>x</p><xi:include href="../t.txt" parse="text"/>') },
      inner,
    );
    expect(codes).toEqual(['include-outside']);
    expect(text).toBe('x\n');
  });
});
