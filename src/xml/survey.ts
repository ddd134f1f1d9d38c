import { Buffer } from 'node:buffer';

/** What a quick look over a text has shown, so that the scanner need not look for it everywhere. */
export interface Survey {
  /** A character that XML 1.0 forbids (production 2). */
  readonly forbidden: boolean;
  /** A carriage return, which 2.11 turns into a line feed. */
  readonly returns: boolean;
  /** A `]]>`, which may not stand in character data (production 14). */
  readonly sectionEnds: boolean;
}

/** Forbidden characters and surrogates; a pair of surrogates is a character, so look again. */
const unusual = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u;

export function surveyText(text: string): Survey {
  return {
    forbidden: unusual.test(text) && forbidden.test(text),
    returns: text.includes('\r'),
    sectionEnds: text.includes(']]>'),
  };
}

/** The same for bytes that are known to be UTF-8, and so hold no surrogates: several times as fast. */
export function surveyUtf8(bytes: Uint8Array): Survey {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    forbidden: hasControl(buffer) || buffer.includes('\uFFFE') || buffer.includes('\uFFFF'),
    returns: buffer.includes(0x0d),
    sectionEnds: buffer.includes(']]>'),
  };
}

const controls = Array.from({ length: 0x20 }, (_, code) => code).filter(
  (code) => code !== 0x09 && code !== 0x0a && code !== 0x0d,
);
/** What is searched at a time: it stays in the processor's cache for all 29 searches. */
const piece = 0x40000;

/** To search for each of them takes less time than a loop over the bytes, however it is written. */
function hasControl(bytes: Buffer): boolean {
  for (let start = 0; start < bytes.length; start += piece) {
    const part = bytes.subarray(start, start + piece);
    if (controls.some((code) => part.includes(code))) return true;
  }
  return false;
}
