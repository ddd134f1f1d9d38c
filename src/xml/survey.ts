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
export function surveyUtf8(bytes: Buffer): Survey {
  return {
    forbidden: hasControl(bytes) || bytes.includes('\uFFFE') || bytes.includes('\uFFFF'),
    returns: bytes.includes(0x0d),
    sectionEnds: bytes.includes(']]>'),
  };
}

/** Four bytes at a time: whether one is below 0x20 shows in their highest bits. */
function hasControl(bytes: Buffer): boolean {
  if (bytes.length < 8) return isControlIn(bytes, 0, bytes.length);
  const head = -bytes.byteOffset & 3;
  const words = (bytes.length - head) >> 2;
  const view = new Uint32Array(bytes.buffer, bytes.byteOffset + head, words);
  if (isControlIn(bytes, 0, head) || isControlIn(bytes, head + words * 4, bytes.length))
    return true;
  for (let index = 0; index < words; index++) {
    const word = view[index] ?? 0;
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const at = head + index * 4;
    if (isControlIn(bytes, at, at + 4)) return true;
  }
  return false;
}

function isControlIn(bytes: Buffer, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0x20;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return true;
  }
  return false;
}
