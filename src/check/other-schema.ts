import { decode } from '../xml/source.ts';
import { validateWithXsd } from '../schema/index.ts';
import type { Validation } from './check.ts';
import { slashed } from './files.ts';
import type { Files } from './schema-choice.ts';
import type { BrokenSchema } from './schemas.ts';

/** Whether a schema is one for libxml2. */
export function isOtherSchema(path: string): boolean {
  return /\.xsd$/i.test(path);
}

/**
 * Validates a file against an XML Schema. Its findings are there before the file is checked for the
 * rest, because libxml2 reads it by itself.
 */
export async function otherValidation(
  name: string,
  bytes: Uint8Array,
  schema: string,
  files: Files,
): Promise<{ readonly validation: Validation } | { readonly broken: BrokenSchema }> {
  const { source } = decode(name, bytes);
  const result = await validateWithXsd(schema, source, (path) => files.read(path));
  if (!result.ok) return { broken: { schema: slashed(schema), findings: result.findings } };
  const { findings } = result;
  return { validation: { schema: slashed(schema), handler: {}, findings: () => findings } };
}
