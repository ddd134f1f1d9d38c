import type { Properties } from 'hast';
import { attribute } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Context } from './context.ts';
import { safeStyle } from './style.ts';

/** The properties that any element may have: class, id, language, direction, appearance. */
export function common(
  element: XmlElement,
  context: Context,
  className: string = element.local,
): Record<string, Properties[string] | undefined> {
  const passageId = context.passageIds.get(element);
  if (element.attributes.length === 0) {
    return passageId === undefined
      ? { className: [className] }
      : { className: [className], id: passageId };
  }
  const rend = attribute(element, 'rend')?.match(/[A-Za-z][\w-]*/g) ?? [];
  const type = attribute(element, 'type')?.match(/^[A-Za-z][\w-]*$/)?.[0];
  const language = attribute(element, 'xml:lang');
  return {
    className: [
      className,
      ...(type ? [`type-${type}`] : []),
      ...rend.map((value) => `rend-${value.toLowerCase()}`),
    ],
    id: passageId ?? attribute(element, 'xml:id'),
    ...(language !== undefined && language !== '' && languageProperties(language)),
    style: safeStyle(attribute(element, 'style')),
  };
}

/** Scripts that are written from right to left (Unicode, Bidi_Class of their letters). */
const rightToLeft =
  /^(?:ar|he|iw|fa|ur|yi|syr|arc|ps|sd|ug|dv|ku-arab|sam|mnd)(?:-|$)|-(?:arab|hebr|syrc|thaa|samr|mand|nkoo)(?:-|$)/i;
const leftToRightScript = /-(?:latn|cyrl|grek)(?:-|$)/i;

/** BCP 47 tags pass as they are; the direction follows from the script. */
export function languageProperties(tag: string): { lang: string; dir: 'rtl' | 'ltr' | undefined } {
  const rtl = rightToLeft.test(tag) && !leftToRightScript.test(tag);
  return { lang: tag, dir: rtl ? 'rtl' : leftToRightScript.test(tag) ? 'ltr' : undefined };
}
