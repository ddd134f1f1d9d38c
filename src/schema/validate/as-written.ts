import type { StartTag } from '../../xml/reader.ts';
import type { Validator } from './validator.ts';

/**
 * For a DTD, which knows no namespaces: names count as they are written, with their prefixes, and
 * namespace declarations are attributes like others (XML 1.0, 3.1).
 */
export function asWritten(validator: Validator): Validator {
  return {
    findings: () => validator.findings(),
    doctype: (doctype) => {
      validator.doctype(doctype);
    },
    endElement: (start, end) => {
      validator.endElement(start, end);
    },
    text: (value, start, end) => {
      validator.text(value, start, end);
    },
    startElement: (tag: StartTag) => {
      const declared = [...(tag.declarations ?? [])].map(([prefix, value]) => ({
        name: prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
        value,
      }));
      const attributes = [...declared, ...tag.attributes].map(({ name, value }) => ({
        name,
        local: name,
        namespace: '',
        value,
      }));
      validator.startElement({ ...tag, local: tag.name, prefix: '', namespace: '', attributes });
    },
  };
}
