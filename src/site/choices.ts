import { citationChoices, citationTemplates, templateId, templateNumber } from '../cite/web.ts';
import type { CitationRecord } from '../edition/citation/index.ts';
import type { EditedDocument } from '../edition/document.ts';
import { placeName } from './words/places.ts';
import { saidFor, type SiteWords } from './words/words.ts';

/**
 * The data of the citation dialog, as a script: pages opened from a disk may load scripts but not
 * fetch files. It is loaded when a reader opens the dialog.
 */
export function choicesScript(
  record: CitationRecord,
  document: EditedDocument,
  words: SiteWords,
): string {
  const passages = document.passages.flatMap(({ id, label, number }) => {
    const unit = label === undefined ? undefined : label.slice(0, label.lastIndexOf(' '));
    return unit === undefined || number === undefined ? [] : [{ id, unit, number }];
  });
  const units = [...new Set(passages.map(({ unit }) => unit))];
  const data = {
    document: citationChoices(record).map((choice) => ({
      ...choice,
      label: saidFor(words.citations, choice.name) ?? choice.label,
    })),
    units: Object.fromEntries(units.map((unit) => [unit, citationTemplates(record, unit)])),
    passages: passages.map(({ id, unit, number }) => [id, units.indexOf(unit), number]),
    unitNames: units,
    unitWords: units.map((unit) => placeName(`${unit} ${templateNumber}`, words)),
    marks: { id: templateId, number: templateNumber },
  };
  return `globalThis.variorumCitations = ${JSON.stringify(data)};\n`;
}
