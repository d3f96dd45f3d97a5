/** What the content's list of words refuses and points out, by the sentences that its checks hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asksIn, languageProblems } from '../../src/domain/rules/language.ts';
import { LanguageSchema } from '../../src/schema/language.ts';
import { words } from '../made/mentions.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const language = LanguageSchema.parse(read('protocols/language.yaml'));
const checks: Record<string, string[]> = read('protocols/checks/language.yaml');

const told = (text: string, block: 'paragraph' | 'step') =>
  [...languageProblems([words(text, { block })], language)].map(({ warning }) => (warning ? 'pointed out' : 'refused'));

describe('language.yaml', () => {
  test.each(checks['refused']!)('refuses: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([
      expect.arrayContaining(['refused']),
      expect.arrayContaining(['refused']),
    ]);
  });

  test.each(checks['refused_in_steps']!)('refuses in a step: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([['pointed out'], ['refused']]);
  });

  test.each(checks['pointed_out']!)('points out: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([['pointed out'], ['pointed out']]);
  });

  test.each(checks['asking']!)('knows a question: %s', (text) => {
    expect(asksIn(language)(text)).toBe(true);
  });

  test.each(checks['quiet']!)('is quiet on: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([[], []]);
  });
});
