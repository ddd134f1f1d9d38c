import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute, closestAncestor, descendants, textContent } from '../../src/xml/query.ts';
import {
  besideProject,
  copyText,
  copyTextLine,
  identified,
  paragraphs,
  transcribed,
} from './support.ts';

const ids = Object.keys(copyText.elements);
const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** One element of the edition transcribes both lines of the diary's heading. */
const transcribedLine = (id: string): string => {
  if (id !== 'h3' && id !== 'h4') return transcribed(identified(id));
  const heading = transcribed(identified('h3')).split('\n');
  return heading[id === 'h3' ? 0 : 1] ?? '';
};

/** Puts lines where they stand in the capture; all its other lines are empty. */
const capture = (lineOf: (id: string) => string): string => {
  const lines = new Array<string>(copyText.capture.lines).fill('');
  for (const [id, place] of Object.entries(copyText.elements)) {
    lines[place.capture - 1] = lineOf(id);
  }
  return lines.join('\n');
};

describe('the copy-text', () => {
  it('is complete: its lines, put in their places, are the capture byte for byte', () => {
    const rebuilt = capture(copyTextLine);
    expect(Buffer.byteLength(rebuilt)).toBe(copyText.capture.bytes);
    expect(sha256(rebuilt)).toBe(copyText.capture.sha256);
  });

  const address = besideProject('edition/000_161b7b50dbcc12e4.txt');
  it('has the digest of the capture itself, where the capture is at hand', () => {
    if (!existsSync(address)) {
      console.log('The capture is not on this machine: its committed lines alone were tested.');
      return;
    }
    expect(sha256(readFileSync(address))).toBe(copyText.capture.sha256);
  });

  it('is named with this digest in the header', () => {
    const [idno] = descendants(identified('bibl-copy-text'), 'idno');
    expect(idno && textContent(idno)).toBe(copyText.capture.sha256);
  });
});

describe('the transcription', () => {
  it('has all fifteen paragraphs among the lines of the copy-text', () => {
    expect(ids).toEqual(expect.arrayContaining(paragraphs));
  });

  it.each(ids)('%s is the line of the copy-text, character for character', (id) => {
    expect(transcribedLine(id)).toBe(copyTextLine(id));
  });

  it('holds enough to rebuild the whole capture from the edition alone', () => {
    expect(sha256(capture(transcribedLine))).toBe(copyText.capture.sha256);
  });

  it('breaks the heading of the diary where the copy-text does', () => {
    expect(identified('h4').local).toBe('lb');
    expect(transcribed(identified('h3'))).toBe(`${copyTextLine('h3')}\n${copyTextLine('h4')}`);
  });
});

describe('square brackets', () => {
  const brackets = (text: string): number => text.split('[').length - 1;

  it('are ten in the document: eight romanisations and two additions in words', () => {
    const count = (of: (id: string) => number): number =>
      paragraphs.reduce((total, id) => total + of(id), 0);
    const inside = (id: string, names: readonly string[]): number =>
      descendants(identified(id), ...names)
        .filter((element) => !closestAncestor(element, 'corr'))
        .reduce((total, element) => total + brackets(transcribed(element)), 0);

    expect(count((id) => brackets(transcribed(identified(id))))).toBe(10);
    // Seven stand as such; the eighth is in the corrupt reading of p4.
    expect(count((id) => inside(id, ['addName']))).toBe(7);
    expect(count((id) => inside(id, ['sic']))).toBe(1);
    expect(count((id) => inside(id, ['supplied']))).toBe(2);
  });
});

describe('measures', () => {
  const quantities = (id: string): number[] =>
    descendants(identified(id), 'measure').map((element) =>
      Number(attribute(element, 'quantity') ?? Number.NaN),
    );

  it('add up: 85, 50 and 50 million yuan make the 185 million of p2', () => {
    const [total, ...parts] = quantities('p2');
    expect(total).toBe(185_000_000);
    expect(parts).toEqual([85_000_000, 50_000_000, 50_000_000]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  it('give the won of p14 as an approximate sum', () => {
    const [won] = descendants(identified('p14'), 'measure');
    expect(quantities('p14')).toEqual([1_000_000]);
    expect(won && attribute(won, 'cert')).toBe('low');
  });
});
