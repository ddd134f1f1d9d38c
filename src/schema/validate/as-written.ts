import type { StartTag, XmlHandler } from '../../xml/reader.ts';

/**
 * For a DTD, which knows no namespaces: names count as they are written, with their prefixes, and
 * namespace declarations are attributes like others (XML 1.0, 3.1).
 */
export function asWritten<Handler extends XmlHandler>(handler: Handler): Handler {
  return {
    ...handler,
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
      handler.startElement?.({ ...tag, local: tag.name, prefix: '', namespace: '', attributes });
    },
  };
}
