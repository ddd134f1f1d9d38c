import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isLanguageTag } from '../site/words/choose.ts';
import { reason } from './reason.ts';

/** What an edition may decide; every field has its default here. */
export interface Config {
  /** The folder that paths are relative to. */
  readonly root: string;
  /** Where the documents are. */
  readonly documents: string;
  /** Where the site goes. */
  readonly out: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly language: string;
  readonly baseUrl: string | undefined;
  /** Facts of the edition for its citations; what is not said here the headers may say. */
  readonly facts: Pick<Settings, 'editors' | 'publisher' | 'version' | 'licence' | 'doi'>;
  /** `leiden`: editorial signs as epigraphists and papyrologists write them. */
  readonly profile: Profile;
  /** Modules whose default export is a rehype plug-in, for the text of every page. */
  readonly plugins: readonly string[];
  /** XSLT 3.0 stylesheets of the edition's own, whose results go into `out/`. */
  readonly stylesheets: readonly string[];
}

export const profiles = ['plain', 'leiden'] as const;
export type Profile = (typeof profiles)[number];

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problem: string };

/**
 * Reads the configuration of an edition: the file that is named, else `variorum.json`, else the
 * field `variorum` of package.json, else nothing but defaults.
 */
export function readConfig(folder: string, file: string | undefined): ConfigResult {
  const named = file === undefined ? undefined : resolve(folder, file);
  const path =
    named ?? ['variorum.json', 'package.json'].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) return { ok: true, config: withDefaults(folder, {}) };
  const name = file ?? basename(path);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { ok: false, problem: `The configuration ${name} cannot be read: ${reason(error)}` };
  }
  const own = named === undefined && path.endsWith('package.json') ? field(json, 'variorum') : json;
  const settings = own ?? {};
  const wrong = problemOf(settings);
  if (wrong !== undefined)
    return { ok: false, problem: `The configuration ${name} is wrong: ${wrong}` };
  return { ok: true, config: withDefaults(dirname(path), settings) };
}

/** The settings, and what each holds. */
const fields: Readonly<Record<string, 'words' | 'list' | readonly string[]>> = {
  title: 'words',
  description: 'words',
  language: 'words',
  documents: 'words',
  out: 'words',
  baseUrl: 'words',
  editors: 'list',
  publisher: 'words',
  version: 'words',
  licence: 'words',
  doi: 'words',
  profile: profiles,
  plugins: 'list',
  stylesheets: 'list',
};

function problemOf(settings: unknown): string | undefined {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return 'it is not an object';
  for (const [name, value] of Object.entries(settings)) {
    if (name === '$schema') continue;
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (kind === undefined) {
      return `there is no setting “${name}” (there are ${Object.keys(fields).join(', ')})`;
    }
    if (kind === 'list') {
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
        return `“${name}” must be a list of strings`;
    } else if (typeof value !== 'string') return `“${name}” must be a string`;
    else if (name === 'language' && !isLanguageTag(value))
      return `“language” must be a language tag such as “en” or “zh-Hans”, not “${value}”`;
    else if (kind !== 'words' && !kind.includes(value)) {
      return `“${name}” must be one of ${kind.join(', ')}`;
    }
  }
  return undefined;
}

interface Settings {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  readonly documents?: string;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly editors?: readonly string[];
  readonly publisher?: string;
  readonly version?: string;
  readonly licence?: string;
  readonly doi?: string;
  readonly profile?: Profile;
  readonly plugins?: readonly string[];
  readonly stylesheets?: readonly string[];
}

function withDefaults(root: string, settings: Settings): Config {
  const { editors, publisher, version, licence, doi } = settings;
  return {
    root,
    documents: settings.documents ?? 'tei',
    out: settings.out ?? 'out',
    title: settings.title,
    description: settings.description,
    language: settings.language ?? 'en',
    baseUrl: settings.baseUrl,
    facts: {
      ...(editors && { editors }),
      ...(publisher !== undefined && { publisher }),
      ...(version !== undefined && { version }),
      ...(licence !== undefined && { licence }),
      ...(doi !== undefined && { doi }),
    },
    profile: settings.profile ?? 'plain',
    plugins: settings.plugins ?? [],
    stylesheets: settings.stylesheets ?? [],
  };
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? (json as Record<string, unknown>)[name]
    : undefined;
}
