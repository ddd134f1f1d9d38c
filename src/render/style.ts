/**
 * CSS properties that an author of TEI may set with `@style`: appearance of letters and alignment.
 * Nothing that positions, hides, loads or overlays.
 */
const allowed = new Set([
  'font-style',
  'font-weight',
  'font-variant',
  'font-size',
  'text-decoration',
  'text-align',
  'text-indent',
  'text-transform',
  'letter-spacing',
  'vertical-align',
  'color',
  'background-color',
  'margin-left',
  'margin-right',
  'padding-left',
  'line-height',
  'writing-mode',
  'direction',
]);

/** Plain words, numbers, lengths and colours; no function, no URL, no escape. */
const plainValue = /^[\w\s.,#%+-]{1,80}$/;

/** The declarations of a `@style` that are safe on a page; undefined when none is left. */
export function safeStyle(style: string | undefined): string | undefined {
  if (style === undefined) return undefined;
  const kept: string[] = [];
  for (const declaration of style.split(';')) {
    const [property = '', ...rest] = declaration.split(':');
    const name = property.trim().toLowerCase();
    const value = rest.join(':').trim();
    if (allowed.has(name) && plainValue.test(value)) kept.push(`${name}: ${value}`);
  }
  return kept.length > 0 ? kept.join('; ') : undefined;
}
