/** Cases to learn from: who stands in them, how many each role has, how long they take, and how plainly they speak. */
import { describe, expect, test } from 'vitest';
import type { LearningCase } from '../../src/domain/protocol.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { holds } from './checks.ts';

const { draft } = readLibrary().library ?? {};
const cases = draft?.cases ?? [];
const must = holds?.learning;

const wordsAMinute = 200;
/** The longest sentence that staff take in, in words. */
const longestSentence = 20;

const shareOf = (which: (one: LearningCase) => boolean) => (cases.filter(which).length / cases.length) * 100;
/** What whoever learns reads of a case, all answers and whatever comes of them. */
const textsOf = ({ title, setting, who, seen, question, answers }: LearningCase): string[] =>
  [title, setting, who, seen, question, ...answers.flatMap(({ text, outcome }) => [text, outcome])].map((text) =>
    text.replaceAll(/ ?<[^>]+>/g, ''),
  );
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe.runIf(must && draft)('the cases to learn from', () => {
  test('are of people made to work, as often as asked', () => {
    expect(shareOf(({ kind }) => kind === 'work')).toBeGreaterThanOrEqual(must!.work);
  });

  test('are of men, as often as asked', () => {
    expect(shareOf(({ person }) => person === 'man')).toBeGreaterThanOrEqual(must!.men);
  });

  test('say in a field who the person is', () => {
    expect(cases.filter(({ person }) => person === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe.runIf(must).each(draft?.roles ?? [])('the cases of the role $id', ({ id: role }) => {
  const own = cases.filter(({ roles }) => roles.includes(role));

  test('are enough', () => {
    expect(own.length).toBeGreaterThanOrEqual(must!.cases);
  });

  test('take minutes, no course', () => {
    const words = own.flatMap(textsOf).reduce((sum, text) => sum + wordsIn(text), 0);
    expect(words / wordsAMinute).toBeLessThanOrEqual(must!.minutes);
  });
});

describe.runIf(must).each(cases)('the case $id', (one) => {
  test('is said in sentences that are taken in at once', () => {
    const long = textsOf(one)
      .flatMap((text) => text.split(/(?<=[.?!:])["”]?\s+/))
      .filter((sentence) => wordsIn(sentence) > longestSentence);
    expect(long).toEqual([]);
  });
});
