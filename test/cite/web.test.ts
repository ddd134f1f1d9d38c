import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/cite/dates.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  invertedParts,
  rightsText,
} from '../../src/cite/fields.ts';
import { markedTitle } from '../../src/cite/escape/html.ts';
import { formats } from '../../src/cite/index.ts';
import { kindNames } from '../../src/cite/kinds.ts';
import {
  alternates,
  citationChoices,
  citationTemplates,
  coinsTitle,
  jsonLdScript,
  metaPairs,
  templateId,
  templateNumber,
  unapiFile,
  unapiMarks,
} from '../../src/cite/web.ts';
import type { CitationRecord, Name } from '../../src/edition/citation/index.ts';
import { children, parse, child, readZoteroRdf, type ReadRecord } from './read-back.ts';
import { memorandum, passage, shapeRecord, shapeRecords } from './records.ts';

const listed = (names: readonly Name[]): string[] =>
  names.map((name) => {
    if (name.type !== 'personal') return name.name;
    const { family, given } = invertedParts(name);
    return [family, given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
  });

function asRead(record: CitationRecord): ReadRecord {
  const { date } = record;
  const isPlain = date?.type === 'point' && !date.approximate && !date.uncertain;
  const orNothing = (text: string | undefined): string | undefined =>
    text === '' ? undefined : text;
  return {
    type: kindNames[record.kind].zotero,
    title: record.title && markedTitle(record.title),
    authors: listed(record.authors),
    recipients: listed(record.kind === 'letter' ? record.recipients : []),
    translators: listed(record.translators),
    date: date && (isPlain ? date.edtf : dateWords(date)),
    archive: orNothing(archiveName(record)),
    location: orNothing(archiveLocation(record)),
    genre: record.kind === 'book' ? undefined : genreBeside(record),
    language: record.language,
    rights: orNothing(rightsText(record)),
    abstract: record.abstract,
    keywords: record.keywords,
    url: record.url,
  };
}

describe('the unAPI file', () => {
  const records = [memorandum, ...shapeRecords];
  const file = unapiFile(records);

  it('holds every record, which reads back as it was', () => {
    const sameKind = (a: ReadRecord, b: ReadRecord): number =>
      (a.url ?? '').localeCompare(b.url ?? '');
    expect([...readZoteroRdf(file)].sort(sameKind)).toEqual(records.map(asRead).sort(sameKind));
  });

  it('is its own list of formats, once', () => {
    expect(file.match(/<format /g)).toHaveLength(1);
    const item = child(parse(unapiFile([memorandum])), 'rdf:RDF', 'bib:Manuscript');
    const list = child(item, 'v:unapi');
    expect(list?.['@rdf:parseType']).toBe('Literal');
    expect(children(child(list, 'formats'), 'format')).toEqual([
      expect.objectContaining({ '@name': 'rdf_zotero' }),
    ]);
  });

  it('is named by a link and an id a record', () => {
    const { link, ids } = unapiMarks([memorandum], 'memorandum.unapi.xml');
    expect(link).toMatchObject({ rel: 'unapi-server', href: 'memorandum.unapi.xml' });
    expect(ids).toEqual(['memorandum-1956-09-04']);
  });
});

describe('meta elements', () => {
  it('say what Zotero reads, and nothing that would mask it', () => {
    const pairs = metaPairs(memorandum);
    expect(pairs).toContainEqual({ name: 'z.itemType', content: 'manuscript' });
    expect(pairs).toContainEqual({ name: 'dc.creator', content: 'Ivanov, V. I.' });
    expect(pairs).toContainEqual({ name: 'z.translators', content: 'Person, James F.' });
    expect(pairs).toContainEqual({ name: 'z.archive', content: 'RGANI' });
    expect(pairs.filter(({ name }) => name.startsWith('citation_'))).toEqual([]);
  });

  it('end names that stay whole with a comma', () => {
    const pairs = metaPairs(shapeRecord('kim-il-sung'));
    expect(pairs).toContainEqual({ name: 'dc.creator', content: 'Kim Il Sung,' });
  });
});

describe('COinS', () => {
  it('reads back as an OpenURL', () => {
    for (const record of shapeRecords) {
      const read = new URLSearchParams(coinsTitle(record));
      expect(read.get('ctx_ver')).toBe('Z39.88-2004');
      expect(read.get('rft.identifier')).toBe(record.url);
      const [first] = record.authors;
      if (first?.type === 'personal') expect(read.get('rft.aulast')).toContain(first.family);
      else if (first) expect(read.get('rft.aucorp')).toBe(first.name);
    }
  });
});

describe('JSON-LD', () => {
  it('reads back, and cannot end the script that holds it', () => {
    const [run] = shapeRecord('special-characters').title ?? [];
    const hostile = { ...memorandum, title: [{ text: '</script><b>' }] };
    expect(jsonLdScript([hostile])).not.toContain('</script');
    const read = JSON.parse(jsonLdScript([shapeRecord('special-characters')])) as { name: string };
    expect(read.name).toBe(run?.text);
  });

  it('makes a graph of several', () => {
    const read = JSON.parse(jsonLdScript(shapeRecords)) as { '@graph': unknown[] };
    expect(read['@graph']).toHaveLength(shapeRecords.length);
  });
});

describe('links and choices', () => {
  it('offer every format of a document under a name of its own', () => {
    const links = alternates('memorandum');
    expect(links).toHaveLength(formats.filter(({ wholeEdition }) => !wholeEdition).length);
    expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
    expect(links[0]).toMatchObject({ rel: 'alternate', href: 'memorandum.csl.json' });
  });

  it('switch to a passage', () => {
    const choices = citationChoices(memorandum, passage);
    const texts = choices.filter(({ text }) => /para(?:\.|graph) ?7?|#p7|par\. 7/.test(text));
    expect(texts.length).toBeGreaterThan(15);
    const note = choices.find(({ name }) => name === 'chicago-notes');
    expect(note?.html).toContain('<a href="https://edition.test/');
  });

  it('leave gaps that a page fills for any passage', () => {
    const filled = citationTemplates(memorandum, 'para.').map((choice) => ({
      ...choice,
      text: choice.text.replaceAll(templateId, 'p7').replaceAll(templateNumber, '7'),
      ...(choice.html !== undefined && {
        html: choice.html.replaceAll(templateId, 'p7').replaceAll(templateNumber, '7'),
      }),
    }));
    expect(filled).toEqual(citationChoices(memorandum, passage));
  });
});
