import { readFileSync } from 'node:fs';
import type { Checked } from '../check/check.ts';
import type { FileReport } from '../check/report.ts';
import type { EditedDocument } from '../edition/document.ts';
import type { Finding } from '../finding/finding.ts';
import { openEdition, type Edition } from '../site/edition.ts';
import { putAll } from '../site/files.ts';
import { makeSite } from '../site/site.ts';
import type { Config } from './config.ts';
import { aboutConfig, withoutClashes } from './about-config.ts';
import { checkDocuments } from './check-documents.ts';
import { shownCharacters } from './fonts/choose.ts';
import { findImages, type DocumentImages } from './images.ts';
import { makeDocuments } from './make-documents.ts';
import type { MadeDocument, Memory } from './memory.ts';
import { named } from './names.ts';
import type { BuildSurroundings } from './surroundings.ts';

/** What is to be said of a build when its files are made. */
export interface Built {
  readonly reports: readonly FileReport[];
  /** Whether the edition may be put before readers: no text is lost. */
  readonly publishable: boolean;
  readonly documents: number;
  /** For the next build, where this one was given a memory. */
  readonly memory: Memory | undefined;
  /** The image files that the edition names, there or not. */
  readonly images: readonly string[];
}

/**
 * Checks every document of an edition, renders those that can be read one after the other, and makes
 * the site.
 */
export function buildEdition(config: Config, surroundings: BuildSurroundings): Built {
  const { assets, earlier, look, put } = surroundings;
  const { checked, checks } = checkDocuments(config, surroundings);
  const { documents, clashes } = named(checked);
  const { images, sought } = findImages(documents, config.root);
  const own = surroundings.pages?.() ?? { pages: [], images: [] };
  const { pages, findings: ofPages } = withoutClashes(own.pages, documents);
  const edition = openEdition(documents, {
    pages,
    ...(look && { look: look.look }),
    ...aboutEdition(config, images),
  });
  const made = new Map<EditedDocument, MadeDocument>();
  const more = new Map<string, readonly Finding[]>();
  let publishable = true;
  const parts = makeDocuments({ ...surroundings, config, edition, images }, (site, document) => {
    if (earlier) made.set(site.document, document);
    more.set(site.document.file, document.findings);
    publishable &&= document.isWhole;
  });
  const shown = shownCharacters(put);
  makeSite(edition, parts, assets, look?.fonts ? shown.put : put);
  const pictures = [...[...images.values()].flatMap((some) => [...some.values()]), ...own.images];
  for (const { href, path } of pictures) put(href, readFileSync(path));
  putAll(look?.files ?? new Map(), put);
  putAll(look?.fonts?.filesFor(shown.characters) ?? new Map(), put);
  putAll(surroundings.extra?.(documents) ?? new Map(), put);
  return {
    reports: [...aboutConfig(config, ofPages), ...withMore(checked, [clashes, more])],
    publishable,
    documents: documents.length,
    memory: earlier && { settings: { config, assets }, checks, documents: made },
    images: [...sought, ...own.images.map(({ path }) => path)],
  };
}

/** What the configuration says of the edition, and where its images are. */
function aboutEdition(config: Config, images: DocumentImages): Parameters<typeof openEdition>[1] {
  const { title, description, language, profile, baseUrl } = config;
  return {
    image: (file, url): ReturnType<Edition['image']> => {
      const image = images.get(file)?.get(url);
      return image && { href: encodeURI(image.href), size: image.size };
    },
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    language,
    profile,
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

/** The reports of the checks with what later stages have found, by file. */
function withMore(
  checked: readonly Checked[],
  found: readonly ReadonlyMap<string, readonly Finding[]>[],
): readonly FileReport[] {
  return checked.map(({ report }) => {
    const later = found.flatMap((findings) => findings.get(report.file) ?? []);
    return { ...report, findings: [...report.findings, ...later] };
  });
}
