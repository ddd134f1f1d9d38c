/** A parameter with its value; empty ones are left out. */
export type Parameter = readonly [name: string, value: string | undefined];

const entities: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
  '<': '&lt;',
  '>': '&gt;',
  '~': '&#126;',
  "'": '&#39;',
  '&': '&amp;',
};

/** MediaWiki markup: what would end the template or begin a link, a tag, a signature or italics. */
export function wikiText(text: string): string {
  return text
    .replace(
      /[|{}[\]<>]|~(?=~)|'(?=')|(?<=')'|(?<=~)~|&(?=#?\w+;)/g,
      (sign) => entities[sign] ?? sign,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** A URL ends at a blank, a bracket or a pipe (RFC 3986 percent-encoding). */
export function wikiUrl(url: string): string {
  return url.replace(/[\s|{}[\]<>"']/g, (sign) =>
    sign === "'" ? '%27' : encodeURIComponent(sign),
  );
}

export function template(name: string, parameters: readonly Parameter[]): string {
  const given = parameters.filter(
    (parameter): parameter is readonly [string, string] =>
      parameter[1] !== undefined && parameter[1] !== '',
  );
  return `{{${[name, ...given.map(([key, value]) => `${key}=${value}`)].join(' |')}}}`;
}
