import { sep } from 'node:path';
import { report } from '../finding/finding.ts';
import { decode } from '../xml/source.ts';
import { Automaton } from './automaton/automaton.ts';
import { findUnsoundIds } from './restrictions/identifiers.ts';
import { checkRestrictions } from './restrictions/restrictions.ts';
import type { Schema } from './schema.ts';
import { schemaUnreadable, tooComplex } from './schema-findings.ts';
import type { ReadReference } from './simplify/files.ts';
import { simplify } from './simplify/simplify.ts';
import type { SchemaElement, SchemaFile } from './syntax/element.ts';
import { Problems, startOfFile, type SchemaFinding } from './syntax/problems.ts';
import { readSchemaFile } from './syntax/read.ts';
import { vocabularyOf, type Vocabulary } from './validate/vocabulary.ts';

export type Loaded =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly findings: readonly SchemaFinding[] };

/** Gives the bytes of a local file; throws if there is none. */
export type ReadFile = (path: string) => Uint8Array;

/** Files that one schema may be made of, each counted as often as it is included. */
const mostFiles = 1000;

/** Loads a RELAX NG schema in XML syntax, with all that it includes. */
export function loadSchema(path: string, read: ReadFile): Loaded {
  // What a schema refers to is resolved as a URI, with slashes.
  const file = path.replaceAll(sep, '/');
  const problems = new Problems();
  const files = new Map<string, Uint8Array>();
  let opened = 0;

  const open = (
    path: string,
    ns: string,
    openedBy: SchemaFile | undefined,
    unreadable: (reason: string) => void,
  ): SchemaElement | undefined => {
    let bytes = files.get(path);
    try {
      bytes ??= read(path);
    } catch (thrown) {
      unreadable(reasonOf(thrown));
      return undefined;
    }
    files.set(path, bytes);
    const decoded = decode(path, bytes);
    const schemaFile: SchemaFile = { path, source: decoded.source, openedBy };
    if (decoded.ok) return readSchemaFile(schemaFile, { ns }, problems);
    problems.in(schemaFile, decoded.finding);
    return undefined;
  };

  const readReference: ReadReference = (path, { element, href }) => {
    opened++;
    if (opened > mostFiles) {
      const what = `it includes more than ${mostFiles} files`;
      problems.at(element, tooComplex, { what }, 'href');
      return undefined;
    }
    return open(path, element.context.ns, element.context.file, (reason) => {
      problems.at(element, schemaUnreadable, { href, reason }, 'href');
    });
  };

  const root = open(file, '', undefined, (reason) => {
    const empty: SchemaFile = { path: file, source: { name: file, text: '' }, openedBy: undefined };
    problems.in(empty, report(schemaUnreadable, { href: file, reason }, startOfFile));
  });
  const simplified = root && simplify(root, problems, readReference);
  if (!simplified || problems.list.length > 0) return { ok: false, findings: problems.list };

  const { start, elements, attributes } = simplified;
  checkRestrictions(root, start, elements, problems);
  if (problems.list.length > 0) return { ok: false, findings: problems.list };
  const warnings = new Problems();
  const unsoundIds = findUnsoundIds(elements, attributes, warnings);
  let vocabulary: Vocabulary | undefined;
  const schema: Schema = {
    file,
    files: [...files.keys()],
    names: 'qualified',
    warnings: warnings.list,
    start,
    elements,
    unsoundIds,
    automaton: new Automaton(start),
    vocabulary: () => (vocabulary ??= vocabularyOf(elements)),
  };
  return { ok: true, schema };
}

/** Why a file could not be read, in words. */
export function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a directory';
  if (code === 'EACCES') return 'reading it is not permitted';
  return thrown instanceof Error ? thrown.message : String(thrown);
}
