// The public interface; test/index.test.ts pins its names.
export { decode, type Decoded, type Source } from './xml/source.ts';
export { parseXml, type Parsed, type XmlDocument, type XmlElement } from './xml/tree.ts';
export { indexLines, type Place } from './xml/lines.ts';
export type { Finding, Severity } from './finding/finding.ts';
export { loadSchema, validate, validator, type Schema } from './schema/index.ts';
export { checkFile, type CheckContext, type Checked } from './check/check.ts';
export type { FileReport, Status } from './check/report.ts';
export { jsonReport } from './check/reporters/json.ts';
export { openDocument, type EditedDocument } from './edition/document.ts';
export { citationRecord, type CitationRecord } from './edition/citation/index.ts';
export { cite, formats, styles } from './cite/index.ts';
export { renderDocument, type Rendering } from './render/render.ts';
export type { Layer } from './render/layers.ts';
export type { Ledger } from './render/ledger.ts';
export { toHtml } from './render/serialise.ts';
export { toText } from './text/text.ts';
