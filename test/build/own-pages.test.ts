import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, put, variorum } from '../support/cli.ts';
import { document } from '../support/check.ts';
import { projectPath } from '../support/xml.ts';

const about = `# About us

First *words*, a ~~slip~~, and <b onclick="alert(1)">raw</b> <script>alert(1)</script>.[^n]

## Sources & more

- [ ] open
- [x] done [a letter](a.html), [principles](sub/principles.md#s-two)
- [bad](javascript:alert(1)) ![far](https://example.org/x.png) ![near](pictures/p.png)

| left | right |
| :--- | ----: |
| a    | b     |

[^n]: A note on uniqueword.
`;

function edition(config: unknown, files: Readonly<Record<string, string>> = {}): string {
  return folder({
    'tei/a.xml': document('<p>Text</p>'),
    'variorum.json': JSON.stringify(config),
    'about.md': about,
    'sub/principles.md': 'No heading.\n\n## Two\n',
    'pictures/p.png': 'png',
    ...files,
  });
}

const settings = {
  pages: ['about.md', { file: 'sub/principles.md', title: 'Our principles' }],
  logo: 'pictures/p.png',
  styles: ['look/mine.css', 'look/mine.woff2'],
  baseUrl: 'https://example.org/x/',
};
const look = { 'look/mine.css': '@font-face{src:url(mine.woff2)}', 'look/mine.woff2': 'font' };

describe('pages in Markdown', () => {
  const root = (): string => {
    const made = edition(settings, look);
    const { err } = variorum(made, ['build']);
    expect(err).toContain('Built');
    return made;
  };

  it('are pages of the site: in the navigation, in the sitemap and in the search', () => {
    const at = join(root(), 'out');
    const page = readFileSync(join(at, 'about.html'), 'utf8');
    expect(page).toContain('<h1>About us</h1>');
    expect(page).toContain('<a href="about.html" aria-current="page">About us</a>');
    expect(page).toContain('<a href="principles.html">Our principles</a>');
    expect(readFileSync(join(at, 'sitemap.xml'), 'utf8')).toContain(
      'https://example.org/x/about.html',
    );
    const texts = readFileSync(join(at, 'assets/search/texts-0.js'), 'utf8');
    expect(texts).toContain('A note on uniqueword.');
    expect(texts).toContain('s-sources-more');
  });

  it('have no raw HTML and no harmful link, and ask nothing of other hosts', () => {
    const at = join(root(), 'out');
    const page = readFileSync(join(at, 'about.html'), 'utf8');
    const [, main = ''] = page.split('<main');
    expect(main).not.toMatch(/<b |onclick|<script|javascript:|<input/);
    expect(main).toContain('<a href="principles.html#s-two">principles</a>');
    expect(main).toContain('<a>bad</a>');
    expect(main).toContain('<a href="https://example.org/x.png">far</a>');
    expect(main).toContain('<img src="images/pictures/p.png" alt="near" loading="lazy">');
    expect(main).toContain('<th style="text-align: right">right</th>');
    expect(main).toContain('aria-label="Back to the text from note 1"');
    expect(main).toContain('☐ open');
    expect(readFileSync(join(at, 'images/pictures/p.png'), 'utf8')).toBe('png');
  });

  it('give way to a document of the same name, with a finding', () => {
    const made = edition(
      { pages: ['a.md'] },
      { 'a.md': '# A', 'tei/a.xml': document('<p>Text</p>') },
    );
    const { code, err } = variorum(made, ['build']);
    expect(code).toBe(1);
    expect(err).toContain('The page a.md would have the address of tei/a.xml. build-same-page');
    expect(readFileSync(join(made, 'out/a.html'), 'utf8')).toContain('Text');
  });

  it('must be there, inside the edition, and not take the place of a page of ours', () => {
    const problem = (config: unknown, files = {}): string => {
      const made = edition(config, files);
      const { code, err } = variorum(made, ['build']);
      expect(code).toBe(2);
      expect(existsSync(join(made, 'out'))).toBe(false);
      return err;
    };
    expect(problem({ pages: ['none.md'] })).toContain(
      'The page none.md cannot be read: there is no such file',
    );
    expect(problem({ pages: ['search.md'] }, { 'search.md': 'x' })).toContain(
      'would take the place of search.html',
    );
    expect(problem({ pages: ['about.md', 'x/about.md'] }, { 'x/about.md': 'x' })).toContain(
      'have the same name',
    );
    expect(problem({ logo: 'none.svg' })).toContain(
      'The file none.svg of the configuration cannot be read',
    );
    const outside = join(tmpdir(), `variorum-outside-${process.pid}.md`);
    writeFileSync(outside, '# Secret');
    const made = edition({ pages: ['link.md'] });
    symlinkSync(outside, join(made, 'link.md'));
    expect(variorum(made, ['build']).err).toContain('it lies outside of the edition');
  });
});

describe('the look of an edition', () => {
  it('has its style sheets after ours, and its logo with its title', () => {
    const made = edition({ ...settings, title: 'Ferry & Co' }, look);
    variorum(made, ['build']);
    const page = readFileSync(join(made, 'out/index.html'), 'utf8');
    expect(page).toMatch(/variorum\.css">.*<link rel="stylesheet" href="own\/look\/mine\.css">/);
    expect(page).not.toContain('href="own/look/mine.woff2"');
    expect(readFileSync(join(made, 'out/own/look/mine.woff2'), 'utf8')).toBe('font');
    expect(page).toContain('<img src="own/pictures/p.png" alt="Ferry &#x26; Co">');
  });
});

describe('a language that the interface does not speak', () => {
  it('is told, and the page says that it is in English', () => {
    const made = edition({ language: 'pl' });
    const { code, err } = variorum(made, ['build']);
    expect(err).toContain('variorum.json:1:2 info There are no words of the interface in “pl”');
    expect(code).not.toBe(2);
    expect(readFileSync(join(made, 'out/index.html'), 'utf8')).toContain('<html lang="en">');
  });
});

describe('variorum init', () => {
  it('makes a page in Markdown, and names the schema of its configuration', () => {
    const at = folder({});
    put(at, {});
    variorum(at, ['init', 'mine']);
    const { $schema } = JSON.parse(readFileSync(join(at, 'mine/variorum.json'), 'utf8')) as {
      $schema: string;
    };
    const own = readFileSync(join(at, 'mine', $schema), 'utf8');
    expect(own).toBe(readFileSync(projectPath('schema/variorum.config.schema.json'), 'utf8'));
    expect(variorum(join(at, 'mine'), ['build']).code).toBe(0);
    expect(readFileSync(join(at, 'mine/out/about.html'), 'utf8')).toContain('Editorial principles');
  });
});
