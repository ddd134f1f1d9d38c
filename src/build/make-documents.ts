import { citationRecord, type EditionFacts } from '../edition/citation/index.ts';
import { documentPart, type DocumentPart } from '../site/document-part.ts';
import type { Edition, SiteDocument } from '../site/edition.ts';
import { frameOf } from '../site/frame.ts';
import { renderForSite } from '../site/pages/reading.ts';
import type { Config } from './config.ts';
import type { DocumentImages } from './images.ts';
import type { MadeDocument, Memory } from './memory.ts';
import { isWhole, ofRendering } from './of-rendering.ts';
import type { BuildSurroundings } from './surroundings.ts';

export interface Making extends BuildSurroundings {
  readonly config: Config;
  readonly edition: Edition;
  readonly images: DocumentImages;
}

/**
 * Makes the documents one after the other, and hears of each what is to be kept of it. The tree of a
 * page is as big as its document many times over, and nothing holds it when the next is made.
 */
export function* makeDocuments(
  making: Making,
  keep: (site: SiteDocument, made: MadeDocument) => void,
): Iterable<DocumentPart> {
  const { edition, earlier, images, progress } = making;
  const { documents } = edition;
  const known = takenAgain(making);
  const frame = earlier ? frameOf(edition) : '';
  for (const [index, site] of documents.entries()) {
    const { document } = site;
    progress?.('rendering', index, documents.length, document.file);
    const own = earlier ? `${frame}${JSON.stringify(sizesOf(images.get(document.file)))}` : '';
    const before = known?.get(document);
    const made = before?.frame === own ? before : { frame: own, ...make(site, making) };
    keep(site, made);
    yield { ...made.part, site };
  }
}

/** Plug-ins are code of the edition's own, of which nobody knows on what it depends. */
function takenAgain({
  config,
  assets,
  earlier,
  transform,
}: Making): Memory['documents'] | undefined {
  const settings = earlier?.settings;
  const isSame = settings?.config === config && settings.assets === assets;
  return isSame && !transform ? earlier?.documents : undefined;
}

function sizesOf(images: ReturnType<DocumentImages['get']>): unknown {
  return images && [...images].map(([url, { href, size }]) => [url, href, size]);
}

function make(
  site: SiteDocument,
  { config, edition, assets, transform }: Making,
): Omit<MadeDocument, 'frame'> {
  const rendering = renderForSite(site, edition, transform);
  const record = citationRecord(site.document.xml, factsOf(site, config));
  return {
    part: documentPart({ site, rendering, record }, edition, assets),
    findings: ofRendering(rendering),
    isWhole: isWhole(rendering),
  };
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
