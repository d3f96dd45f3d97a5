/** Sentences that the content vouches for, held against the rules of language. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { languageProblems } from '../../src/domain/rules/language.ts';
import { words } from '../made/mentions.ts';

const sentences = parse(readFileSync('protocols/checks/sentences.yaml', 'utf8')) as string[];

test.each(sentences)('raises no false alarm: %s', (text) => {
  expect(languageProblems([words(text), words(text, { block: 'step' })])).toEqual([]);
});
