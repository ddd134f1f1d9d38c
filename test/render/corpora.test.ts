import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFaithful } from '../support/rendering.ts';
import { projectPath, readDocument, sharedPath, teiFiles } from '../support/xml.ts';

const corpora = sharedPath('corpora');
const missing = !existsSync(corpora);
const why = missing ? ' (skipped: the corpora are not beside the project)' : '';
const files = missing ? [] : teiFiles(corpora).filter((file) => !file.startsWith('huge'));

describe.skipIf(missing)(`real documents${why}`, () => {
  const readable = files.flatMap((file) => {
    const document = readDocument(join(corpora, file));
    return document ? [{ file, document }] : [];
  });

  it.each(readable)(
    '$file: nothing lost, standard HTML, and the page shows the text of each layer',
    ({ document }) => {
      expectFaithful(document);
    },
  );

  it('are most of the files', () => {
    expect(readable.length).toBeGreaterThan(30);
  });
});

it('the memorandum: nothing lost, standard HTML, and the page shows the text of each layer', () => {
  const document = readDocument(projectPath('tei/memorandum-1956-09-04.xml'));
  expect(document && expectFaithful(document)).toContain('Qiao Xiaoguang');
});
