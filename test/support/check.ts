import { checkFile, type CheckContext } from '../../src/check/check.ts';
import type { Finding } from '../../src/finding/finding.ts';
import type { FileReport } from '../../src/check/report.ts';
import type { Files } from '../../src/check/schema-choice.ts';
import { Schemas } from '../../src/check/schemas.ts';
import { placeOf } from './xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that exist only here, by their path. */
export function inMemory(files: Readonly<Record<string, string>>): Files {
  const paths = Object.keys(files);
  return {
    isFile: (path) => files[path] !== undefined,
    list: (folder) =>
      paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')
        .sort(),
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return bytes(text);
    },
  };
}

/** As if a schema had found nothing. */
const noObjection: CheckContext = {
  validation: () => ({ schema: 'any.rng', handler: {}, findings: () => [] }),
};

export function check(text: string, context: CheckContext = noObjection): FileReport {
  return checkFile('a.xml', bytes(text), context).report;
}

export function checkIn(file: string, files: Readonly<Record<string, string>>): FileReport {
  const disk = inMemory(files);
  return checkFile(file, disk.read(file), new Schemas(disk).contextFor(file)).report;
}

/** Without what citations lack, which has tests of its own (test/cite). */
export const ownFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code }) => !code.startsWith('cite-'));

/** The findings of a report, one a line: code, place, the text at that place. */
export function told({ source, findings }: FileReport): string[] {
  return ownFindings(findings).map(
    (finding) =>
      `${finding.code} ${placeOf(source.text, finding)} ${source.text.slice(finding.start, finding.end)}`,
  );
}

const header =
  '<teiHeader><fileDesc><titleStmt><title>T</title><author>A. Writer</author></titleStmt><publicationStmt><p>P</p><availability><p>A</p></availability></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc><profileDesc><creation><date when="1956">1956</date></creation><langUsage><language ident="en">English</language></langUsage></profileDesc></teiHeader>';

/** A document with a good header; the body begins at the start of line 2. */
export const document = (body: string, before = header): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">${before}<text><body>\n${body}\n</body></text></TEI>`;
