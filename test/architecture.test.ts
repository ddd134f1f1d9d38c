import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room may use, as docs/architecture.md has it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  finding: [],
  xml: ['finding'],
  schema: ['finding', 'xml'],
  edition: ['finding', 'xml'],
  check: ['finding', 'xml', 'schema', 'edition'],
  render: ['finding', 'xml', 'edition'],
  text: ['render'],
  cite: ['xml', 'edition'],
  site: ['xml', 'edition', 'render', 'text', 'cite'],
  build: ['finding', 'xml', 'schema', 'edition', 'check', 'render', 'text', 'cite', 'site'],
  cli: ['finding', 'xml', 'edition', 'check', 'render', 'text', 'cite', 'site', 'build'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .sort();

/** The files of ours that a file imports; types count, since they are knowledge too. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => relative(src, join(src, dirname(file), path)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
}

describe('the plan of the house', () => {
  it('has no room that imports from a room it does not know', () => {
    const backwards = files.flatMap((file) => {
      const [room = ''] = file.split('/');
      return importsOf(file)
        .filter((target) => {
          const [other = ''] = target.split('/');
          return other !== room && !allowed[room]?.includes(other);
        })
        .map((target) => `${file} imports ${target}`);
    });
    expect(backwards).toEqual([]);
  });

  it('has no circles between rooms, and none between files that run', () => {
    const graph = new Map(files.map((file) => [file, runtimeImports(file)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, open: readonly string[]): void => {
      if (open.includes(file)) circles.push([...open.slice(open.indexOf(file)), file].join(' → '));
      if (done.has(file) || open.includes(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...open, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** Imports that remain when the types are gone. */
function runtimeImports(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8')
    .replace(/import type [^;]*;/g, '')
    .replace(/export type [^;]*;/g, '');
  return [...text.matchAll(/(?:^|\n)(?:import|export) ([^;]*?) from '(\.[^']+)'/g)]
    .filter(
      ([, names = '']) =>
        !names
          .replace(/[{}\s]/g, '')
          .split(',')
          .every((name) => name === '' || name.startsWith('type')),
    )
    .map(([, , path = '']) => relative(src, join(src, dirname(file), path)).replaceAll('\\', '/'));
}
