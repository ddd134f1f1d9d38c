/**
 * Which of several alternatives hold: bits of a number for up to 30, a string of 0 and 1 for more.
 * None is always 0.
 */
export type Mask = number | string;

const widest = 30;

export function maskOf(count: number, test: (index: number) => boolean): Mask {
  if (count <= widest) {
    let bits = 0;
    for (let index = 0; index < count; index++) if (test(index)) bits |= 1 << index;
    return bits;
  }
  let bits = '';
  let any = false;
  for (let index = 0; index < count; index++) {
    const holds = test(index);
    any ||= holds;
    bits += holds ? '1' : '0';
  }
  return any ? bits : 0;
}

export function isIn(mask: Mask, index: number): boolean {
  return typeof mask === 'number' ? (mask & (1 << index)) !== 0 : mask[index] === '1';
}
