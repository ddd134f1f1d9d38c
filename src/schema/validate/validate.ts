import type { Finding } from '../../finding/finding.ts';
import { readXml } from '../../xml/reader.ts';
import type { Source } from '../../xml/source.ts';
import type { Schema } from '../schema.ts';
import { validator } from './validator.ts';

/** Checks a document against a schema; a fault of its XML comes last, where reading ended. */
export function validate(schema: Schema, source: Source): readonly Finding[] {
  const handler = validator(schema, source);
  const fault = readXml(source, handler);
  return fault ? [...handler.findings(), fault] : handler.findings();
}
