/** Whoever reads the exported schedules by HSDS's own rules finds the hours that the site shows. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { hsdsSchedules } from '../../../src/domain/directory/hsds-schedule.ts';
import type { Hours } from '../../../src/schema/hours.ts';
import { generatedHours } from '../../made/generated-directory.ts';
import { hoursApart } from '../../made/hsds-reader.ts';

const today = '2026-10-20';

const weekly = (more: Partial<Extract<Hours, { kind: 'weekly' }>> = {}): Hours => ({
  kind: 'weekly',
  timezone: 'America/New_York',
  schedules: [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00' }],
  ...more,
});

test.each<[string, Hours]>([
  ['around the clock', { kind: 'always' }],
  ['office hours over both changes of the clocks', weekly()],
  ['a closed day', weekly({ exceptions: [{ date: '2026-11-26', note: 'Thanksgiving' }] })],
  ['other hours on one day', weekly({ exceptions: [{ date: '2026-12-24', opens_at: '09:00', closes_at: '12:00' }] })],
  [
    'a closed day that was open overnight',
    weekly({
      schedules: [{ byday: ['TH', 'FR'], opens_at: '20:00', closes_at: '06:00' }],
      exceptions: [{ date: '2026-11-27' }],
    }),
  ],
  [
    'nights in which clocks change',
    weekly({ schedules: [{ byday: ['SA', 'SU'], opens_at: '20:00', closes_at: '08:00' }] }),
  ],
  [
    'an opening in the hour that is skipped',
    weekly({ schedules: [{ byday: ['SU'], opens_at: '02:30', closes_at: '04:00' }] }),
  ],
  [
    'twice a day',
    weekly({
      schedules: [
        { byday: ['MO', 'SA'], opens_at: '08:00', closes_at: '12:00' },
        { byday: ['MO'], opens_at: '13:00', closes_at: '17:00' },
      ],
    }),
  ],
  ['no daylight saving', weekly({ timezone: 'Pacific/Honolulu' })],
  [
    'a special day on which it is closed otherwise',
    weekly({ exceptions: [{ date: '2026-12-26', opens_at: '10:00', closes_at: '11:00' }] }),
  ],
])('%s', (_, hours) => expect(hoursApart(hours, today)).toEqual([]));

test('any hours that keep the rules', () => {
  fc.assert(
    fc.property(generatedHours, (hours) => {
      expect(hoursApart(hours, today)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('few rules tell them, the same ones the day after', () => {
  const schedules = hsdsSchedules(weekly({ exceptions: [{ date: '2026-11-26' }] }), today);
  expect(schedules.map(({ byday, opens_at, valid_from, valid_to }) => [byday, opens_at, valid_from, valid_to]))
    .toMatchInlineSnapshot(`
    [
      [
        "MO,TU,WE,TH,FR",
        "09:00-04:00",
        "2026-03-09",
        "2026-10-30",
      ],
      [
        "MO,TU,WE,FR",
        "09:00-05:00",
        "2026-11-02",
        "2027-03-12",
      ],
      [
        "TH",
        "09:00-05:00",
        "2026-11-05",
        "2026-11-19",
      ],
      [
        "TH",
        "09:00-05:00",
        "2026-12-03",
        "2027-03-11",
      ],
      [
        "MO,TU,WE,TH,FR",
        "09:00-04:00",
        "2027-03-15",
        "2027-11-05",
      ],
      [
        "MO,TU,WE,TH,FR",
        "09:00-05:00",
        "2027-11-08",
        undefined,
      ],
    ]
  `);
  const keys = (day: string) => hsdsSchedules(weekly(), day).map(({ key }) => key);
  expect(keys(addDays(today, 1))).toEqual(keys(today));
});
