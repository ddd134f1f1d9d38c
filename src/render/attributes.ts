import type { Properties } from 'hast';
import type { XmlElement } from '../xml/tree.ts';
import type { Context } from './context.ts';
import { safeStyle } from './style.ts';

/** The properties that any element may have: class, id, language, direction, appearance. */
export function common(
  element: XmlElement,
  context: Context,
  className: string = element.local,
): Record<string, Properties[string] | undefined> {
  const passageId = context.passageIds[element.number];
  const { attributes } = element;
  if (attributes.length === 0) {
    return passageId === undefined
      ? { className: [className] }
      : { className: [className], id: passageId };
  }
  const classes = [className];
  let id: string | undefined;
  let language: string | undefined;
  let style: string | undefined;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (!attribute) continue;
    const { name, value } = attribute;
    if (name === 'xml:id') id = value;
    else if (name === 'xml:lang') language = value;
    else if (name === 'style') style = safeStyle(value);
    else if (name === 'type' && plainWord.test(value)) classes.push(`type-${value}`);
    else if (name === 'rend') {
      for (const word of value.match(words) ?? []) classes.push(`rend-${word.toLowerCase()}`);
    }
  }
  const properties: Record<string, Properties[string] | undefined> = {
    className: classes,
    id: passageId ?? id,
  };
  if (language !== undefined && language !== '')
    Object.assign(properties, languageProperties(language));
  if (style !== undefined) properties['style'] = style;
  return properties;
}

/** Those of a unit that has a number, and perhaps is a part of one (TEI P5, att.fragmentable). */
export function numbered(
  element: XmlElement,
  context: Context,
): Record<string, Properties[string] | undefined> {
  const properties = common(element, context);
  if (element.attributes.length === 0) return properties;
  for (const { name, value } of element.attributes) {
    if (name === 'n') properties['dataN'] = value;
    else if (name === 'part') properties['dataPart'] = value;
  }
  return properties;
}

const plainWord = /^[A-Za-z][\w-]*$/;
const words = /[A-Za-z][\w-]*/g;

/** Scripts that are written from right to left (Unicode, Bidi_Class of their letters). */
const rightToLeft = new RegExp(
  // Editions write ISO 639-3 codes as often as those of two letters.
  '^(?:ar|ara|arb|arz|ary|apc|acm|arq|he|heb|hbo|iw|fa|fas|per|pes|prs|ur|urd|yi|yid|ydd|' +
    'syr|syc|aii|tru|arc|jpa|tmr|ps|pus|sd|snd|ug|uig|dv|div|ckb|sam|smp|mid|myz|mnd|ota|chg|nqo|phn|uga)' +
    '(?:-|$)|-(?:arab|hebr|syrc|syre|syrj|syrn|thaa|samr|mand|nkoo|phnx)(?:-|$)',
  'i',
);
const leftToRightScript = /-(?:latn|cyrl|grek)(?:-|$)/i;

/** BCP 47 tags pass as they are; the direction follows from the script. */
export function languageProperties(tag: string): { lang: string; dir: 'rtl' | 'ltr' | undefined } {
  const rtl = rightToLeft.test(tag) && !leftToRightScript.test(tag);
  return { lang: tag, dir: rtl ? 'rtl' : leftToRightScript.test(tag) ? 'ltr' : undefined };
}
