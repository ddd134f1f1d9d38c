import type { SiteWords } from '../../src/site/words/words.ts';

/** All strings of a table by their paths; of functions what they make of an example. */
export function stringsOf(words: SiteWords): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') strings.set(path, value);
    else if (typeof value === 'function') strings.set(path, example(path, value as Saying));
    else
      for (const [name, inner] of Object.entries(value as object)) visit(inner, `${path}.${name}`);
  };
  visit(words, '');
  return strings;
}

type Saying = (...values: readonly unknown[]) => string;

/** What functions are asked that want more than numbers. */
const examples: Readonly<Record<string, readonly unknown[]>> = {
  '.date': [{ type: 'span', from: undefined, to: { year: 1956 } }],
  '.text.gap': [{ amount: '3', unit: 'chars', reason: 'illegible' }],
};

function example(path: string, saying: Saying): string {
  return saying(...(examples[path] ?? [3, 2]));
}
