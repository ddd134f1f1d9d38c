import { entityIds } from '../../edition/entities.ts';
import { attribute } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { inline, rule } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { phrasingOr, type Content } from '../hast.ts';
import { liftMarks } from '../marks.ts';

/** Names, dates and the things that they refer to (TEI P5, 3.6 and 13). */
export const names: Readonly<Record<string, Rule>> = {
  persName: rule(reference('person')),
  orgName: rule(reference('org')),
  placeName: rule(reference('place')),
  geogName: rule(reference('place')),
  eventName: rule(reference('event')),
  objectName: rule(reference('object')),
  name: rule(reference('name')),
  rs: rule(reference('name')),
  roleName: rule(reference('role')),
  author: rule(reference('person')),
  editor: rule(reference('person')),
  country: rule(reference('place')),
  region: rule(reference('place')),
  settlement: rule(reference('place')),
  district: rule(reference('place')),
  bloc: rule(reference('place')),
  geogFeat: inline(),
  offset: inline(),
  surname: inline(),
  forename: inline(),
  genName: inline(),
  addName: inline(),
  nameLink: inline(),
  affiliation: inline(),
  occupation: inline(),
  date: rule(time),
  time: rule(time),
  docDate: rule(time),
  geo: inline(),
  location: inline(),
  idno: inline(),
};

/** A name leads to the register that describes its bearer. */
function reference(kind: string) {
  return (element: XmlElement, context: Context): readonly Content[] => {
    const ids = entityIds(element);
    const href = ids.map(context.settings.entityHref).find((found) => found !== undefined);
    const properties = common(element, context);
    const shared = {
      ...properties,
      dataKind: ids.length > 0 ? (kindOfType(element) ?? kind) : undefined,
      dataRef: ids.length > 0 ? ids : undefined,
      dataCert: attribute(element, 'cert'),
    };
    const isLink = href !== undefined && !context.inLink;
    const contents = inside(element, isLink ? { ...context, inLink: true } : context);
    // Whether there is a register does not change the text: marks follow every name that could be a link.
    if (ids.length === 0) return [phrasingOr('span', shared, contents)];
    const { words, marks } = liftMarks(contents);
    return [
      isLink ? phrasingOr('a', { ...shared, href }, words) : phrasingOr('span', shared, words),
      ...marks,
    ];
  };
}

/** `rs` and `name` say by their type what they refer to: `person`, `person-group`, `org`. */
function kindOfType(element: XmlElement): string | undefined {
  if (element.local !== 'rs' && element.local !== 'name') return undefined;
  return /^(person|org|place|event)/.exec(attribute(element, 'type') ?? '')?.[1];
}

/** A date with its value for software, where TEI gives one that HTML can hold (HTML, 4.5.14). */
function time(element: XmlElement, context: Context): readonly Content[] {
  const when = attribute(element, 'when') ?? attribute(element, 'when-iso');
  const dateTime =
    when !== undefined && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(when) ? when : undefined;
  const properties = common(element, context);
  const value = when ?? range(element);
  return [
    phrasingOr(
      dateTime === undefined ? 'span' : 'time',
      { ...properties, dateTime, dataWhen: value, dataCert: attribute(element, 'cert') },
      inside(element, context),
    ),
  ];
}

function range(element: XmlElement): string | undefined {
  const from = attribute(element, 'from') ?? attribute(element, 'notBefore');
  const to = attribute(element, 'to') ?? attribute(element, 'notAfter');
  return from === undefined && to === undefined ? undefined : `${from ?? ''}/${to ?? ''}`;
}
