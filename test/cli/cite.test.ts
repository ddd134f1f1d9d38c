import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const memorandum = 'tei/memorandum-1956-09-04.xml';
const ferry = 'test/apparatus/edition/stand-off.xml';
const cite = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli/main.cjs', 'cite', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

const note = (locator: string): string =>
  `V. I. Ivanov, “Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK Qiao Xiaoguang,” trans. James F. Person, September 4, 1956, ${locator}RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325.\n`;

describe('variorum cite', () => {
  it('prints the Chicago note of the document, a passage and a range of passages', () => {
    expect(cite(memorandum).stdout).toBe(note(''));
    expect(cite(memorandum, '--passage', 'p7').stdout).toBe(note('para. 7, '));
    expect(cite(memorandum, '--passage', 'p3..p5').stdout).toBe(note('paras. 3–5, '));
  });

  it('writes several documents into one file', () => {
    const { stdout, status } = cite(memorandum, ferry, '--format', 'csl-json');
    expect(status).toBe(0);
    const records = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(records.map(({ id }) => id)).toEqual(['memorandum-1956-09-04', 'ferry']);
  });

  it('names some passages when the one that is asked for is not there', () => {
    const { stderr, status } = cite(memorandum, '--passage', 'p99');
    expect(status).toBe(2);
    expect(stderr).toContain('has no passage “p99”');
  });

  it('cites passages of one document only', () => {
    expect(cite(memorandum, ferry, '--passage', 'p1').status).toBe(2);
  });
});
