/** Characters of ASCII names by code: 1 may start one, 2 may only go on (no colon: namespaces). */
const nameKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) return 1;
  return /[0-9.-]/.test(character) ? 2 : 0;
});

/** There is no plain name here. */
export const noName = -1;

/** Behind the white space of XML (production 3). */
export function skipSpace(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
    code = text.charCodeAt(++at);
  return at;
}

/** Behind a name of ASCII characters without a colon; where it starts if there is none. */
export function nameEnd(text: string, from: number): number {
  if (nameKinds[text.charCodeAt(from)] !== 1) return from;
  let at = from + 1;
  for (let kind = nameKinds[text.charCodeAt(at)]; kind === 1 || kind === 2;)
    kind = nameKinds[text.charCodeAt(++at)];
  return text.charCodeAt(at) < 128 ? at : from;
}

/** Behind a name that may have a prefix (Namespaces in XML, production 7), or `noName`. */
export function qualifiedEnd(text: string, from: number): number {
  const end = nameEnd(text, from);
  if (end === from) return noName;
  if (text.charCodeAt(end) !== 0x3a) return end;
  const localEnd = nameEnd(text, end + 1);
  return localEnd === end + 1 || text.charCodeAt(localEnd) === 0x3a ? noName : localEnd;
}
