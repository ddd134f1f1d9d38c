import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const tool = join(project, 'dist/cli/main.cjs');
const folders: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-own-'));
  folders.push(folder);
  mkdirSync(join(folder, 'tei'));
  // A declared entity, because SaxonJS by itself rejects documents with one.
  writeFileSync(
    join(folder, 'tei/a.xml'),
    '<!DOCTYPE TEI [<!ENTITY who "Ada">]><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p><availability><p>x</p></availability></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><p>Dear &who; &amp; all</p></body></text></TEI>',
  );
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

function build(config: unknown, files: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, 'variorum.json'), JSON.stringify(config));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return spawnSync(process.execPath, [tool, 'build'], { cwd: folder, encoding: 'utf8' });
}

describe('plug-ins of an edition', () => {
  it('change the text of the pages', () => {
    const { status, stderr } = build(
      { plugins: ['mark.js'] },
      {
        'mark.js':
          'export default () => (tree) => { tree.children.push({ type: "element", tagName: "aside", properties: { className: ["mine"] }, children: [] }); };',
        'package.json': '{"type":"module"}',
      },
    );
    expect(stderr).toContain('Built');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'out/a.html'), 'utf8')).toContain(
      '<aside class="mine"></aside>',
    );
  });

  it('cannot lose a word unseen: nothing is published', () => {
    const { status, stderr } = build(
      { plugins: ['lose.js'] },
      {
        'lose.js': 'export default () => (tree) => { tree.children = []; };',
        'package.json': '{"type":"module"}',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('text-lost');
    expect(stderr).toContain('Nothing was published');
  });

  it('that are missing are told in one line', () => {
    const { status, stderr } = build({ plugins: ['none.js'] }, {});
    expect(status).toBe(2);
    expect(stderr).toContain('none.js cannot be loaded');
    expect(stderr).not.toContain('    at ');
  });
});

describe('stylesheets of an edition', () => {
  it('run over every document, with its entities expanded', () => {
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    const { status, stderr } = build(
      { stylesheets: ['names.html.xsl'] },
      {
        'names.html.xsl':
          '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:output method="html" indent="no"/><xsl:template match="/"><ul><xsl:for-each select="//p[ancestor::body]"><li><xsl:value-of select="."/></li></xsl:for-each></ul></xsl:template></xsl:stylesheet>',
      },
    );
    expect(stderr).toContain('Built');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'out/xslt/names/a.html'), 'utf8')).toContain(
      '<li>Dear Ada &amp; all</li>',
    );
  });

  it('that are missing are told in one line', () => {
    const { status, stderr } = build({ stylesheets: ['none.sef.json'] }, {});
    expect(status).toBe(2);
    expect(stderr).toContain('stylesheet cannot be used');
  });
});
