import { expect, test } from 'vitest';
import { gathered } from '../../src/domain/gathered.ts';

test('values stand under their keys, keys and values in the order in which they came', () => {
  const pairs = [
    ['floors', 'wet'],
    ['lights', 'off'],
    ['floors', 'dry'],
    ['floors', 'wet'],
  ] as const;
  expect([...gathered(pairs)]).toEqual([
    ['floors', ['wet', 'dry', 'wet']],
    ['lights', ['off']],
  ]);
});

test('nothing is under no key', () => {
  expect(gathered([]).size).toBe(0);
});
