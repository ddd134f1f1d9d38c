import type { XmlElement } from '../../xml/tree.ts';
import { attribute, childElements, descendants, plainText } from '../../xml/query.ts';
import { dateOf } from './date.ts';
import { first } from './first.ts';
import { namesIn, type Register } from './name.ts';
import type { CitationDate, Name } from './record.ts';

export interface Correspondence {
  readonly senders: readonly Name[];
  readonly recipients: readonly Name[];
  readonly place: string | undefined;
  readonly date: CitationDate | undefined;
}

/** Sender, recipient, place and date from `correspDesc` (TEI P5, 2.4.6). */
export function readCorrespondence(
  header: XmlElement,
  register: Register,
): Correspondence | undefined {
  const description = descendants(header, 'correspDesc')[0];
  if (!description) return undefined;
  const actions = descendants(description, 'correspAction');
  const of = (type: RegExp): XmlElement[] =>
    actions.filter((action) => type.test(attribute(action, 'type') ?? ''));
  const sent = of(/^(?:sent|dispatch)/);
  const names = (from: readonly XmlElement[]): Name[] =>
    from.flatMap((action) => namesIn(action, register));
  return {
    senders: names(sent),
    recipients: names(of(/^(?:received|delivered|addressed|intended)/)),
    place: placeOf(sent),
    date: first(sent.flatMap((action) => childElements(action, 'date')).map(dateOf)),
  };
}

function placeOf(actions: readonly XmlElement[]): string | undefined {
  const places = actions.flatMap((action) =>
    childElements(action, 'placeName', 'settlement', 'name').filter(
      (element) => element.local !== 'name' || attribute(element, 'type') === 'place',
    ),
  );
  return places.map((place) => plainText(place)).find((text) => text !== '');
}
