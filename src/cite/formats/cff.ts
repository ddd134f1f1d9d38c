import type { CitationRecord, Edition, Name } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { yaml, type Yaml } from '../escape/yaml.ts';
import { archiveText, displayName, isText, plainTitle, recipientsOf, yearOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { kindNames } from '../kinds.ts';

/** CITATION.cff 1.2.0 for the edition; its documents are references. */
export const cff: Format = {
  name: 'cff',
  label: 'CITATION.cff (edition)',
  extension: 'cff',
  mimeType: 'application/yaml',
  wholeEdition: true,
  write: (records, options = {}) => {
    const edition = options.edition ?? records[0]?.edition;
    return `${yaml(citation(edition, records)).trimStart()}\n`;
  },
};

function citation(edition: Edition | undefined, records: readonly CitationRecord[]): Yaml {
  const title = edition?.title ?? (records[0] && plainTitle(records[0])) ?? '';
  return {
    'cff-version': '1.2.0',
    message: 'If you use this edition, please cite it as below.',
    type: 'dataset',
    title,
    authors: agents(edition?.editors ?? []),
    version: edition?.version,
    doi: edition?.doi?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
    url: edition?.url,
    'license-url': edition?.licence,
    abstract: edition?.description,
    references: records.map(reference),
  };
}

function reference(record: CitationRecord): Yaml {
  const { date, container, language } = record;
  const year = yearOf(record);
  const month = date?.type === 'point' ? date.at.month : undefined;
  const recipients = recipientsOf(record);
  const notes = [date && dateWords(date), archiveText(record)].filter(isText);
  const code = language?.split('-')[0]?.toLowerCase();
  return {
    type: kindNames[record.kind].cff,
    title: plainTitle(record) || untitled(record),
    authors: agents(record.authors),
    recipients: recipients.length > 0 ? agents(recipients) : undefined,
    translators: record.translators.length > 0 ? agents(record.translators) : undefined,
    year: year === undefined ? undefined : String(year),
    month: month === undefined ? undefined : String(month),
    publisher: isText(container?.publisher) ? { name: container.publisher } : undefined,
    languages: code !== undefined && /^[a-z]{2,3}$/.test(code) ? [code] : undefined,
    notes: notes.join('; '),
    url: record.url,
  };
}

function untitled(record: CitationRecord): string {
  const [first] = recipientsOf(record);
  return first ? `Letter to ${displayName(first)}` : 'untitled';
}

/** At least one is required: what is not known is called anonymous, as the format's guide has it. */
function agents(names: readonly Name[]): readonly Yaml[] {
  if (names.length === 0) return [{ name: 'anonymous' }];
  return names.map((name): Yaml => {
    if (name.type !== 'personal') return { name: name.name };
    const { family, given, particle, suffix } = name;
    return {
      'family-names': family,
      'given-names': given,
      'name-particle': particle?.text,
      'name-suffix': suffix,
    };
  });
}
