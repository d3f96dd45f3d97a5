import { expect, test } from 'vitest';
import { clockAt, dayBegins, instantsAt } from '../../src/domain/clock.ts';

const zone = 'America/Los_Angeles';
const instants = (moment: string) => instantsAt(moment, zone)?.map((instant) => instant.toISOString());

test.each<[moment: string, instants: string[] | undefined]>([
  ['2026-11-24 14:05', ['2026-11-24T22:05:00.000Z']],
  ['2026-07-01T00:00', ['2026-07-01T07:00:00.000Z']],
  ['2026-11-01 01:30', ['2026-11-01T08:30:00.000Z', '2026-11-01T09:30:00.000Z']],
  ['2026-11-01 00:59', ['2026-11-01T07:59:00.000Z']],
  ['2026-03-08 02:30', []],
  ['2026-03-08 03:00', ['2026-03-08T10:00:00.000Z']],
  ['2026-02-30 12:00', undefined],
  ['2026-02-03 24:00', undefined],
  ['2026-02-03', undefined],
])('a clock shows %s at %j', (moment, at) => {
  expect(instants(moment)).toEqual(at);
});

test.each(['2026-11-24 14:05', '2026-11-01 01:30', '2026-12-31 23:59'])('%s is read back as it was shown', (moment) => {
  for (const instant of instantsAt(moment, zone) ?? []) expect(clockAt(instant, zone)).toBe(moment);
});

test.each([
  ['2026-12-01', 'America/Los_Angeles', '2026-12-01T08:00:00.000Z'],
  ['2026-07-01', 'America/Los_Angeles', '2026-07-01T07:00:00.000Z'],
  ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
])('%s begins in %s at %s, also where midnight is skipped', (day, zone, instant) => {
  expect(dayBegins(day, zone).toISOString()).toBe(instant);
});
