import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFolder, fontStyles } from '../../site/addresses.ts';
import { neededSubsets, type Subsets } from './choose.ts';
import { families, type Family } from './families.ts';

/** The fonts of the tool's packages, found once for all builds. */
export interface Fonts {
  /** The files for these characters: a style sheet, fonts, and their licences. */
  readonly filesFor: (characters: ReadonlySet<number>) => ReadonlyMap<string, string | Uint8Array>;
}

interface Found {
  readonly family: Family;
  readonly folder: string;
  readonly subsets: Subsets;
}

export function findFonts(): Fonts | { readonly problem: string } {
  const require = createRequire(import.meta.url);
  const found: Found[] = [];
  for (const family of families) {
    try {
      const path = require.resolve(`${family.package}/unicode.json`);
      const subsets = JSON.parse(readFileSync(path, 'utf8')) as Subsets;
      found.push({ family, folder: dirname(path), subsets });
    } catch {
      return {
        problem: `The fonts of ${family.package} are not installed: install the package, or set "fonts": "system"`,
      };
    }
  }
  return { filesFor: (characters) => filesFor(found, characters) };
}

function filesFor(
  fonts: readonly Found[],
  characters: ReadonlySet<number>,
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const rules: string[] = [];
  const names: string[] = [];
  const needed = neededSubsets(
    characters,
    fonts.map(({ subsets }) => subsets),
  );
  fonts.forEach(({ family, folder, subsets }, index) => {
    const used = needed[index] ?? [];
    if (used.length === 0) return;
    names.push(family.name);
    const base = family.package.replace(/^.*\//, '');
    files.set(`${fontFolder}${base}-LICENSE.txt`, readFileSync(join(folder, 'LICENSE')));
    for (const subset of used) {
      for (const { ending, style, weight } of family.faces) {
        const name = `${base}-${subset.replace(/[[\]]/g, '')}-${ending}.woff2`;
        files.set(`${fontFolder}${name}`, readFileSync(join(folder, 'files', name)));
        rules.push(
          `@font-face {\n  font-family: '${family.name}';\n  font-style: ${style};\n  font-weight: ${weight};\n  font-display: swap;\n` +
            `  src: url(${name}) format('woff2');\n  unicode-range: ${subsets[subset] ?? ''};\n}\n`,
        );
      }
    }
  });
  files.set(fontStyles, `${rules.join('')}${standIn}${root(names)}`);
  return files;
}

/** Until the text font is there its lines are set in a font of the system at the same width. */
const standIn = `@font-face {
  font-family: 'Stand-in';
  src: local('Times New Roman'), local('Liberation Serif'), local('Tinos');
  size-adjust: 119%;
}
`;

function root(names: readonly string[]): string {
  const stack = [...names.map((name) => `'${name}'`), `'Stand-in'`, 'Georgia', 'serif'];
  return `:root {\n  --serif: ${stack.join(', ')};\n}\n`;
}
