import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tei } from '../../src/cite/formats/tei.ts';
import { memorandum, passage, shapeRecords } from './records.ts';
import { isInstalled } from './tools.ts';

const schema = fileURLToPath(new URL('../../../shared/schemas/tei_all.rng', import.meta.url));

it.skipIf(!isInstalled('jing') || !existsSync(schema))(
  'the TEI is valid (needs jing and ../shared)',
  () => {
    const list = (text: string): string => text.replace(/^<\?xml.*\n/, '');
    const whole = list(tei.write([memorandum, ...shapeRecords]));
    const cited = list(tei.write([{ ...memorandum, id: 'cited' }], { passage }));
    const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt>
      <publicationStmt><p/></publicationStmt><sourceDesc>${whole}${cited}</sourceDesc></fileDesc></teiHeader>
      <text><body><p/></body></text></TEI>`;
    const folder = mkdtempSync(join(tmpdir(), 'variorum-cite-'));
    const file = join(folder, 'list.xml');
    writeFileSync(file, document);
    const { stdout } = spawnSync('jing', [schema, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toBe('');
  },
);
