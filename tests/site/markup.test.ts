/**
 * The markup of every page by the standard, but for what Starlight itself writes and we cannot change, and without what a
 * template leaves where a value was missing.
 */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { oneOfEach } from '../extent.ts';
import { library } from './shown.ts';
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

const everyPage = pages.map(({ address, html }) => ({ address, html }));
/** Of each folder the longest page, in a full run all. */
const somePages = oneOfEach(
  everyPage.toSorted((a, b) => b.html.length - a.html.length),
  ({ address }) => [address.split('/')[1], address.split('/').length],
);

describe('the markup is valid', () => {
  test.each(somePages)('on $address', ({ html }) => {
    const { results } = validator.validateStringSync(html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
    );
    expect(found).toEqual([]);
  });
});

/** All that the content says, which may hold any word. */
const content = JSON.stringify(library);
const unsaid = (found: Iterable<RegExpMatchArray>) =>
  [...found].map(([text]) => text).filter((text) => !content.includes(text));

describe('no missing value is left', () => {
  const plain = everyPage.map(({ address, html }) => ({
    address,
    // What is typed may hold two spaces.
    markup: html
      .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<code\b[^>]*>[\s\S]*?<\/code>/g, '<code>typed</code>'),
  }));

  test.each(plain)('as a word on $address', ({ markup }) => {
    expect(unsaid(markup.matchAll(/\[object \w+\]|\b(?:undefined|NaN)\b/g))).toEqual([]);
  });

  test.each(plain)('as two spaces between words on $address', ({ markup }) => {
    expect(markup.split(/<[^>]*>/).flatMap((text) => unsaid(text.matchAll(/\S+ {2,}\S+/g)))).toEqual([]);
  });
});
