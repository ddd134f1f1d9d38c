/** A lone half of a surrogate pair has no encoding in UTF-8; it becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
