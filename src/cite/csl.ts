import type { Processor } from 'citeproc';
import type { CitationRecord, Name } from '../edition/citation/index.ts';
import { americanEnglish } from './csl-locale.ts';
import { citeItem, cslItem, cslName, type CslItem, type CslName } from './formats/csl-json.ts';
import { recipientsOf } from './fields.ts';
import { citationKeys } from './keys.ts';
import type { Passage } from './passage.ts';

export interface CslOptions {
  /** The text of a CSL locale file; American English otherwise. */
  readonly locale?: string;
  readonly passage?: Passage;
  readonly markup?: 'plain' | 'html';
}

/**
 * Formats records in any CSL style, by citeproc-js. It is loaded only here, because the built-in
 * styles must start without its half second, and it is not shipped: its licence is the CPAL or AGPL.
 * A note style gives the note; others the reference, after the citation when a passage is cited.
 */
export async function citeWithCsl(
  records: readonly CitationRecord[],
  style: string,
  options: CslOptions = {},
): Promise<string> {
  if (!/<style[\s>]/.test(style))
    throw new TypeError('The style file holds no CSL <style> element.');
  const CSL = await load();
  const { passage, markup = 'plain', locale = americanEnglish() } = options;
  const keys = citationKeys(records);
  const items = records.map((record, index) => engineItem(record, keys[index] ?? record.id));
  const byKey = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => byKey.get(id) },
    style,
    'en-US',
  );
  const format = markup === 'plain' ? 'text' : 'html';
  engine.setOutputFormat(format);
  engine.updateItems(keys);
  const isNote = engine.opt.xclass === 'note';
  const references = isNote ? false : engine.makeBibliography();
  const lines = references ? references[1].map((line) => line.trim()) : [];
  if (lines.length > 0 && !passage) return `${lines.join('\n')}\n`;
  const notes = keys.map((key) =>
    engine.previewCitationCluster(
      {
        citationItems: [passage ? citeItem(key, passage) : { id: key }],
        properties: { noteIndex: isNote ? 1 : 0 },
      },
      [],
      [],
      format,
    ),
  );
  return `${[...notes, ...lines].join('\n')}\n`;
}

async function load(): Promise<Processor> {
  try {
    return (await import('citeproc')).default;
  } catch (cause) {
    const message =
      'Formatting with a CSL file needs the package citeproc: install it with “npm install citeproc”.';
    throw new Error(message, { cause });
  }
}

/**
 * For an engine, unlike for exchange: a name that is never inverted, but has known parts, keeps them
 * with `static-ordering`, so that short forms read (Kim, 1956).
 */
function engineItem(record: CitationRecord, key: string): CslItem {
  const names = (list: readonly Name[]): readonly CslName[] => list.map(engineName);
  const lists = {
    author: names(record.authors),
    translator: names(record.translators),
    recipient: names(recipientsOf(record)),
  };
  const given = Object.entries(lists).filter(([, list]) => list.length > 0);
  const { custom: _custom, ...item } = cslItem(record, key);
  return { ...item, id: item.id, type: item.type, ...Object.fromEntries(given) };
}

function engineName(name: Name): CslName {
  if (name.type !== 'fixed' || name.family === undefined || name.given === undefined)
    return cslName(name);
  return { family: name.family, given: name.given, 'static-ordering': true };
}
