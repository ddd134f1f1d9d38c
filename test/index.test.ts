import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../src/cli/version.ts';
import * as variorum from '../src/index.ts';
import { projectPath } from './support/xml.ts';

describe('the public interface', () => {
  it('has these names and no others', () => {
    expect(Object.keys(variorum).sort()).toEqual([
      'checkFile',
      'citationRecord',
      'cite',
      'decode',
      'formats',
      'indexLines',
      'jsonReport',
      'loadSchema',
      'openDocument',
      'parseXml',
      'renderDocument',
      'styles',
      'toHtml',
      'toText',
      'validate',
      'validator',
    ]);
  });

  it('reads, renders and prints a document in the few lines that the README shows', () => {
    const decoded = variorum.decode('a.xml', new TextEncoder().encode('<text><p>Words</p></text>'));
    const parsed = variorum.parseXml(decoded.source);
    if (!parsed.ok) throw new Error(parsed.finding.message);
    const rendering = variorum.renderDocument(variorum.openDocument('a.xml', parsed.document));
    expect(variorum.toText(rendering, 'reading')).toBe('Words\n');
    expect(variorum.toHtml(rendering.text)).toMatch(/^<div class="text"><p .*>Words<\/p><\/div>$/);
  });
});

it('the version of the command line is that of the package', () => {
  const json = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  expect(version).toBe(json.version);
});
