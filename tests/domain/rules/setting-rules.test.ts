import { expect, test } from 'vitest';
import { facilityFaults, siteFaults } from '../../../src/domain/rules/setting-rules.ts';
import type { Facility } from '../../../src/schema/facility.ts';
import type { Site } from '../../../src/schema/site.ts';
import { facility, site } from '../../made/directory.ts';

const told = (faults: ReturnType<typeof siteFaults>) => faults.map(({ keys, code }) => `${keys.join('.')} ${code}`);
const lines = (count: number) => Array.from({ length: count }, (_, index) => `line-${index}`);

test.each<[Partial<Facility['intervals']>, string[]]>([
  [{ review_months: 36, call_first_days: 90, service_days: 366, call_days: 366 }, []],
  [{ review_months: 37 }, ['intervals.review_months interval-long']],
  [{ call_first_days: 91 }, ['intervals.call_first_days interval-long']],
  [
    { service_days: 367, call_days: 367 },
    ['intervals.service_days interval-long', 'intervals.call_days interval-long'],
  ],
])('intervals of %j: %j', (intervals, expected) => {
  expect(told(facilityFaults({ ...facility, intervals: { ...facility.intervals, ...intervals } }))).toEqual(expected);
});

test.each<[Partial<Site['idle']>, string[]]>([
  [{ cover_minutes: 30, clear_minutes: 120 }, []],
  [{ cover_minutes: 'never' }, []],
  [{ cover_minutes: 31 }, ['idle.cover_minutes idle-long']],
  [{ clear_minutes: 121 }, ['idle.clear_minutes idle-long']],
])('an untouched screen by %j: %j', (idle, expected) => {
  expect(told(siteFaults({ ...site, idle: { ...site.idle, ...idle } }))).toEqual(expected);
});

test.each([
  [8, []],
  [9, ['cover.lines cover-long']],
])('a cover of %i lines: %j', (count, expected) => {
  expect(told(siteFaults({ ...site, cover: { ...site.cover, lines: lines(count) } }))).toEqual(expected);
});

test.each([
  [1, ['call_first first-count']],
  [2, []],
  [6, []],
  [7, ['call_first first-count']],
])('%i lines to be called first: %j', (count, expected) => {
  expect(told(siteFaults({ ...site, call_first: lines(count) }))).toEqual(expected);
});
