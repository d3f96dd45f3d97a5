/** The markup of every page by the standard, but for what Starlight itself writes and we cannot change. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pages } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Starlight's style of writing.
    'void-style': 'off',
    'no-inline-style': 'off',
    'no-implicit-button-type': 'off',
    'valid-id': ['error', { relaxed: true }],
    'unique-landmark': 'off',
    'attribute-misuse': 'off',
    // A number keeps together by style and copies in plain ASCII.
    'tel-non-breaking': 'off',
    // Browsers bring ticks back after Back unless each box says so.
    'valid-autocomplete': 'off',
    'input-attributes': 'off',
    // Lists and filters are sent nowhere: every choice acts at once.
    'wcag/h32': 'off',
    // Safari takes a list without marks for none unless it is called one.
    'no-redundant-role': 'off',
    // A <select> cannot be the list of results below a field in which one types.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // What a reader never sees.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

describe('the markup is valid', () => {
  test.each(pages.map(({ address, html }) => ({ address, html })))('on $address', ({ html }) => {
    const { results } = validator.validateStringSync(html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
    );
    expect(found).toEqual([]);
  });
});
