import { readFileSync } from 'node:fs';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtEditions, type SitePage } from '../browser/editions.ts';

/** The standard rules; each that is changed says why. */
const rules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Ids come from @xml:id, an NCName, which may have points and letters of any script.
    'valid-id': ['error', { relaxed: true }],
    // The list of the forms of a name has a name, as ARIA allows for a list.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The search answers while the reader types; there is nothing to submit.
    'wcag/h32': 'off',
    // A title is that of the document, whatever its length.
    'long-title': 'off',
  },
};

describe('every page', () => {
  let pages: readonly SitePage[];
  const validator = new HtmlValidate(rules);
  beforeAll(() => {
    ({ pages } = builtEditions());
  });

  it('is valid HTML (html-validate)', async () => {
    const wrong: Record<string, readonly string[]> = {};
    for (const { name, address } of pages) {
      const report = await validator.validateString(readFileSync(new URL(address), 'utf8'));
      const messages = report.results.flatMap((result) =>
        result.messages.map(
          ({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`,
        ),
      );
      if (messages.length > 0) wrong[name] = messages.slice(0, 12);
    }
    expect(wrong).toEqual({});
  });
});
