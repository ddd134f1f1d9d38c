import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, inject, it } from 'vitest';
import type { EditedDocument } from '../../src/edition/document.ts';
import { headingOf } from '../../src/edition/header.ts';
import { textOf } from '../../src/render/hast.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { information } from '../../src/site/pages/information.ts';
import { english } from '../../src/site/words/english.ts';
import { child, texts } from '../../src/xml/query.ts';
import { startBrowser } from '../browser/browser.ts';
import { axeFindings } from '../reader/site.ts';
import { opened, projectPath, readDocument } from '../support/xml.ts';

const executable = inject('browser');

const shown = (document: EditedDocument) =>
  information({ document, heading: headingOf(document), page: '' }, {}, english);

const folder = projectPath('test/edition/valid/');
const files = [
  projectPath('tei/memorandum-1956-09-04.xml'),
  ...readdirSync(folder).map((name) => `${folder}${name}`),
];

describe('document information', () => {
  it.each(files)('has every word of the header: %s', (file) => {
    const document = readDocument(file);
    if (!document) throw new Error(file);
    const header = child(document.xml.root, 'teiHeader');
    if (!header) throw new Error('no header');
    const { title, subtitle, authors } = headingOf(document);
    const squeeze = (text: string): string => text.replace(/\s+/g, '');
    const page = squeeze([textOf([shown(document)]), title, subtitle ?? '', ...authors].join(''));
    const missing = [...texts(header)]
      .map(({ value }) => squeeze(value))
      .filter((text) => text !== '' && !page.includes(text));
    expect(missing).toEqual([]);
  });

  const document = opened(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d" xml:lang="la"><teiHeader><fileDesc>
     <titleStmt><title>T</title><title type="alt">Alternative</title><funder>A fund</funder>
     <respStmt xml:id="ed"><resp>edited by</resp><persName>Ada</persName></respStmt></titleStmt>
     <editionStmt><p>Second</p></editionStmt>
     <publicationStmt><publisher>Press</publisher><availability><licence target="https://example.org/by"/></availability></publicationStmt>
     <notesStmt><note>A note</note></notesStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
     <encodingDesc><editorialDecl><p>Generally.</p><punctuation><p>Kept.</p></punctuation></editorialDecl>
     <styleDefDecl>css</styleDefDecl><myOwn>Strange</myOwn></encodingDesc>
     <revisionDesc><listChange><change when="2026-01-02" who="#ed #nobody">Begun</change></listChange></revisionDesc></teiHeader>
     <text><body><p>x</p></body></text></TEI>`,
  );

  it('names its parts, and who has changed what', () => {
    const html = toHtml([shown(document)]);
    for (const part of [
      '<dt>Other titles</dt><dd class="title" lang="la">Alternative</dd>',
      '<dt>Funding</dt><dd class="funder" lang="la">A fund</dd>',
      '<a href="https://example.org/by">https://example.org/by</a>',
      '<h3 lang="en">Punctuation</h3>',
      '<li>2026-01-02: Begun (Ada, #nobody)</li>',
      'Strange',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('>T<');
  });

  it.skipIf(executable === undefined)(
    'is folded on the screen, unfolded by its link, and open on paper (needs Chrome or Chromium)',
    async () => {
      const browser = await startBrowser(executable ?? '');
      const page = await (await browser.newContext({ bypassCSP: true })).newPage();
      const address = new URL('../../out/memorandum-1956-09-04.html', import.meta.url).href;
      await page.goto(address);
      const list = page.locator('#information');
      expect(await list.isVisible()).toBe(false);
      await page.locator('.information summary').press('Enter');
      expect(await list.isVisible()).toBe(true);
      expect(
        await axeFindings(page, createRequire(import.meta.url).resolve('axe-core/axe.min.js')),
      ).toEqual([]);
      await page.reload();
      await page.locator('.ways a[href="#information"]').click();
      expect(await list.isVisible()).toBe(true);
      await page.goto('about:blank');
      await page.goto(address);
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await list.isVisible()).toBe(true);
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await list.isVisible()).toBe(false);
      await browser.close();
    },
  );
});
