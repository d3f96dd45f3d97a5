/** An engine in memory: finds words side by side in any of their forms, and thinks more of a section that says them more. */
import { describe, expect, test } from 'vitest';
import { wordEngine } from '../../../src/domain/search/word-engine.ts';
import { wordsOf } from '../../../src/domain/search/words.ts';

const text = (id: string, said: string) => ({ id, words: wordsOf(said) });

const engine = wordEngine([
  text('mop', 'mop the wet floor and mop it again'),
  text('sign', 'put a sign by a wet floor'),
  text('key', 'report a lost key, or keys'),
]);
const idsOf = async (phrase: string) => (await engine.find(phrase)).map(({ id }) => id);

describe('of words in memory', () => {
  test.each([
    ['mop', ['mop']],
    ['mopping', ['mop']],
    ['wet floors', ['mop', 'sign']],
    ['floor wet', []],
    ['the wet', ['mop', 'sign']],
    ['the', []],
    ['', []],
    ['bucket', []],
  ])('%s finds %o', async (phrase, ids) => {
    expect(await idsOf(phrase)).toEqual(ids);
  });

  test('what is said twice counts more than what is said once', async () => {
    const twice = wordEngine([text('once', 'key one two three'), text('twice', 'key key two three')]);
    const [once, more] = await twice.find('key');
    expect(more?.score).toBeGreaterThan(once?.score ?? 0);
  });

  test('nothing is found in nothing', async () => {
    expect(await wordEngine([]).find('key')).toEqual([]);
  });
});
