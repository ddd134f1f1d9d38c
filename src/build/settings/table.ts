import type { Value } from './kinds.ts';

export const profiles = ['plain', 'leiden'] as const;
export const fontChoices = ['bundled', 'system'] as const;

/** A setting of an edition: what it is for, what it holds, and what holds where it is not given. */
export interface Setting {
  readonly about: string;
  readonly value: Value;
  readonly otherwise: string;
  readonly example: unknown;
}

const words: Value = { kind: 'words' };
const texts: Value = { kind: 'list', of: words };
/** No file outside of the edition: no absolute path, none that goes up. */
const inside = '^(?![/\\\\]|[A-Za-z]:)(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))';
const file = (endings: string, shape: string): Value => ({
  kind: 'pattern',
  pattern: `${inside}.+\\.(?:${endings})$`,
  shape,
});
const markdown = file('md|markdown', 'a Markdown file of the edition');

/**
 * All settings. The check of a configuration, its JSON Schema and docs/configuration.md are made from
 * this table, so that they cannot differ.
 */
export const settings = {
  title: {
    about: 'What the edition is called.',
    value: words,
    otherwise: 'the title of its only document',
    example: 'Letters from the Ferry',
  },
  description: {
    about: 'What the edition is, in a sentence: on the front page, and for search engines.',
    value: words,
    otherwise: 'none',
    example: 'The correspondence of Ada Miller, 1919 to 1927.',
  },
  language: {
    about:
      'The language of the interface: English (en), German (de), French (fr), Russian (ru), Korean (ko) or Chinese (zh). In another language names are sorted as it sorts them, and the words are English; the build says so.',
    value: {
      kind: 'pattern',
      pattern:
        '^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?$',
      shape: 'a language tag such as “en” or “zh-Hans”',
    },
    otherwise: '`en`',
    example: 'de',
  },
  documents: {
    about: 'The folder of the TEI files.',
    value: words,
    otherwise: '`tei`',
    example: 'tei',
  },
  out: {
    about: 'The folder that the site is written into.',
    value: words,
    otherwise: '`out`',
    example: 'out',
  },
  baseUrl: {
    about:
      'Where the site will be published: for full addresses, a sitemap, and deep links in citations.',
    value: {
      kind: 'pattern',
      pattern: '^https?://[^\\s/?#]+(?:/[^\\s?#]*)?$',
      shape: 'an address that begins with http:// or https://',
    },
    otherwise: 'none',
    example: 'https://example.org/ferry/',
  },
  pages: {
    about:
      'Pages of your own in Markdown, such as the editorial principles: in the navigation, in the search and in the sitemap. The title is the first heading of the file, unless it is given here.',
    value: {
      kind: 'list',
      of: {
        kind: 'either',
        of: [markdown, { kind: 'record', of: { file: markdown, title: words } }],
        shape: 'a Markdown file of the edition, or {"file": …, "title": …} with such a file',
      },
    },
    otherwise: 'none',
    example: ['about.md', { file: 'principles.md', title: 'Editorial principles' }],
  },
  logo: {
    about: 'An image at the head of every page, which leads to the front page.',
    value: file('svg|png|jpe?g|webp|avif|gif', 'an image file of the edition'),
    otherwise: 'none',
    example: 'logo.svg',
  },
  styles: {
    about:
      'Style sheets of your own, linked after that of the site (docs/themes.md). Files that are not `.css`, such as fonts and pictures that they name, are copied with them.',
    value: {
      kind: 'list',
      of: file(
        'css|woff2|woff|svg|png|jpe?g|webp|avif|gif',
        'a style sheet, font or image of the edition',
      ),
    },
    otherwise: 'none',
    example: ['ferry.css'],
  },
  fonts: {
    about:
      'Whether the site brings its own fonts, with the characters that the edition needs, or uses those of the reader’s system.',
    value: { kind: 'choice', of: fontChoices },
    otherwise: '`bundled`',
    example: 'system',
  },
  profile: {
    about: 'How editorial signs are written; `leiden` for inscriptions and papyri.',
    value: { kind: 'choice', of: profiles },
    otherwise: '`plain`',
    example: 'leiden',
  },
  editors: {
    about: 'The editors, for citations: “Family, Given”.',
    value: texts,
    otherwise: 'what the headers say',
    example: ['Baker, Tom'],
  },
  publisher: {
    about: 'The publisher, for citations.',
    value: words,
    otherwise: 'what the headers say',
    example: 'Ferry Press',
  },
  version: {
    about: 'The version of the edition, for citations.',
    value: words,
    otherwise: 'none',
    example: '1.2',
  },
  licence: {
    about: 'The licence of the edition: an SPDX name or an address.',
    value: words,
    otherwise: 'none',
    example: 'CC-BY-4.0',
  },
  doi: {
    about: 'The DOI of the edition.',
    value: words,
    otherwise: 'none',
    example: '10.1234/ferry',
  },
  plugins: {
    about: 'Modules whose default export is a rehype plug-in, run over the text of every page.',
    value: texts,
    otherwise: 'none',
    example: ['plugins/mark-quotes.js'],
  },
  stylesheets: {
    about:
      'XSLT 3.0 stylesheets (`.sef.json`, or `.xsl` with the package xslt3), run over every document; the results are in `xslt/`.',
    value: texts,
    otherwise: 'none',
    example: ['letters.html.sef.json'],
  },
} as const satisfies Readonly<Record<string, Setting>>;
