import type { Pattern } from './pattern.ts';

/** Patterns share their parts: each is worked out once. */
export function remember(work: (pattern: Pattern) => Pattern): (pattern: Pattern) => Pattern {
  const known = new Map<Pattern, Pattern>();
  return (pattern) => {
    let found = known.get(pattern);
    if (!found) {
      found = work(pattern);
      known.set(pattern, found);
    }
    return found;
  };
}
