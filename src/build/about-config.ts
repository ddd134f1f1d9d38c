import type { FileReport } from '../check/report.ts';
import type { EditedDocument } from '../edition/document.ts';
import { report, type Finding } from '../finding/finding.ts';
import { readingPage } from '../site/addresses.ts';
import type { OwnPage } from '../site/edition.ts';
import { isSpoken } from '../site/words/choose.ts';
import type { Config } from './config.ts';
import { samePage, unspokenLanguage } from './findings.ts';

/** What is to be said of the configuration itself, as a report of its file. */
export function aboutConfig(config: Config, pages: readonly Finding[]): readonly FileReport[] {
  const { source, language } = config;
  if (!source) return [];
  const at = source.text.indexOf('"language"');
  const place = { start: Math.max(at, 0), end: at < 0 ? 0 : at + '"language"'.length };
  const unspoken = isSpoken(language) ? [] : [report(unspokenLanguage, { language }, place)];
  const findings = [...unspoken, ...pages];
  if (findings.length === 0) return [];
  return [{ file: source.name, status: 'not-checked', schema: undefined, source, findings }];
}

/** A page of the edition's own gives way to a document of the same name. */
export function withoutClashes(
  pages: readonly OwnPage[],
  documents: readonly EditedDocument[],
): { readonly pages: readonly OwnPage[]; readonly findings: readonly Finding[] } {
  const taken = new Map(documents.map(({ id, file }) => [readingPage(id).toLowerCase(), file]));
  const clashes = pages.filter(({ file }) => taken.has(file.toLowerCase()));
  return {
    pages: pages.filter((page) => !clashes.includes(page)),
    findings: clashes.map(({ source, file }) => {
      const other = taken.get(file.toLowerCase()) ?? '';
      return report(samePage, { page: source, other }, { start: 0, end: 0 });
    }),
  };
}
