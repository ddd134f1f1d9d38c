import { TextDecoder } from 'node:util';
import { report, type Finding } from '../finding/finding.ts';
import { badBytes, unsupportedEncoding } from './findings.ts';

/** A decoded document: its name for findings and its text, without a byte order mark. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

export type Decoded =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly source: Source; readonly finding: Finding };

/**
 * Decodes a document as XML 1.0 appendix F says: a byte order mark wins, then the encoding of the
 * XML declaration, then UTF-8. Bytes that are not of that encoding are a finding, never U+FFFD.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const label = byteOrderMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    const finding = report(unsupportedEncoding, { encoding: label }, { start: 0, end: 0 });
    return { ok: false, source: { name, text: '' }, finding };
  }
  try {
    return { ok: true, source: { name, text: decoder.decode(bytes) } };
  } catch {
    const text = new TextDecoder(label).decode(bytes);
    const at = Math.max(text.indexOf('\uFFFD'), 0);
    const finding = report(badBytes, { encoding: label }, { start: at, end: at + 1 });
    return { ok: false, source: { name, text }, finding };
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0x00 && b === 0x3c) return 'utf-16be';
  if (a === 0x3c && b === 0x00) return 'utf-16le';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const match = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head);
  const label = match?.[1]?.toLowerCase();
  // A declaration that could be read as ASCII contradicts UTF-16; the bytes are right.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}
