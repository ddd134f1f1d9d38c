export type * from './record.ts';
export { citationRecord } from './read.ts';
export { checkCitation } from './check.ts';
export { citationFindings } from './findings.ts';
export { readTitle, titleText } from './title.ts';
export { isoDate } from './edtf.ts';
