/** Every form in which a telephone number is typed is found; what only looks like one is left alone. */
import { describe, expect, test } from 'vitest';
import { typedNumbers } from '../../../src/domain/text/typed-number.ts';
import { lookAlikes, numberForms } from '../../made/number-forms.ts';

const codes = ['911', '988', '711', '233733', '741741'];
const found = (text: string) => typedNumbers(text, codes).map((one) => one.text);

describe('a number is found', () => {
  test('in 200 forms at least, none of them twice', () => {
    expect(new Set(numberForms).size).toBe(numberForms.length);
    expect(numberForms.length).toBeGreaterThanOrEqual(200);
  });

  test.each(numberForms)('as %j', (form) => {
    expect(found(form)).toHaveLength(1);
    expect(found(`Then ${form} and wait.`)).toHaveLength(1);
  });
});

describe('a look-alike is left alone', () => {
  test('in 200 forms at least, none of them twice', () => {
    expect(new Set(lookAlikes).size).toBe(lookAlikes.length);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(200);
  });

  test.each(lookAlikes)('such as %j', (form) => {
    expect(found(form)).toEqual([]);
    expect(found(`As ${form} says.`)).toEqual([]);
  });
});

test.each([
  ['ab 555-0123', [{ text: '555-0123', index: 3 }]],
  ['206-**555**-0123 now', [{ text: '206-**555**-0123', index: 0 }]],
  ['x&#50;06-555-0123', []],
  [
    'a 206-555-0123 b 206-555-0124',
    [
      { text: '206-555-0123', index: 2 },
      { text: '206-555-0124', index: 17 },
    ],
  ],
])('in %j it is told as typed, with its offset', (text, expected) => {
  expect(typedNumbers(text, codes)).toEqual(expected);
});
