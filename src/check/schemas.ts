import { resolve } from 'node:path';
import {
  loadDtd,
  loadSchema,
  validator,
  type Schema,
  type SchemaFinding,
} from '../schema/index.ts';
import type { CheckContext, Validation } from './check.ts';
import { elsewhereFrom } from './elsewhere.ts';
import type { IncludeReader } from '../edition/include.ts';
import { editionRoot, includesWithin, realPath, slashed } from './files.ts';
import { chooseSchema, type Files } from './schema-choice.ts';

/** A schema that cannot be used: nothing can be checked against it, which is not the same as valid. */
export interface BrokenSchema {
  readonly schema: string;
  readonly findings: readonly SchemaFinding[];
}

/** The schemas of one run: each is loaded once, however many documents use it. */
export class Schemas {
  readonly #files: Files;
  readonly #loaded: Map<string, Schema | undefined>;
  readonly #broken: BrokenSchema[] = [];
  readonly #elsewhere: ReturnType<typeof elsewhereFrom>;
  readonly #readers = new Map<string, IncludeReader>();
  readonly #forced: string | undefined;

  /** With `forced`, every document is checked against that schema; `earlier` lends what it loaded. */
  constructor(files: Files, forced?: string, earlier?: Schemas) {
    const known = earlier ? [...earlier.#loaded] : [];
    this.#loaded = new Map(known.filter(([, schema]) => schema !== undefined));
    this.#files = files;
    this.#forced = forced;
    this.#elsewhere = elsewhereFrom(files);
  }

  get broken(): readonly BrokenSchema[] {
    return this.#broken;
  }

  /** What checking a file needs; `file` is a path that can be opened from here. */
  contextFor(file: string): CheckContext {
    return {
      validation: (source): Validation | undefined => {
        const path = this.#forced ?? chooseSchema(file, source.text, this.#files);
        const schema = path === undefined ? undefined : this.load(path);
        if (path === undefined || !schema) return undefined;
        const handler = validator(schema, source);
        return { schema: slashed(path), handler, findings: () => handler.findings() };
      },
      elsewhere: this.#elsewhere(file),
      includes: { path: realPath(file), reader: this.#includes(editionRoot(file)) },
    };
  }

  #includes(root: string): IncludeReader {
    const known = this.#readers.get(root) ?? includesWithin(root);
    this.#readers.set(root, known);
    return known;
  }

  /** A schema, loaded; undefined when it is broken, which `broken` then tells. */
  load(path: string): Schema | undefined {
    const key = resolve(path);
    if (this.#loaded.has(key)) return this.#loaded.get(key);
    const load = /\.dtd$/i.test(path) ? loadDtd : loadSchema;
    const result = load(path, (name) => this.#files.read(name));
    this.#loaded.set(key, result.ok ? result.schema : undefined);
    if (!result.ok) this.#broken.push({ schema: slashed(path), findings: result.findings });
    return result.ok ? result.schema : undefined;
  }
}
