import { basename } from 'node:path';
import { surfacesOf, type Surface } from '../../src/edition/facsimile.ts';
import { boundsOf, type Frame } from '../../src/edition/shapes.ts';
import { textContent } from '../../src/xml/query.ts';
import { opened } from '../support/xml.ts';

/**
 * Pictures of leaves that were never written: paper, and for every zone of a document a line of
 * scrawl, a stroke a word. By the name of their file; the same document gives the same bytes.
 */
export function drawLeaves(tei: string): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  for (const surface of surfacesOf(opened(tei))) {
    const file = surface.images.find((url) => url.endsWith('.svg'));
    if (file !== undefined) pictures.set(basename(file), draw(surface));
  }
  return pictures;
}

function draw({ frame, zones }: Surface): string {
  const { width, height } = frame ?? { width: 900, height: 1200 };
  const written = zones.map(({ shape, targets: [first] }) => {
    const words = (first ? textContent(first) : '').split(/\s+/).filter((word) => word !== '');
    return { place: boundsOf(shape), words };
  });
  const lines = (zones.length > 0 ? written : unruled).flatMap(({ place, words }) =>
    // What begins at an empty line break is as long as its zone.
    scrawl(place, words.length > 0 ? words : filler),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<title>An invented leaf</title>',
    `<rect width="${width}" height="${height}" fill="#efe6d0"/>`,
    `<path d="M${width * 0.08} 0V${height}" stroke="#d9c9a3" stroke-width="3"/>`,
    `<path d="M0 ${height * 0.94}Q${width * 0.4} ${height * 0.9} ${width} ${height * 0.96}V${height}H0Z" fill="#e2d4b2"/>`,
    `<g fill="none" stroke="#3b2f25" stroke-width="${width / 260}" stroke-linecap="round">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Lines of a leaf of which nothing is said. */
const unruled = [0, 1, 2, 3, 4, 5].map((line) => ({
  place: { x: 120, y: 180 + line * 90, width: 660, height: 70 },
  words: [],
}));

const filler = ['words', 'that', 'nobody', 'has', 'ever', 'written'];

/** Up and down once a letter; tall letters go higher. */
function scrawl({ x, y, width, height }: Frame, words: readonly string[]): readonly string[] {
  const letters = words.join(' ').length;
  const step = Math.min(width / letters, height * 0.45);
  const base = y + height * 0.72;
  let at = x;
  return words.map((word) => {
    const strokes = Array.from(word, (letter) => {
      const tall = /[bdfhklt]|\p{Lu}/u.test(letter) ? 0.55 : 0.25;
      return `q${round(step / 2)} ${round(-height * tall * 2)} ${round(step)} 0`;
    });
    const path = `<path d="M${round(at)} ${round(base)}${strokes.join('')}"/>`;
    at += step * (word.length + 1);
    return path;
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
