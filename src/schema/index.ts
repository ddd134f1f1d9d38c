export { loadSchema, type Loaded, type ReadFile } from './load.ts';
export { loadDtd } from './dtd/load.ts';
export { schemaFindings } from './findings.ts';
export type { Schema } from './schema.ts';
export type { SchemaFinding } from './syntax/problems.ts';
export { validator, type Validator } from './validate/validator.ts';
export { validate } from './validate/validate.ts';
export { validateWithXsd, type XsdResult } from './xsd.ts';
