import { citationFindings } from '../edition/citation/index.ts';
import { editionFindings } from '../edition/findings.ts';
import type { CatalogueEntry } from '../finding/finding.ts';
import { schemaFindings } from '../schema/index.ts';
import { xmlFindings } from '../xml/findings.ts';
import { checkFindings } from './findings.ts';

/** Every kind of finding that a check can make, stage by stage; codes are permanent. */
export const catalogue: readonly CatalogueEntry[] = [
  ...xmlFindings,
  ...schemaFindings,
  ...checkFindings,
  ...editionFindings,
  ...citationFindings,
];
