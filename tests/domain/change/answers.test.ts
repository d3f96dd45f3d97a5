/** What staff are told first, before a change and after it. */
import { expect, test } from 'vitest';
import { answerLines, type AskedTwice } from '../../../src/domain/change/answers.ts';
import { answer } from '../../made/answers.ts';

const asked = (ask: string, before: [string, boolean], after: [string, boolean]): AskedTwice => {
  const side = ([id, answered]: [string, boolean]) => ({ results: id === '' ? [] : [answer(id)], answered });
  return { question: { ask, find: [] }, before: side(before), after: side(after) };
};

test('questions that go without an answer are told first, and those of which nothing changes not at all', () => {
  const lines = answerLines([
    asked('same', ['a', true], ['a', true]),
    asked('other first', ['a', true], ['b', true]),
    asked('lost', ['a', true], ['', false]),
    asked('gained', ['', false], ['a', true]),
  ]);
  expect(lines.map(({ said, under = [] }) => [said.join(''), under.map((one) => one.said[0])])).toEqual([
    ['No longer answered among the first three results: 1', ['"lost": was: ']],
    ['Answered now: 1', ['"gained": was: ']],
    ['Another first result: 1', ['"other first": was: ']],
  ]);
});
