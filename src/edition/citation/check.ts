import { report, type Finding, type Span } from '../../finding/finding.ts';
import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { child, childElements, descendants, path, plainText } from '../../xml/query.ts';
import * as kinds from './findings.ts';
import { citationRecord } from './read.ts';
import { isPlaceholder } from './placeholder.ts';
import type { CitationRecord, Name } from './record.ts';

/** Elements of the header whose text goes into citations. */
const citedElements =
  `title author editor name persName orgName publisher pubPlace date repository collection idno
  licence term edition`.split(/\s+/);

/** What a citation of this document lacks, and whom it harms. Nothing missing: no finding. */
export function checkCitation(document: XmlDocument): Finding[] {
  const header = child(document.root, 'teiHeader');
  if (!header) return [];
  const record = citationRecord(document);
  return [...placeholders(header), ...missing(record, header), ...names(record, header)];
}

function placeholders(header: XmlElement): Finding[] {
  const parts = ['fileDesc', 'profileDesc'].map((name) => child(header, name));
  return parts.flatMap((part) =>
    (part ? descendants(part, ...citedElements) : []).flatMap((element) => {
      const value = plainText(element);
      if (!isPlaceholder(value) || childElements(element, ...citedElements).length > 0) return [];
      return [report(kinds.placeholder, { element: element.local, value }, element)];
    }),
  );
}

function missing(record: CitationRecord, header: XmlElement): Finding[] {
  const found: Finding[] = [];
  const at = startTag(path(header, 'fileDesc', 'titleStmt') ?? header);
  if (!record.title) found.push(report(kinds.noTitle, undefined, at));
  if (record.authors.length === 0) found.push(report(kinds.noAuthor, undefined, at));
  const profile = startTag(child(header, 'profileDesc') ?? header);
  if (!record.date) found.push(report(kinds.noDate, undefined, profile));
  else if (record.date.type === 'text')
    found.push(report(kinds.wordyDate, { text: record.date.text }, profile));
  if (record.kind === 'unaddressed-letter')
    found.push(report(kinds.noRecipient, undefined, profile));
  const [identifier] = descendants(header, 'msIdentifier');
  if (identifier) {
    const { archive } = record;
    if (archive?.name === undefined)
      found.push(report(kinds.noRepository, undefined, startTag(identifier)));
    else if (archive.levels.length === 0)
      found.push(report(kinds.noShelfmark, { repository: archive.name }, startTag(identifier)));
  }
  if (record.language === undefined) found.push(report(kinds.noLanguage, undefined, profile));
  return found;
}

function names(record: CitationRecord, header: XmlElement): Finding[] {
  const recipients = record.kind === 'letter' ? record.recipients : [];
  const cited: readonly Name[] = [...record.authors, ...record.translators, ...recipients];
  const elements = descendants(header, 'persName', 'name', 'author', 'editor');
  return cited.flatMap((name) => {
    if (name.type !== 'personal' || !name.guessed) return [];
    const place = elements.find((element) => plainText(element) === name.written);
    const { written, family } = name;
    return [report(kinds.guessedName, { written, family }, place ?? startTag(header))];
  });
}

function startTag(element: XmlElement): Span {
  return { start: element.start, end: element.startTagEnd };
}
