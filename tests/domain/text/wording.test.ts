import { describe, expect, test } from 'vitest';
import { numbersInProse, revealingWord } from '../../../src/domain/text/wording.ts';

describe('revealingWord', () => {
  const stems = ['traffick', 'victim', 'exploit', 'abus', 'hotline', 'escap', '^sex', 'rescue', 'pimp', 'prostitut'];

  test.each([
    ['Human Trafficking', 'traffick'],
    ['anti-trafficking-desk', 'traffick'],
    ['Sexual assault line', '^sex'],
    ['when-sex-is-sold', '^sex'],
    ['Child abuse line', 'abus'],
    ['inescapable', 'escap'],
  ])('%s gives it away', (text, stem) => {
    expect(revealingWord(text, stems)).toBe(stem);
  });

  test.each(['Essex clinic', 'Middlesex county', 'Wet floors', 'Who to call', 'Landscape'])(
    '%s gives nothing away',
    (text) => {
      expect(revealingWord(text, ['^sex', 'traffick'])).toBeUndefined();
    },
  );
});

describe('numbersInProse', () => {
  const codes = ['911', '988', '711', '522733'];

  test.each([
    ['Call 206-555-0123 now', '206-555-0123'],
    ['Call (206) 555-0123 now', '(206) 555-0123'],
    ['Call 206.555.0123', '206.555.0123'],
    ['Call 206 555 0123', '206 555 0123'],
    ['or 555-0123 locally', '555-0123'],
    ['or toll-free 1-206-555-0123', '1-206-555-0123'],
    ['from abroad +44 20 7946 0958', '+44 20 7946 0958'],
    ['text 522733', '522733'],
    ['or 988.', '988'],
    ['206‑555‑0123 with other hyphens', '206‑555‑0123'],
  ])('finds the number in: %s', (text, number) => {
    expect(numbersInProse(text, codes).map((found) => found.text)).toEqual([number]);
  });

  test.each([
    'Call 911 now',
    '45 CFR 164.512(c) and 22 U.S.C. 7102',
    'RCW 26.44.030 and 18-04',
    'Open 9:00-17:00, dose 1:1000',
    'Published 2016-2021, 4,127 adults, 84.4 %',
    'OMB 0970-0362 and SMA 14-4884',
    'Z04.81 or T74.51XA',
    'Room 12-3456 on floor 9883',
    'ZIP 98101-1234',
  ])('leaves alone: %s', (text) => {
    expect(numbersInProse(text, codes)).toEqual([]);
  });

  test('tells where in the text it stands', () => {
    expect(numbersInProse('ab 555-0123', [])).toEqual([{ text: '555-0123', index: 3 }]);
  });
});
