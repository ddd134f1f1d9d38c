import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/build/config.ts';
import { configDocs, configSchema, schemaFile } from '../../src/build/settings/json-schema.ts';
import { settings } from '../../src/build/settings/table.ts';
import { folder, put } from '../support/cli.ts';
import { projectPath } from '../support/xml.ts';

const made: readonly (readonly [string, string])[] = [
  [schemaFile, configSchema()],
  ['docs/configuration.md', configDocs()],
];

describe('what is made from the table of settings', () => {
  it.each(made)('is up to date: %s (UPDATE=1 writes it)', (path, expected) => {
    const file = projectPath(path);
    if (process.env['UPDATE'] === '1') writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});

const right: readonly Record<string, unknown>[] = [
  {},
  { $schema: './x.json' },
  ...Object.entries(settings).map(([name, { example }]) => ({ [name]: example })),
  { language: 'zh-Hans' },
  { language: 'de-1996' },
  { pages: ['a/b.md', { file: 'c.markdown', title: 'C' }] },
  { styles: ['x.css', 'fonts/x.woff2'] },
  { logo: 'images/..logo.png' },
];

const wrong: readonly unknown[] = [
  [],
  'title',
  { titel: 'x' },
  { title: 1 },
  { language: 'deutsch!' },
  { language: 'en-x' },
  { baseUrl: 'example.org' },
  { baseUrl: 'javascript:alert(1)' },
  { editors: 'one' },
  { editors: [1] },
  { profile: 'fancy' },
  { fonts: true },
  { logo: '../logo.svg' },
  { logo: '/logo.svg' },
  { logo: 'a/../../logo.svg' },
  { logo: 'C:\\logo.svg' },
  { logo: 'logo.exe' },
  { styles: ['x.js'] },
  { pages: ['x.html'] },
  { pages: 'about.md' },
  { pages: [{ file: 'a.md' }] },
  { pages: [{ file: 'a.md', title: 'A', more: 1 }] },
  { constructor: 'x' },
];

describe('a configuration', () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(configSchema()) as object);
  const read = (config: unknown) => {
    const root = folder({ 'variorum.json': JSON.stringify(config) });
    return readConfig(root, undefined);
  };

  it.each(right)('is right for the check and for the JSON Schema: %j', (config) => {
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
    expect(read(config).ok).toBe(true);
  });

  it.each(wrong.map((config) => [config]))('is wrong for both: %j', (config) => {
    expect(validate(config)).toBe(false);
    const result = read(config);
    if (result.ok) throw new Error('the check has let it pass');
    expect(result.problem).toMatch(/^The configuration variorum\.json is wrong: \S/);
  });

  it('is told what is wrong, where, and what would be right', () => {
    const problem = (config: unknown): string => {
      const result = read(config);
      return result.ok
        ? ''
        : result.problem.replace('The configuration variorum.json is wrong: ', '');
    };
    expect(problem({ language: 'deutsch!' })).toBe(
      '“language” must be a language tag such as “en” or “zh-Hans”, not “deutsch!”',
    );
    expect(problem({ styles: ['a.css', '../b.css'] })).toBe(
      '“styles” is wrong at its item 2, which must be a style sheet, font or image of the edition, not “../b.css”',
    );
    expect(problem({ pages: ['about.html'] })).toBe(
      '“pages” is wrong at its item 1, which must be a Markdown file of the edition, or {"file": …, "title": …} with such a file',
    );
    expect(problem({ profile: 'fancy' })).toBe('“profile” must be one of plain, leiden');
  });

  it('has all languages of its pattern understood', () => {
    const pattern = new RegExp(settings.language.value.pattern);
    for (const tag of ['en', 'gsw', 'zh-Hant-TW', 'sr-Latn', 'de-CH-1996', 'es-419', 'sl-rozaj']) {
      expect(pattern.test(tag), tag).toBe(true);
      expect(new Intl.Locale(tag).language).toBe(
        tag.slice(0, !tag.includes('-') ? undefined : tag.indexOf('-')),
      );
    }
  });

  it('is found in package.json too', () => {
    const root = folder({});
    mkdirSync(`${root}/sub`);
    put(root, { 'package.json': JSON.stringify({ variorum: { title: 'T' } }) });
    const result = readConfig(root, undefined);
    expect(result.ok && result.config.title).toBe('T');
  });
});
