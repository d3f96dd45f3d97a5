import { describe, expect, test } from 'vitest';
import { countPresses } from '../../src/domain/presses.ts';

describe('countPresses', () => {
  test.each([
    ['three at once', [0, 10, 20], true],
    ['three within five seconds', [0, 2500, 5000], true],
    ['the third too late', [0, 2500, 5001], false],
    ['the last three of four', [0, 4000, 5500, 6000], true],
    ['two', [0, 10], false],
  ])('%s', (_, times, complete) => {
    const presses = countPresses();
    expect(times.map((at) => presses.press(at)).at(-1)).toBe(complete);
  });

  test('a full row starts anew', () => {
    const presses = countPresses();
    expect([0, 1, 2, 3, 4, 5].map((at) => presses.press(at))).toEqual([false, false, true, false, false, true]);
  });

  test('another key ends the row', () => {
    const presses = countPresses();
    presses.press(0);
    presses.press(1);
    presses.reset();
    expect(presses.press(2)).toBe(false);
  });
});
