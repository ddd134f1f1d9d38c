import type { Gap } from '../../render/words.ts';
import { counted, type Plural } from './plural.ts';

/** How a language speaks of gaps: units and reasons that encoders often name; others are kept. */
export interface GapWords {
  readonly language: string;
  readonly gap: string;
  readonly colon: string;
  readonly comma: string;
  readonly units: Readonly<Record<'characters' | 'words' | 'lines' | 'pages', Plural>>;
  readonly reasons: Readonly<Record<Reason, string>>;
}

type Reason = 'illegible' | 'lost' | 'damage' | 'deleted' | 'omitted';

/** Values of `@unit` and `@reason` and what they mean. */
const units: Readonly<Record<string, keyof GapWords['units']>> = {
  char: 'characters',
  chars: 'characters',
  character: 'characters',
  characters: 'characters',
  letter: 'characters',
  letters: 'characters',
  word: 'words',
  words: 'words',
  line: 'lines',
  lines: 'lines',
  page: 'pages',
  pages: 'pages',
};
const reasons: Readonly<Record<string, Reason>> = {
  illegible: 'illegible',
  lost: 'lost',
  damage: 'damage',
  damaged: 'damage',
  deleted: 'deleted',
  cancelled: 'deleted',
  omitted: 'omitted',
  sampling: 'omitted',
};

export function gapIn(words: GapWords): (gap: Gap) => string {
  return ({ amount, unit, reason }) => {
    const parts = [extent(words, amount, unit), reason && (because(words, reason) ?? reason)];
    const what = parts.filter((part) => part !== undefined && part !== '').join(words.comma);
    return what === '' ? words.gap : `${words.gap}${words.colon}${what}`;
  };
}

function extent(words: GapWords, amount?: string, unit?: string): string | undefined {
  const known = unit !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (known === undefined || amount === undefined)
    return [amount, unit].filter((part) => part !== undefined).join(' ');
  return /^\d+$/.test(amount)
    ? counted(Number(amount), words.units[known], words.language)
    : words.units[known].other.replace('#', amount);
}

function because({ reasons: known }: GapWords, reason: string): string | undefined {
  const meant = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return meant && known[meant];
}
