import { report, type Finding, type Span } from '../../finding/finding.ts';
import { attributeSpan } from '../../xml/attributes.ts';
import type { Attribute, StartTag } from '../../xml/reader.ts';
import { collapse, type Identity } from '../datatypes/datatype.ts';
import { duplicateId, unknownIdref } from '../findings.ts';

interface Place {
  readonly tag: Span;
  readonly attribute: string;
}

/** The identifiers of a document and the references to them (RELAX NG DTD Compatibility, 5). */
export class Identifiers {
  readonly #text: string;
  readonly #ids = new Map<string, Place>();
  /** Those of elements that were not checked: good enough to be referred to. */
  readonly #unchecked = new Set<string>();
  readonly #references: (Place & { readonly id: string })[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  add(identity: Identity, { name, value }: Attribute, tag: StartTag): Finding | undefined {
    const place = { tag: { start: tag.start, end: tag.end }, attribute: name };
    const id = collapse(value);
    switch (identity) {
      case 'IDREF':
      case 'IDREFS':
        for (const reference of id.split(' ')) this.#references.push({ ...place, id: reference });
        return undefined;
      case 'ID': {
        const first = this.#ids.get(id);
        if (!first) {
          this.#ids.set(id, place);
          return undefined;
        }
        const { start, end } = attributeSpan(this.#text, first.tag, first.attribute);
        const message = `“${id}” is given here first.`;
        const span = attributeSpan(this.#text, tag, name);
        return report(duplicateId, { id, attribute: name }, span, [{ message, start, end }]);
      }
    }
  }

  addUnchecked(tag: StartTag): void {
    for (const attribute of tag.attributes)
      if (attribute.local === 'id') this.#unchecked.add(collapse(attribute.value));
  }

  /** At the end of the document: references that lead nowhere. */
  dangling(): Finding[] {
    return this.#references
      .filter(({ id }) => !this.#ids.has(id) && !this.#unchecked.has(id))
      .map(({ tag, attribute, id }) => {
        const span = attributeSpan(this.#text, tag, attribute);
        return report(unknownIdref, { id, attribute }, span);
      });
  }
}
