import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citeWithCsl } from '../../src/cite/csl.ts';
import { fixture, recordOf } from './reading.ts';
import { shapeRecord, shapeRecords } from './records.ts';

const noteStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>A note</title><id>https://edition.test/note</id><updated>2026-11-24T00:00:00Z</updated></info>
  <citation><layout suffix="." delimiter="; "><group delimiter=", ">
    <names variable="author"><name and="text"/></names>
    <text variable="title" quotes="true"/>
    <names variable="translator"><label form="verb-short" suffix=" "/><name and="text"/></names>
    <date variable="issued" form="text"/>
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
    <text variable="archive"/><text variable="archive_location"/>
  </group></layout></citation>
</style>`;

const T =
  'Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK Qiao Xiaoguang';
const record = recordOf(fixture('memorandum.xml'));
const passage = { id: 'p3', label: 'para. 3' };

describe('any CSL style, from a file', () => {
  it('writes the note that the built-in style writes', async () => {
    expect(await citeWithCsl([record], noteStyle)).toBe(
      `V. I. Ivanov, “${T},” trans. James F. Person, September 4, 1956, RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325.\n`,
    );
    expect(await citeWithCsl([record], noteStyle, { passage })).toContain('1956, para. 3, RGANI');
  });

  it('never inverts Kim Il Sung', async () => {
    const kim = await citeWithCsl([shapeRecord('kim-il-sung')], noteStyle);
    expect(kim).toMatch(/^Kim Il Sung, /);
  });

  it('says what is wrong with a file that is no style', async () => {
    await expect(citeWithCsl([record], '<locale/>')).rejects.toThrow('no CSL <style>');
  });
});

/** pandoc ships Chicago author-date of the 17th edition. */
const pandocStyle = '/usr/share/pandoc/data/default.csl';

it.skipIf(!existsSync(pandocStyle))(
  'formats every shape in an in-text style (needs pandoc)',
  async () => {
    const style = readFileSync(pandocStyle, 'utf8');
    const all = await citeWithCsl(shapeRecords, style);
    expect(all.trim().split('\n').length).toBe(shapeRecords.length);
    const cited = await citeWithCsl([record], style, { passage });
    expect(cited).toMatch(/^\(Ivanov 1956, para\. 3\)\nIvanov, V\. I\. 1956\. “Memorandum/);
  },
);

it('is loaded only when it is asked for', async () => {
  const entry = fileURLToPath(new URL('../../src/cite/index.ts', import.meta.url));
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('citeproc'))).toEqual([]);
});
