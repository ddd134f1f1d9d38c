import { nameClass, nameStartClass } from './xml-names.ts';

/** The lexical forms of the names, URIs and encodings of XML Schema. */

const ncName = new RegExp(`^[${nameStartClass}][${nameClass}]*$`, 'u');
const name = new RegExp(`^[:${nameStartClass}][:${nameClass}]*$`, 'u');
const nmtoken = new RegExp(`^[:${nameClass}]+$`, 'u');
const ascii = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

export function isNcName(text: string): boolean {
  return ascii.test(text) || ncName.test(text);
}

export function isName(text: string): boolean {
  return name.test(text);
}

export function isNmtoken(text: string): boolean {
  return nmtoken.test(text);
}

/** RFC 3066: a primary subtag of letters, then letters and digits. */
export function isLanguage(text: string): boolean {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}

/** Prefix and local name, or undefined if it is not a QName. */
export function splitQName(text: string): readonly [string, string] | undefined {
  const [first = '', second, third] = text.split(':');
  if (third !== undefined) return undefined;
  const [prefix, local] = second === undefined ? ['', first] : [first, second];
  if (!isNcName(local) || (second !== undefined && !isNcName(prefix))) return undefined;
  return [prefix, local];
}

/**
 * XML Schema takes nearly everything as a URI, since it escapes what is not allowed (Part 2,
 * 3.2.17); left are wrong escapes, a second `#` and a colon after what cannot be a scheme.
 */
export function isAnyUri(text: string): boolean {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return false;
  const fragment = text.indexOf('#');
  if (fragment >= 0 && text.includes('#', fragment + 1)) return false;
  const head = /^[^/?#]*/.exec(text)?.[0] ?? '';
  const colon = head.indexOf(':');
  if (colon < 0) return true;
  return /^[A-Za-z][A-Za-z0-9+.-]*$/.test(head.slice(0, colon)) && colon + 1 < text.length;
}

export function isHexBinary(text: string): boolean {
  return /^(?:[0-9A-Fa-f]{2})*$/.test(text);
}

const base64 =
  /^(?:(?:[A-Za-z0-9+/] ?){4})*(?:(?:[A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|(?:[A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?$/;

export function isBase64(text: string): boolean {
  return base64.test(text);
}

/** Octets that base64 text stands for. */
export function base64Length(text: string): number {
  const digits = text.replace(/[ =]/g, '').length;
  return Math.floor((digits * 3) / 4);
}

/** XML Schema counts characters, not UTF-16 code units. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}
