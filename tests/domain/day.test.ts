import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayAt, daysBetween, inWords } from '../../src/domain/day.ts';

describe('dayAt', () => {
  test.each([
    ['2026-11-24T07:59:59Z', '2026-11-23'],
    ['2026-11-24T08:00:00Z', '2026-11-24'],
    ['2026-03-08T09:59:59Z', '2026-03-08'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s is %s in Los Angeles', (instant, day) => {
    expect(dayAt(new Date(instant), 'America/Los_Angeles')).toBe(day);
  });
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (day, days, sum) => {
  expect(addDays(day, days)).toBe(sum);
});

test.each([
  ['2026-11-01', 12, '2027-11-01'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (day, months, sum) => {
  expect(addMonths(day, months)).toBe(sum);
});

test('days between two days count over daylight saving', () => {
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31);
});

test('a day in words', () => {
  expect(inWords('2026-11-01')).toBe('Nov 1, 2026');
});
