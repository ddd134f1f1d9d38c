// Shared by the build and the browser: what the build folds, a query must fold in the same way.

/** Letters that a reader may type plainly and that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ſ: 's',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  ə: 'e',
  ς: 'σ',
  // Arabic and Persian forms of one letter.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
};

const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew, harakat and hamza of Arabic. Marks that
 * are letters in effect (Indic vowels, the voicing of kana) stay, and so does the breve of й, which
 * nobody takes for an accent.
 */
const accents =
  /(?:(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f])/gu;

/** Not part of a term: tatweel, apostrophes, hyphens, invisible characters. */
const noise = /[^\p{L}\p{N}\p{M}]|\u0640|[\u02b0-\u02ff]/gu;

/** A word without what readers do not type: case, diacritics, ligatures, apostrophes, hyphens. */
export function fold(word: string): string {
  // Most words of most texts; the rest is slow.
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  const bare = apart(word).replace(accents, '').replace(special, plain).replace(noise, '');
  return apart(bare).normalize('NFC');
}

const plain = (letter: string): string => letters[letter] ?? letter;

/** Small letters come both before and after taking apart: İ is taken apart by it, ℌ needs it after. */
function apart(text: string): string {
  return text.toLowerCase().normalize('NFKD').toLowerCase().normalize('NFKD');
}
