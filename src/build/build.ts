import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkFile, type Checked, type CheckContext } from '../check/check.ts';
import { findDocuments, slashed } from '../check/files.ts';
import type { FileReport } from '../check/report.ts';
import { citationRecord, type EditionFacts } from '../edition/citation/index.ts';
import type { EditedDocument } from '../edition/document.ts';
import { report, type Finding } from '../finding/finding.ts';
import type { Rendering, Transform } from '../render/render.ts';
import { openEdition, type SiteDocument } from '../site/edition.ts';
import { renderForSite } from '../site/pages/reading.ts';
import { makeSite, type Assets, type Publishable, type SiteFiles } from '../site/site.ts';
import type { Config } from './config.ts';
import { aboutConfig, withoutClashes } from './about-config.ts';
import type { OwnLook } from './look.ts';
import type { OwnPages } from './pages.ts';
import { findImages } from './images.ts';
import { doubleName, textForged, textLost, unknownElement } from './findings.ts';

/** What a build has made; nothing is written yet. */
export interface Built {
  readonly reports: readonly FileReport[];
  readonly files: SiteFiles;
  /** Whether the edition may be put before readers: no text is lost. */
  readonly publishable: boolean;
  readonly documents: number;
}

export interface BuildSurroundings {
  /** What checking the file of this name needs. */
  readonly checking: (file: string) => CheckContext;
  /** What the edition's plug-ins make of the text of a page. */
  readonly transform?: Transform;
  /** Files of the edition's own making, besides those of the site. */
  readonly extra?: (documents: readonly EditedDocument[]) => ReadonlyMap<string, string>;
  readonly assets: Assets;
  /** Pages of the edition's own, read anew. */
  readonly pages?: () => OwnPages;
  /** Its own look, and the files of it. */
  readonly look?: OwnLook;
}

/** Checks every document of an edition, renders those that can be read, and makes the site. */
export function buildEdition(config: Config, surroundings: BuildSurroundings): Built {
  const paths = findDocuments(join(config.root, config.documents));
  const checked = paths.map((path) => {
    const file = slashed(relative(config.root, path));
    return checkFile(file, readFileSync(path), surroundings.checking(path));
  });
  const { documents, clashes } = named(checked);
  const images = findImages(documents, config.root);
  const own = surroundings.pages?.() ?? { pages: [], images: [] };
  const { pages, findings: ofPages } = withoutClashes(own.pages, documents);
  const edition = openEdition(documents, {
    pages,
    ...(surroundings.look && { look: surroundings.look.look }),
    image: (file, url) => {
      const image = images.get(file)?.get(url);
      return image && { href: encodeURI(image.href), size: image.size };
    },
    ...(config.title !== undefined && { title: config.title }),
    ...(config.description !== undefined && { description: config.description }),
    language: config.language,
    profile: config.profile,
    ...(config.baseUrl !== undefined && { baseUrl: config.baseUrl }),
  });
  const rendered = edition.documents.map((site): Publishable => {
    return {
      site,
      rendering: renderForSite(site, edition, surroundings.transform),
      record: citationRecord(site.document.xml, factsOf(site, config)),
    };
  });
  const more = new Map(
    rendered.map(({ site, rendering }) => [site.document.file, ofRendering(rendering)]),
  );
  const reports = checked.map(({ report: own }) => ({
    ...own,
    findings: [...own.findings, ...(clashes.get(own.file) ?? []), ...(more.get(own.file) ?? [])],
  }));
  const site = makeSite(edition, rendered, surroundings.assets);
  const ofConfig = aboutConfig(config, ofPages);
  return {
    reports: [...ofConfig, ...reports],
    files: withExtra(
      site,
      new Map<string, string | Uint8Array>([
        ...filesOf(images),
        ...own.images.map(({ href, bytes }) => [href, bytes] as const),
        ...(surroundings.look?.files ?? []),
        ...(surroundings.look?.fonts?.filesFor(textsOf(site)) ?? []),
        ...(surroundings.extra?.(documents) ?? []),
      ]),
    ),
    publishable: rendered.every(({ rendering }) => isWhole(rendering)),
    documents: documents.length,
  };
}

function filesOf(
  images: ReturnType<typeof findImages>,
): readonly (readonly [string, Uint8Array])[] {
  return [...images.values()].flatMap((ofDocument) =>
    [...ofDocument.values()].map(({ href, bytes }) => [href, bytes] as const),
  );
}

/** What readers may see: pages, and the cards of names. */
function textsOf(site: SiteFiles): readonly string[] {
  return [...site].flatMap(([path, text]) =>
    typeof text === 'string' && /^(?:[^/]+\.html|cards\/.*)$/.test(path) ? [text] : [],
  );
}

function withExtra(site: SiteFiles, extra: SiteFiles): SiteFiles {
  return new Map([...site, ...extra].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the configuration knows of a document and its header does not say. */
function factsOf({ document, page }: SiteDocument, config: Config): EditionFacts {
  const { title, description, baseUrl } = config;
  return {
    ...config.facts,
    documentId: document.id,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { url: baseUrl, documentUrl: new URL(page, baseUrl).href }),
  };
}

/** Documents by their names; of two with the same name the second stays out, with a finding. */
function named(checked: readonly Checked[]): {
  readonly documents: readonly EditedDocument[];
  readonly clashes: ReadonlyMap<string, readonly Finding[]>;
} {
  const byName = new Map<string, EditedDocument>();
  const clashes = new Map<string, readonly Finding[]>();
  for (const { document } of checked) {
    if (!document) continue;
    const key = document.id.toLowerCase();
    const other = byName.get(key);
    if (!other) byName.set(key, document);
    else {
      const { start, startTagEnd } = document.xml.root;
      const facts = { id: document.id, other: other.file };
      clashes.set(document.file, [report(doubleName, facts, { start, end: startTagEnd })]);
    }
  }
  return { documents: [...byName.values()], clashes };
}

export function isWhole({ ledger }: Rendering): boolean {
  return ledger.lost.length === 0 && ledger.forged.length === 0;
}

function ofRendering({ ledger, unknown }: Rendering): readonly Finding[] {
  const excerpt = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  return [
    ...ledger.lost.map((lost) => report(textLost, { text: excerpt(lost.text) }, lost)),
    ...ledger.forged.map((text) =>
      report(textForged, { text: excerpt(text) }, { start: 0, end: 0 }),
    ),
    ...[...unknown].flatMap(([name, [first, ...others]]) => {
      if (!first) return [];
      const facts = { name, count: others.length + 1 };
      return [report(unknownElement, facts, { start: first.start, end: first.startTagEnd })];
    }),
  ];
}
