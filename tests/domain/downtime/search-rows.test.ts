import { describe, expect, test } from 'vitest';
import { packed, packedWords, unpacked, unpackedWords } from '../../../src/domain/downtime/search-rows.ts';
import type { Answer } from '../../../src/domain/search/answer.ts';

const plain: Answer = { id: 'floors', address: '', kind: 'part', title: 'Wet floors', where: 'Protocol', roles: [] };
const whole: Answer = {
  ...plain,
  id: 'floors-stop',
  kind: 'stop',
  sentence: true,
  parent: 'floors',
  roles: ['porter', 'nurse'],
  names: 'Slips',
  number: 'ext. 0100',
  line: { label: 'Desk', number: 'ext. 0101' },
  first: 0,
  state: 'Ohio',
  asked: ['he slipped', 'water on the stairs'],
};

const there = (answers: Answer[], isThere = false) =>
  unpacked(
    packed(
      answers.map((answer) => ({ ...answer, place: answer.id === 'floors' ? 'protocol/floors' : answer.id })),
      () => isThere,
    ),
    () => 'Wet floors are slippery',
  );

describe('what search knows of a section', () => {
  test.each([
    ['little', plain, '#protocol/floors'],
    ['all', whole, '#floors-stop'],
  ])('comes back as it was where that is %s, with the place in the file for its address', (_, answer, address) => {
    expect(there([answer])).toEqual([{ ...answer, address }]);
  });

  test('a title that stands at the place is read from there', () => {
    expect(there([plain], true)[0]?.title).toBe('Wet floors');
  });

  test('what a row cannot hold is refused', () => {
    expect(() => there([{ ...plain, title: 'a|b' }])).toThrow('cannot hold');
    expect(() => there([{ ...plain, asked: ['a;b'] }])).toThrow('cannot hold');
  });
});

test("staff's words come back as they were", () => {
  const words = [
    { typed: ['slip', 'fall'], means: ['wet floors'], setting: true },
    { typed: ['fire'], means: [], danger: true },
    { typed: ['mop'], means: ['a', 'b'] },
  ];
  expect(unpackedWords(packedWords(words))).toEqual(words);
});
