/** Whether what is found first answers a question. */
import { expect, test } from 'vitest';
import { isAnswered } from '../../../src/domain/search/answered.ts';

const results = [{ id: 'a' }, { id: 'part', parent: 'page' }, { id: 'item', parent: 'list-porter' }, { id: 'fourth' }];
const question = { ask: 'x', find: [] };

test.each([
  ['a section that it must find', { ...question, find: ['z', 'a'] }, true],
  ['one that stands fourth', { ...question, find: ['fourth'] }, false],
  ['any section of a page', { ...question, page: 'page' }, true],
  ['any section of a list', { ...question, page: 'porter' }, true],
  ['another page', { ...question, page: 'other' }, false],
  ['words in one of them', { ...question, words: 'Text of A' }, true],
  ['words in none', { ...question, words: 'text of fourth' }, false],
  ['something where nothing is to be found', { ...question, none: true as const }, false],
])('%s: %o', (_what, asked, answered) => {
  expect(isAnswered(asked, results, (id) => `The text of ${id}.`)).toBe(answered);
});

test('what is not here is answered by nothing', () => {
  expect(isAnswered({ ...question, none: true }, [], () => '')).toBe(true);
});
