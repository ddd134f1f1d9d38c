import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reason } from './reason.ts';
import { isRecord, problemWith } from './settings/kinds.ts';
import { settings as table, type fontChoices, type profiles } from './settings/table.ts';

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
  /** Pages of the edition's own in Markdown. */
  readonly pages: readonly OwnPage[];
  readonly logo: string | undefined;
  /** Style sheets of the edition's own, and files that they name. */
  readonly styles: readonly string[];
  readonly fonts: (typeof fontChoices)[number];
  /** The file that says all this, for findings about it. */
  readonly source: { readonly name: string; readonly text: string } | undefined;
}

export interface OwnPage {
  readonly file: string;
  /** The first heading of the file, if it is not given. */
  readonly title: string | undefined;
}

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
  if (path === undefined) return { ok: true, config: withDefaults(folder, {}, undefined) };
  const name = file ?? basename(path);
  let text: string;
  let json: unknown;
  try {
    text = readFileSync(path, 'utf8');
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: `The configuration ${name} cannot be read: ${reason(error)}` };
  }
  const own = named === undefined && path.endsWith('package.json') ? field(json, 'variorum') : json;
  const settings = own ?? {};
  const wrong = problemOf(settings);
  if (wrong !== undefined)
    return { ok: false, problem: `The configuration ${name} is wrong: ${wrong}` };
  return { ok: true, config: withDefaults(dirname(path), settings, { name, text }) };
}

function problemOf(settings: unknown): string | undefined {
  if (!isRecord(settings)) return 'it is not an object';
  for (const [name, value] of Object.entries(settings)) {
    if (name === '$schema') continue;
    if (!isSetting(name))
      return `there is no setting “${name}” (there are ${Object.keys(table).join(', ')})`;
    const problem = problemWith(value, table[name].value);
    if (problem !== undefined) return `“${name}” ${problem}`;
  }
  return undefined;
}

function isSetting(name: string): name is keyof typeof table {
  return Object.hasOwn(table, name);
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
  readonly pages?: readonly (string | { readonly file: string; readonly title: string })[];
  readonly logo?: string;
  readonly styles?: readonly string[];
  readonly fonts?: (typeof fontChoices)[number];
}

function withDefaults(root: string, settings: Settings, source: Config['source']): Config {
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
    pages: (settings.pages ?? []).map((page) =>
      typeof page === 'string' ? { file: page, title: undefined } : page,
    ),
    logo: settings.logo,
    styles: settings.styles ?? [],
    fonts: settings.fonts ?? 'bundled',
    source,
  };
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? (json as Record<string, unknown>)[name]
    : undefined;
}
