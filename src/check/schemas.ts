import { resolve } from 'node:path';
import {
  loadDtd,
  loadSchema,
  validator,
  type Schema,
  type SchemaFinding,
} from '../schema/index.ts';
import type { CheckContext, Validation } from './check.ts';
import type { Elsewhere } from './pointers.ts';
import { elsewhereFrom } from './elsewhere.ts';
import type { IncludeReader } from '../edition/include.ts';
import { editionRoot, includesWithin, realPath, slashed } from './files.ts';
import { chooseSchema, editionSchema, type Files } from './schema-choice.ts';

/** A schema that cannot be used: nothing can be checked against it, which is not the same as valid. */
export interface BrokenSchema {
  readonly schema: string;
  readonly findings: readonly SchemaFinding[];
}

/** A schema, and the path under which reports name it. */
export interface ChosenSchema {
  readonly path: string;
  readonly schema: Schema;
}

/** What checking a file needs, and against what it will be checked. */
export interface SchemaContext extends CheckContext {
  readonly elsewhere: Elsewhere;
  readonly schemaFor: (text: string) => ChosenSchema | undefined;
}

/** The schemas of one run: each is loaded once, however many documents use it. */
export class Schemas {
  readonly #files: Files;
  readonly #loaded: Map<string, Schema | undefined>;
  readonly #broken: BrokenSchema[] = [];
  readonly #elsewhere: ReturnType<typeof elsewhereFrom>;
  readonly #ofFolders = new Map<string, string | undefined>();
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
  contextFor(file: string): SchemaContext {
    const schemaFor = (text: string): ChosenSchema | undefined => {
      const ofFolder = (folder: string): string | undefined => this.#ofFolder(folder);
      const path = this.#forced ?? chooseSchema(file, text, this.#files, ofFolder);
      const schema = path === undefined ? undefined : this.load(path);
      return path === undefined || !schema ? undefined : { path, schema };
    };
    return {
      schemaFor,
      validation: (source): Validation | undefined => {
        const chosen = schemaFor(source.text);
        if (!chosen) return undefined;
        const handler = validator(chosen.schema, source);
        return { schema: slashed(chosen.path), handler, findings: () => handler.findings() };
      },
      elsewhere: this.#elsewhere(file),
      includes: { path: realPath(file), reader: this.#includes(editionRoot(file)) },
    };
  }

  #ofFolder(folder: string): string | undefined {
    if (!this.#ofFolders.has(folder))
      this.#ofFolders.set(folder, editionSchema(folder, this.#files));
    return this.#ofFolders.get(folder);
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
