import { expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

test.each([
  ['actve', 'active'],
  ['acitve', 'active'],
  ['inactve', 'inactive'],
  ['hotel', undefined],
])('%s was meant to be %s', (typed, meant) => {
  expect(nearest(typed, ['active', 'inactive', 'defunct'])).toBe(meant);
});
