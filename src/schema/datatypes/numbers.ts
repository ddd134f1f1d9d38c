/** Numbers of XML Schema as text: exact, however many digits they have. */

const decimal = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/;

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function digitsOf(text: string): Digits {
  const match = decimal.exec(text);
  const whole = (match?.[2] ?? '').replace(/^0+/, '');
  const fraction = (match?.[3] ?? match?.[4] ?? '').replace(/0+$/, '');
  return { negative: match?.[1] === '-' && whole + fraction !== '', whole, fraction };
}

export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

export function isInteger(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}

/** The same for all ways of writing a number. */
export function canonicalDecimal(text: string): string {
  const { negative, whole, fraction } = digitsOf(text);
  return `${negative ? '-' : ''}${whole}.${fraction}`;
}

export function compareDecimals(left: string, right: string): number {
  const a = digitsOf(left);
  const b = digitsOf(right);
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const larger = compareDigits(a, b);
  return a.negative ? -larger : larger;
}

function compareDigits(a: Digits, b: Digits): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  if (a.whole !== b.whole) return a.whole < b.whole ? -1 : 1;
  if (a.fraction === b.fraction) return 0;
  return a.fraction < b.fraction ? -1 : 1;
}

export function totalDigits(text: string): number {
  const { whole, fraction } = digitsOf(text);
  return Math.max(whole.length + fraction.length, 1);
}

export function fractionDigits(text: string): number {
  return digitsOf(text).fraction.length;
}

export function isFloat(text: string): boolean {
  return /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/.test(text);
}

export function doubleOf(text: string): number {
  if (text === 'INF') return Infinity;
  return text === '-INF' ? -Infinity : Number(text);
}
