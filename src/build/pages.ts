import { posix } from 'node:path';
import type { OwnPage } from '../site/edition.ts';
import { isReserved } from '../site/addresses.ts';
import { wordsFor } from '../site/words/choose.ts';
import type { Config } from './config.ts';
import type { Image } from './images.ts';
import { fitMarkdown, type MarkdownPage } from './markdown.ts';
import { readOwnFile } from './own-file.ts';
import { reason } from './reason.ts';

/** Pages of the edition's own, and the pictures that they show. */
export interface OwnPages {
  readonly pages: readonly OwnPage[];
  readonly images: readonly Image[];
}

/**
 * The pages that the configuration names, from Markdown (CommonMark and GFM); raw HTML in them is left
 * out. What reads Markdown is loaded only here. Each call reads the files again.
 */
export async function loadPages(
  config: Config,
): Promise<{ readonly read: () => OwnPages } | { readonly problem: string }> {
  if (config.pages.length === 0) return { read: () => ({ pages: [], images: [] }) };
  const names = new Map(config.pages.map(({ file }) => [posix.normalize(file), pageName(file)]));
  if (new Set(names.values()).size < config.pages.length)
    return { problem: 'Two pages of the configuration have the same name' };
  const taken = [...names].find(([, name]) => isReserved(name));
  if (taken) return { problem: `The page ${taken[0]} would take the place of ${taken[1]}` };
  const parse = await markdownReader(config);
  const read = (): OwnPages => {
    const made = config.pages.map(({ file, title }) => {
      const text = new TextDecoder().decode(readOwnFile(config.root, file));
      const place = {
        root: config.root,
        file: posix.normalize(file),
        pageHref: (other: string) => names.get(other),
      };
      return { file, title, page: parse(text, place) };
    });
    return {
      pages: made.map(({ file, title, page }) => ({
        source: file,
        file: pageName(file),
        title: title ?? page.title ?? posix.basename(file).replace(/\.\w+$/, ''),
        content: page.content,
      })),
      images: made.flatMap(({ page }) => page.images),
    };
  };
  for (const { file } of config.pages) {
    try {
      readOwnFile(config.root, file);
    } catch (error) {
      return { problem: `The page ${file} cannot be read: ${reason(error)}` };
    }
  }
  return { read };
}

async function markdownReader({
  language,
}: Config): Promise<(text: string, place: Parameters<typeof fitMarkdown>[1]) => MarkdownPage> {
  const [{ unified }, { default: parse }, { default: gfm }, { default: rehype }] =
    await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
      import('remark-rehype'),
    ]);
  const { text: words } = wordsFor(language);
  const processor = unified()
    .use(parse)
    .use(gfm)
    .use(rehype, {
      clobberPrefix: 'note-',
      footnoteLabel: words.notes,
      footnoteLabelProperties: {},
      footnoteBackContent: '↩\uFE0E',
      footnoteBackLabel: (note, place) => words.backToText(note + 1, place),
    })
    .freeze();
  return (text, place) => fitMarkdown(processor.runSync(processor.parse(text)), place);
}

function pageName(file: string): string {
  const base = posix.basename(file).replace(/\.\w+$/, '');
  return `${base.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.html`;
}
