/** Values that a template or a plan left behind; an edition must not be cited with them. */
const patterns: readonly RegExp[] = [
  /^\[[^\]]*(?:…|\.\.\.)\]$/,
  /^\[(?:the )?(?:publisher|title|author|editors?|name|date|year|place|repository|shelfmark|licen[cs]e|url|doi|insert|your|to be)\b[^\]]*\]$/i,
  /\b(?:TODO|FIXME|TBD|TBA|XXX+)\b/,
  /lorem ipsum/i,
  /^(?:…|\.{3,}|\?{2,}|-{2,}|_{2,})$/,
  /^(?:foo|bar|baz|foo,? bar|(?:author|editor|publisher|title|surname|forename)(?: name)?|(?:your|some) (?:name|title)|insert .*)$/i,
  /\{\{?\s*[\w.]+\s*\}?\}|<%|%%[A-Z_]+%%|\$\{\w+\}/,
  /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\b/,
];

export function isPlaceholder(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
