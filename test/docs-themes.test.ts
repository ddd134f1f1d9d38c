import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from './support/xml.ts';

describe('docs/themes.md', () => {
  const docs = readFileSync(projectPath('docs/themes.md'), 'utf8');
  const css = readFileSync(projectPath('src/site/assets/variorum.css'), 'utf8');
  const found = (text: string, pattern: RegExp): readonly string[] =>
    [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

  it('lists every custom property of the style sheet, and no other', () => {
    expect(found(docs, /`(--[a-z-]+)`/g)).toEqual(found(css, /(--[a-z][a-z-]+)/g));
  });

  it('has for every colour a value for the dark', () => {
    const dark = /prefers-color-scheme: dark\) \{([^]*?)\n\}/.exec(css)?.[1] ?? '';
    const [, colours = ''] = docs.split('## Colours');
    const named = found(colours.split('## Measures')[0] ?? '', /^\| `(--[a-z-]+)`/gm);
    expect(found(dark, /(--[a-z-]+):/g)).toEqual(named);
  });
});
