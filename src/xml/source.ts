import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { report, type Finding } from '../finding/finding.ts';
import { surveyUtf8, type Survey } from './survey.ts';
import { badBytes, unsupportedEncoding } from './findings.ts';

/** A decoded document: its name for findings and its text, without a byte order mark. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** Known where the text was decoded from UTF-8. */
  readonly survey?: Survey;
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
  if (label === 'utf-8' && isUtf8(bytes)) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { ok: true, source: { name, text: utf8(buffer), survey: surveyUtf8(buffer) } };
  }
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    const finding = report(unsupportedEncoding, { encoding: label }, { start: 0, end: 0 });
    return { ok: false, source: { name, text: '' }, finding };
  }
  try {
    const text = decoder.decode(bytes);
    return {
      ok: true,
      source: { name, text: decoder.encoding === 'windows-1252' ? windows1252(text) : text },
    };
  } catch {
    const text = new TextDecoder(label).decode(bytes);
    const at = firstBadCharacter(label, bytes);
    const finding = report(badBytes, { encoding: label }, { start: at, end: at + 1 });
    return { ok: false, source: { name, text }, finding };
  }
}

/** Of the ways that Node has to decode what is known to be UTF-8, the fastest. */
function utf8(buffer: Buffer): string {
  if (isAscii(buffer)) return buffer.toString('latin1');
  const text = transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What windows-1252 has in place of the C1 controls: Node 20 decodes it as ISO 8859-1. */
const c1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function windows1252(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (control) => c1.charAt(control.charCodeAt(0) - 0x80));
}

/** U+FFFD may be a character of the document itself, so that it does not show the place. */
function firstBadCharacter(label: string, bytes: Uint8Array): number {
  const decoded = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder(label, { fatal: true });
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(middle) === undefined) bad = middle;
    else good = middle;
  }
  return decoded(good)?.length ?? 0;
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
