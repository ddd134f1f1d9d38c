import type { Format } from '../format.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { cff } from './cff.ts';
import { coins } from './coins.ts';
import { cslJson } from './csl-json.ts';
import { datacite } from './datacite.ts';
import { dublinCore } from './dublin-core.ts';
import { endnoteXml } from './endnote-xml.ts';
import { jsonLd } from './json-ld.ts';
import { mods } from './mods.ts';
import { ris, risGeneric } from './ris.ts';
import { tei } from './tei.ts';
import { wikipedia } from './wikipedia.ts';
import { zoteroRdf } from './zotero-rdf.ts';

/** All exchange formats, in the order in which readers are offered them. */
export const formats: readonly Format[] = [
  cslJson,
  biblatex,
  bibtex,
  ris,
  risGeneric,
  zoteroRdf,
  mods,
  endnoteXml,
  dublinCore,
  jsonLd,
  coins,
  tei,
  wikipedia,
  cff,
  datacite,
];
