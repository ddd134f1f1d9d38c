const other = /[^ \t\r\n]/;

/** Whether a text is nothing but the white space of XML (production 3), or empty. */
export function isWhiteSpace(text: string): boolean {
  // Most texts of a document begin with a letter.
  return !(text.charCodeAt(0) > 0x20) && !other.test(text);
}
