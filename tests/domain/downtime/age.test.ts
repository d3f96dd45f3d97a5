import { expect, test } from 'vitest';
import { ageTimeline, freshUntil } from '../../../src/domain/downtime/age.ts';
import { phaseOn } from '../../../src/domain/phase.ts';

test.each([
  ['2026-11-30', /clock is wrong/],
  ['2026-12-01', /^Numbers may have changed after Dec 31, 2026\.$/],
  ['2026-12-31', /^Numbers may have changed after/],
  ['2027-01-01', /^Old copy: .* The steps still hold; check a number with the operator/],
  ['2030-01-01', /^Old copy/],
])('on %s a copy of Dec 1 says how far its numbers go', (day, words) => {
  expect(phaseOn(ageTimeline('2026-12-01'), day).words).toMatch(words);
});

test('its numbers are as good as new for 30 days', () => {
  expect(freshUntil('2026-12-01')).toBe('2026-12-31');
});
