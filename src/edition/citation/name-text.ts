import type { FixedName, Name, Particle, PersonalName } from './record.ts';
import { eastAsianParts } from './east-asian.ts';

const suffix = /^(?:Jr|Sr|Jun|Sen|fils|père|Esq)\.?$|^(?:II|III|IV|V|VI|VII|VIII|IX|X)$/i;
/** `V.`, `V.I.`, `J.-P.`, `Yu.`: one or two letters before each full stop. */
const initials = /^(?:-?\p{Lu}\p{Ll}?\.)+$/u;

/** Particles that stay with the family name, and those left behind (CMOS 18, 8.5 to 8.14). */
const kept = new Set(
  `van der den ten ter te 't du des di da dal dalla del della degli delle dei lo la le las los el al ibn bin ben ap st af av`.split(
    ' ',
  ),
);
const dropped = new Set(`von vom zu zum zur und de dos das do d' d’`.split(' '));

const anonymous =
  /^\[?(?:anon(?:\.|ym(?:e|us|ous)?)?|unknown|unbekannt|inconnu|unsigned|n\. ?n\.|аноним|неизвестный)(?: author)?\]?$/i;

/** Words that stand for the absence of a name: an author unknown is no author named so. */
export function isAnonymous(text: string): boolean {
  return text === '' || anonymous.test(text);
}

/**
 * Reads a name that is not marked up. A comma is the header's own statement about its parts;
 * initials are evidence; the order of plain words is a guess, and says so. Scripts whose names are
 * not inverted in bibliographies are kept as they stand.
 */
export function readName(text: string, facts: { readonly authority?: string } = {}): Name {
  const written = bareName(text);
  const about = { written, ...facts };
  const pieces = written.split(/\s*,\s*/).filter((piece) => piece !== '');
  const [first = '', second] = pieces;
  if (second !== undefined && pieces.length <= 3)
    return readInverted(first, pieces.slice(1), about);
  const words = written.split(' ');
  if (words.length === 1) return { type: 'mononym', name: written, ...about };
  if (
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{M}\p{N}\s’'ʼ]+$/u.test(written)
  )
    return { type: 'fixed', name: written, ...about };
  const eastern = eastAsianParts(words);
  if (eastern) return { type: 'fixed', name: written, ...eastern, ...about };
  return readOrder(words, about);
}

/** Catalogues add years of life, and lists end in `et al.`: neither is part of a name. */
function bareName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/,? et al\.?\s*$/, '')
    .replace(
      /,? ?\(?(?:b|d|fl|ca?|active)?\.? ?\d{3,4}\??(?: ?[-–—] ?(?:\d{3,4})?)?\??\)?\s*\.?\s*$/,
      '',
    )
    .replace(/(?<=\p{Ll}{2})\.$|,$/u, '')
    .trim();
}

type About = Pick<FixedName, 'written' | 'authority'>;

/** `Ivanov, V. I.`; `King, Martin Luther, Jr.`; `Martin Luther King, Jr.` */
function readInverted(first: string, rest: readonly string[], about: About): Name {
  const [second = '', third] = rest;
  if (suffix.test(second) && third === undefined) {
    const name = readOrder(first.split(' '), about);
    return name.type === 'personal' ? { ...withoutGuess(name), suffix: second } : name;
  }
  const last = third !== undefined && suffix.test(third) ? third : undefined;
  if (third !== undefined && last === undefined)
    return { type: 'fixed', name: about.written, ...about };
  const family = leadingParticle(first.split(' '));
  const given = trailingParticle(second.split(' '));
  const particle = family.particle ?? given.particle;
  return {
    type: 'personal',
    family: family.rest,
    given: spacedInitials(given.rest),
    ...(particle && { particle }),
    ...(last !== undefined && { suffix: last }),
    ...about,
  };
}

/** Words in the order of speech: `Ivanov V.I.`, `V.I. Ivanov`, `James F. Person`. */
function readOrder(words: readonly string[], about: About): Name {
  const lastWord = words[words.length - 1] ?? '';
  const tail = suffix.test(lastWord) && words.length > 2 ? lastWord : undefined;
  const core = tail === undefined ? words : words.slice(0, -1);
  const [head = '', ...others] = core;
  const extra = { ...(tail !== undefined && { suffix: tail }), ...about };
  if (core.length < 2) return { type: 'mononym', name: about.written, ...about };
  if (others.every((word) => initials.test(word)) && !initials.test(head)) {
    return { type: 'personal', family: head, given: spacedInitials(others.join(' ')), ...extra };
  }
  let start = core.length - 1;
  while (start > 1 && isParticle(core[start - 1] ?? '')) start--;
  const family = leadingParticle(core.slice(start));
  const given = core.slice(0, start);
  const certain = given.every((word) => initials.test(word));
  return {
    type: 'personal',
    family: family.rest,
    given: spacedInitials(given.join(' ')),
    ...(family.particle && { particle: family.particle }),
    ...(!certain && { guessed: true as const }),
    ...extra,
  };
}

function withoutGuess(name: PersonalName): PersonalName {
  const { guessed: _guessed, ...rest } = name;
  return rest;
}

function isParticle(word: string): boolean {
  return kept.has(word) || dropped.has(word);
}

/** Whether a particle goes to the end when the name is inverted; of several, the first decides. */
export function particleOf(text: string): Particle {
  const [head = ''] = text.toLowerCase().split(' ');
  return { text, dropping: dropped.has(head) && !/^de (?:la|las|los|le) ?/.test(text) };
}

function leadingParticle(words: readonly string[]): { particle?: Particle; rest: string } {
  let count = 0;
  while (count < words.length - 1 && isParticle(words[count] ?? '')) count++;
  const rest = words.slice(count).join(' ');
  return count === 0 ? { rest } : { particle: particleOf(words.slice(0, count).join(' ')), rest };
}

/** `Goethe, Johann Wolfgang von`: the header itself left the particle behind. */
function trailingParticle(words: readonly string[]): { particle?: Particle; rest: string } {
  let count = words.length;
  while (count > 1 && isParticle(words[count - 1] ?? '')) count--;
  const rest = words.slice(0, count).join(' ');
  if (count === words.length) return { rest };
  return { particle: { text: words.slice(count).join(' '), dropping: true }, rest };
}

/** `V.I.` is `V. I.` (CMOS 18, 8.4); `J.-P.` stays. */
export function spacedInitials(given: string): string {
  return given.replace(/(\p{Lu}\p{Ll}?\.)(?=\p{Lu})/gu, '$1 ').trim();
}
