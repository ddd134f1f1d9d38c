import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import type { Finding } from '../../src/finding/finding.ts';
import { loadSchema, validate, type Loaded, type Schema } from '../../src/schema/index.ts';
import { indexLines } from '../../src/xml/lines.ts';
import { decode } from '../../src/xml/source.ts';

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
export const project = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Data that developers have beside the project. */
export const shared = (path: string): string => project(`../shared/${path}`);
export const hasShared = existsSync(shared('conformance'));
export const hasJing = spawnSync('jing', { stdio: 'ignore' }).error === undefined;

export function schemaFrom(file: string): Schema {
  return correct(loadSchema(file, (path) => readFileSync(path)));
}

/** A schema of several files that exist only here; the first is the main one. */
export function loadFiles(files: Readonly<Record<string, string>>): Loaded {
  const [main = ''] = Object.keys(files);
  return loadSchema(main, (path) => {
    const text = files[path];
    if (text === undefined)
      throw Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  });
}

export function schemaOf(text: string): Schema {
  return correct(loadFiles({ 'schema.rng': text }));
}

function correct(loaded: Loaded): Schema {
  if (loaded.ok) return loaded.schema;
  throw new Error(loaded.findings.map(({ finding }) => finding.message).join('\n'));
}

export function check(schema: Schema, text: string): readonly Finding[] {
  return validate(schema, { name: 'document.xml', text });
}

export function checkFile(
  schema: Schema,
  path: string,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const decoded = decode(path, readFileSync(path));
  const { source } = decoded;
  const findings = decoded.ok ? validate(schema, source) : [decoded.finding];
  return { text: source.text, findings };
}

/** A finding as a person meets it: place, code, what is wrong, what to do. */
export function written(text: string, finding: Finding): string {
  const lines = indexLines(text);
  const { line, column } = lines.place(finding.start);
  const marked = text.slice(finding.start, finding.end);
  const related = (finding.related ?? []).map(({ start, message }) => {
    const place = lines.place(start);
    return `\n  see ${place.line}:${place.column} ${message}`;
  });
  return [
    `${line}:${column} ${finding.severity} ${finding.code}`,
    `\n  at  ${marked.split('\n')[0] ?? ''}`,
    `\n  ${finding.message}`,
    finding.hint === undefined ? '' : `\n  ${finding.hint}`,
    ...related,
  ].join('');
}

export function placeOfLine(
  text: string,
  found: Finding | { readonly finding: Finding } | undefined,
): number {
  const finding = found && 'finding' in found ? found.finding : found;
  return indexLines(text).place(finding?.start ?? 0).line;
}
