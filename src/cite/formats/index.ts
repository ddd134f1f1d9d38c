import type { Format } from '../format.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris, risGeneric } from './ris.ts';

/** All exchange formats, in the order in which readers are offered them. */
export const formats: readonly Format[] = [cslJson, biblatex, bibtex, ris, risGeneric];
