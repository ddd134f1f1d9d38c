import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../../src/schema/index.ts';
import { parseXml, type XmlElement } from '../../src/xml/tree.ts';
import { attribute, childElements, textContent } from '../../src/xml/query.ts';
import { check, shared } from './support.ts';

/** James Clark's test suite for RELAX NG, of jing. Nothing of it is left out. */
const suite = shared('conformance/relaxng/spectest.xml');
const hasSuite = existsSync(suite);
const text = hasSuite ? readFileSync(suite, 'utf8') : '<testSuite/>';

/** An entity that the suite declares for some of its documents. */
const doctype = '<!DOCTYPE testSuite [<!ENTITY dii "<&#xE14;&#xE35;/>">]>';

interface Case {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly schema: string;
  readonly isCorrect: boolean;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

function* casesOf(parent: XmlElement): Generator<Case> {
  for (const suite of childElements(parent, 'testSuite')) yield* casesOf(suite);
  for (const testCase of childElements(parent, 'testCase')) {
    const files = new Map<string, string>();
    collectFiles(testCase, '', files);
    const section = childElements(testCase, 'section').map(textContent).join(', ');
    for (const schema of childElements(testCase, 'correct', 'incorrect')) {
      yield {
        title: `section ${section}`,
        files,
        schema: documentIn(schema),
        isCorrect: schema.local === 'correct',
        valid: childElements(testCase, 'valid').map(documentIn),
        invalid: childElements(testCase, 'invalid').map(documentIn),
      };
    }
  }
}

function collectFiles(parent: XmlElement, folder: string, files: Map<string, string>): void {
  for (const resource of childElements(parent, 'resource'))
    files.set(folder + (attribute(resource, 'name') ?? ''), documentIn(resource));
  for (const inner of childElements(parent, 'dir'))
    collectFiles(inner, `${folder}${attribute(inner, 'name') ?? ''}/`, files);
}

function documentIn(parent: XmlElement): string {
  const [root] = childElements(parent);
  const own = root ? text.slice(root.start, root.end) : '';
  return (own.includes('&dii;') ? doctype : '') + (attribute(parent, 'dtd') ?? '') + own;
}

const parsed = parseXml({ name: suite, text });
const cases = parsed.ok ? [...casesOf(parsed.document.root)] : [];

function load({ files, schema }: Case): ReturnType<typeof loadSchema> {
  return loadSchema('schema.rng', (path) => {
    const found = path === 'schema.rng' ? schema : files.get(path);
    if (found === undefined) throw new Error(`there is no ${path}`);
    return new TextEncoder().encode(found);
  });
}

describe.skipIf(!hasSuite)('spectest.xml (needs ../shared)', () => {
  it('has all its cases', () => {
    const correct = cases.filter(({ isCorrect }) => isCorrect);
    expect([correct.length, cases.length - correct.length]).toEqual([172, 213]);
  });

  it.each(cases.filter(({ isCorrect }) => !isCorrect))('$title rejects $schema', (testCase) => {
    expect(load(testCase).ok).toBe(false);
  });

  it.each(cases.filter(({ isCorrect }) => isCorrect))('$title accepts $schema', (testCase) => {
    const loaded = load(testCase);
    if (!loaded.ok) throw new Error(loaded.findings.map((each) => each.finding.message).join());
    for (const document of testCase.valid) expect(check(loaded.schema, document)).toEqual([]);
    for (const document of testCase.invalid)
      expect(check(loaded.schema, document), document).not.toEqual([]);
  });
});
