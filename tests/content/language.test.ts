/** What the content's list of words refuses and points out, by the sentences that its checks hold. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { languageProblems } from '../../src/domain/rules/language.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { LanguageChecksSchema } from '../../src/schema/checks.ts';
import { LanguageSchema } from '../../src/schema/language.ts';
import { checksIn } from './checks.ts';
import { words } from '../made/mentions.ts';

const file = path.join(contentRoot().folder, 'language.yaml');
const language = existsSync(file) ? LanguageSchema.parse(parse(readFileSync(file, 'utf8'))) : { laws: '', avoid: [] };
const checks = checksIn('language.yaml', LanguageChecksSchema);

const told = (text: string, block: 'paragraph' | 'step') =>
  [...languageProblems([words(text, { block })], language)].map(({ warning }) => (warning ? 'pointed out' : 'refused'));

describe.runIf(checks)('language.yaml', () => {
  test.each(checks?.refused ?? [])('refuses: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([
      expect.arrayContaining(['refused']),
      expect.arrayContaining(['refused']),
    ]);
  });

  test.each(checks?.refused_in_steps ?? [])('refuses in a step: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([['pointed out'], ['refused']]);
  });

  test.each(checks?.pointed_out ?? [])('points out: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([['pointed out'], ['pointed out']]);
  });

  test.each(checks?.quiet ?? [])('is quiet on: %s', (text) => {
    expect([told(text, 'paragraph'), told(text, 'step')]).toEqual([[], []]);
  });
});
