import type { Rule, Rules } from '../context.ts';
import { apparatus } from './apparatus.ts';
import { bibliography, manuscripts, sourceDocuments } from './bibliography.ts';
import { dictionaries } from './dictionaries.ts';
import { drama } from './drama.ts';
import { editorial } from './editorial.ts';
import { figures } from './figures.ts';
import { front } from './front.ts';
import { header } from './header.ts';
import { letters } from './letters.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { meta } from './meta.ts';
import { milestones } from './milestones.ts';
import { names } from './names.ts';
import { prose } from './prose.ts';
import { registers } from './registers.ts';
import { structure } from './structure.ts';
import { verse } from './verse.ts';
import { words } from './words.ts';

/** The families in the order of the TEI Guidelines; no element is in two of them. */
export const families: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  structure,
  front,
  letters,
  prose,
  lists,
  verse,
  drama,
  names,
  editorial,
  apparatus,
  milestones,
  links,
  figures,
  words,
  bibliography,
  manuscripts,
  sourceDocuments,
  dictionaries,
  registers,
  header,
  meta,
};

export const rules: Rules = new Map(
  Object.values(families).flatMap((family) => Object.entries(family)),
);
