import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFaithful } from '../support/rendering.ts';
import { projectPath, readDocument, sharedPath, teiFiles } from '../support/xml.ts';

const corpora = sharedPath('corpora');
const missing = !existsSync(corpora);
const why = missing ? ' (skipped: the corpora are not beside the project)' : '';
const files = missing ? [] : teiFiles(corpora).filter((file) => !file.startsWith('huge'));

/** Those that are no XML at all; test/xml says where. */
const unreadable = /^(?:broken|evil)\//;

describe.skipIf(missing)(`real documents${why}`, () => {
  // Each is read in its own test and forgotten after it: together they would fill the memory.
  it.each(files)(
    '%s: nothing lost, standard HTML, and the page shows the text of each layer',
    (file) => {
      const document = readDocument(join(corpora, file));
      if (document) expectFaithful(document);
      else expect(file).toMatch(unreadable);
    },
  );

  it('are many', () => {
    expect(files.length).toBeGreaterThan(40);
  });
});

it('the memorandum: nothing lost, standard HTML, and the page shows the text of each layer', () => {
  const document = readDocument(projectPath('tei/memorandum-1956-09-04.xml'));
  expect(document && expectFaithful(document)).toContain('Qiao Xiaoguang');
});
