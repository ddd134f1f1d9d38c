import type { Name } from '../../edition/citation/index.ts';
import { displayName, invertedParts, isText } from '../fields.ts';

/** For the head of a bibliography entry: `Ivanov, V. I.`; `Kim Il Sung` as it is. */
export function invertedName(name: Name): string {
  if (name.type !== 'personal') return name.name;
  const { family, given } = invertedParts(name);
  return [family, given, ...(isText(name.suffix) ? [name.suffix] : [])].filter(isText).join(', ');
}

/** The name in short notes: the family name where it is known. */
export function shortName(name: Name): string {
  if (name.type === 'personal') {
    const { particle, family } = name;
    return particle && !particle.dropping ? invertedParts(name).family : family;
  }
  return name.type === 'fixed' ? (name.family ?? name.name) : name.name;
}

/** `A`, `A and B`, `A, B, and C`; above `most`, the first `kept` and et al. */
export function nameList(
  names: readonly string[],
  { most, kept = 1, and = 'and' }: { most: number; kept?: number; and?: string },
): string {
  if (names.length > most) return `${names.slice(0, kept).join(', ')}${kept > 1 ? ',' : ''} et al.`;
  const [first = '', second = ''] = names;
  if (names.length < 2) return first;
  if (names.length === 2) return `${first} ${and} ${second}`;
  return `${names.slice(0, -1).join(', ')}, ${and} ${names[names.length - 1] ?? ''}`;
}

/** Names in running order (CMOS 18, 13.23: of three or more a note gives the first). */
export function runningNames(names: readonly Name[], most = 2): string {
  return nameList(names.map(displayName), { most });
}

/** The first name inverted, the others not; a comma before `and` (CMOS 18, 13.23). */
export function bibliographyNames(
  names: readonly Name[],
  { most = 6, kept = 3, and = 'and' }: { most?: number; kept?: number; and?: string } = {},
): string {
  const [first, ...others] = names;
  if (!first) return '';
  const written = [invertedName(first), ...others.map(displayName)];
  if (written.length === 2 && first.type === 'personal') return written.join(`, ${and} `);
  return nameList(written, { most, kept, and });
}
