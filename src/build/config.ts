import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
  /** `leiden`: editorial signs as epigraphists and papyrologists write them. */
  readonly profile: Profile;
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
  return { ok: true, config: withDefaults(dirname(path), settings as Record<string, string>) };
}

const fields = [
  'title',
  'description',
  'language',
  'documents',
  'out',
  'baseUrl',
  'profile',
] as const;

function problemOf(settings: unknown): string | undefined {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return 'it is not an object';
  for (const [name, value] of Object.entries(settings)) {
    if (name === '$schema') continue;
    if (!(fields as readonly string[]).includes(name)) {
      return `there is no setting “${name}” (there are ${fields.join(', ')})`;
    }
    if (typeof value !== 'string') return `“${name}” must be a string`;
    if (name === 'profile' && !profiles.some((profile) => profile === value)) {
      return `“profile” must be one of ${profiles.join(', ')}`;
    }
  }
  return undefined;
}

function withDefaults(root: string, settings: Readonly<Record<string, string>>): Config {
  return {
    root,
    documents: settings['documents'] ?? 'tei',
    out: settings['out'] ?? 'out',
    title: settings['title'],
    description: settings['description'],
    language: settings['language'] ?? 'en',
    baseUrl: settings['baseUrl'],
    profile: settings['profile'] === 'leiden' ? 'leiden' : 'plain',
  };
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? (json as Record<string, unknown>)[name]
    : undefined;
}
