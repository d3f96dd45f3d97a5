import { expect, test } from 'vitest';
import { Questions } from '../../../src/domain/search/questions.ts';
import { answer } from '../../made/answers.ts';

const questions = new Questions([
  answer('wet', { title: 'Floors', asked: ['spilled milk', 'milk on the floor', 'is it slippery'] }),
  answer('dark', { title: 'Lamps', asked: ['no light'] }),
  answer('quiet', { title: 'Silence' }),
]);
const sections = (word: string) => questions.with(word).map(({ id }) => id);

test('a section is asked of with each telling word of its questions, in any form', () => {
  expect(sections('slippery')).toEqual(['wet']);
  expect(sections('lights')).toEqual(['dark']);
});

test.each(['floor', 'is', 'ladder'])(
  'no section is asked of with %s: its title, a common word, or nothing, holds it',
  (word) => {
    expect(sections(word)).toEqual([]);
  },
);

test('a word is counted once for each question that holds it', () => {
  expect(questions.with('milk')[0]?.times).toBe(2);
  expect(questions.with('slippery')[0]?.times).toBe(1);
});

test('a section of many words is more crowded than one of few', () => {
  const [many, few] = ['milk', 'light'].map((word) => questions.with(word)[0]?.crowd ?? 0);
  expect(many).toBeGreaterThan(few ?? 1);
  expect(many).toBeLessThan(1);
});
