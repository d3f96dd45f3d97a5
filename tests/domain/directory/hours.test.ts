import { describe, expect, test } from 'vitest';
import { exceptionsInWords, hoursInWords, openAt, openingInWords } from '../../../src/domain/directory/hours.ts';
import type { Hours } from '../../../src/schema/hours.ts';

type Weekly = Extract<Hours, { kind: 'weekly' }>;

const weekly = (timezone: string, schedules: Weekly['schedules'], exceptions?: Weekly['exceptions']): Weekly => ({
  kind: 'weekly',
  timezone,
  schedules,
  ...(exceptions && { exceptions }),
});
const every: Weekly['schedules'][number]['byday'] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const pacific = 'America/Los_Angeles';

/** Weekdays in office hours, closed on a holiday, closing early on the eve. */
const office = weekly(
  pacific,
  [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '08:00', closes_at: '17:00' }],
  [{ date: '2026-11-26' }, { date: '2026-12-24', opens_at: '08:00', closes_at: '12:00' }, { date: '2026-12-25' }],
);
/** Every night over midnight; once it opens early and closes late. */
const night = weekly(
  pacific,
  [{ byday: every, opens_at: '18:00', closes_at: '08:00' }],
  [{ date: '2026-12-24', opens_at: '14:00', closes_at: '10:00' }, { date: '2026-12-31' }],
);
const noon = weekly(pacific, [
  { byday: ['SA'], opens_at: '09:00', closes_at: '12:00' },
  { byday: ['SA'], opens_at: '13:00', closes_at: '15:00' },
]);
/** Closed on two Fridays in a row. */
const friday = weekly(
  pacific,
  [{ byday: ['FR'], opens_at: '18:00', closes_at: '02:00' }],
  [{ date: '2026-12-25' }, { date: '2027-01-01' }],
);
const dayAndNight = weekly(pacific, [{ byday: every, opens_at: '00:00', closes_at: '00:00' }]);
/** Hours in the hour that the clocks skip in March and repeat in November. */
const small = weekly(pacific, [{ byday: ['SU'], opens_at: '01:30', closes_at: '02:30' }]);
const eastern = weekly('America/New_York', [{ byday: ['MO'], opens_at: '09:00', closes_at: '17:00' }]);
const arizona = weekly('America/Phoenix', [{ byday: every, opens_at: '08:00', closes_at: '20:00' }]);
const always: Hours = { kind: 'always' };

/** 61 instants. Pacific Standard Time is 8 hours behind UTC, daylight time 7; clocks change on 8 March and 1 November 2026. */
test.each<[name: string, hours: Hours, instant: string, state: string, next?: string]>([
  // Office hours, in standard time: 08:00 is 16:00 UTC.
  ['office, a minute before it opens', office, '2026-12-01T15:59Z', 'closed', '2026-12-01T16:00Z'],
  ['office, as it opens', office, '2026-12-01T16:00Z', 'open', '2026-12-02T01:00Z'],
  ['office, at noon', office, '2026-12-01T20:00Z', 'open', '2026-12-02T01:00Z'],
  ['office, a minute before it closes', office, '2026-12-02T00:59Z', 'open', '2026-12-02T01:00Z'],
  ['office, as it closes', office, '2026-12-02T01:00Z', 'closed', '2026-12-02T16:00Z'],
  ['office, on Friday evening', office, '2026-12-05T02:00Z', 'closed', '2026-12-07T16:00Z'],
  ['office, on Saturday', office, '2026-12-05T20:00Z', 'closed', '2026-12-07T16:00Z'],
  ['office, on Sunday night', office, '2026-12-07T07:59Z', 'closed', '2026-12-07T16:00Z'],
  // In daylight time: 08:00 is 15:00 UTC.
  ['office, a minute before it opens in June', office, '2026-06-01T14:59Z', 'closed', '2026-06-01T15:00Z'],
  ['office, as it opens in June', office, '2026-06-01T15:00Z', 'open', '2026-06-02T00:00Z'],
  ['office, as it closes in June', office, '2026-06-02T00:00Z', 'closed', '2026-06-02T15:00Z'],
  // Over the two changes of the clocks.
  ['office, Friday before clocks go forward', office, '2026-03-06T15:59Z', 'closed', '2026-03-06T16:00Z'],
  ['office, the weekend on which they do', office, '2026-03-07T02:00Z', 'closed', '2026-03-09T15:00Z'],
  ['office, Monday after', office, '2026-03-09T15:00Z', 'open', '2026-03-10T00:00Z'],
  ['office, Friday before clocks go back', office, '2026-10-30T14:59Z', 'closed', '2026-10-30T15:00Z'],
  ['office, the weekend on which they do', office, '2026-10-31T02:00Z', 'closed', '2026-11-02T16:00Z'],
  ['office, Monday after', office, '2026-11-02T15:30Z', 'closed', '2026-11-02T16:00Z'],
  // Holidays and the eve of one.
  ['office, the evening before a holiday', office, '2026-11-26T01:00Z', 'closed', '2026-11-27T16:00Z'],
  ['office, on a holiday', office, '2026-11-26T20:00Z', 'closed', '2026-11-27T16:00Z'],
  ['office, on the eve, open', office, '2026-12-24T19:59Z', 'open', '2026-12-24T20:00Z'],
  ['office, on the eve, closed early', office, '2026-12-24T20:00Z', 'closed', '2026-12-28T16:00Z'],
  ['office, on Christmas Day', office, '2026-12-25T18:00Z', 'closed', '2026-12-28T16:00Z'],
  // Over midnight.
  ['night, in the afternoon', night, '2026-12-01T23:00Z', 'closed', '2026-12-02T02:00Z'],
  ['night, as it opens', night, '2026-12-02T02:00Z', 'open', '2026-12-02T16:00Z'],
  ['night, a minute before midnight', night, '2026-12-02T07:59Z', 'open', '2026-12-02T16:00Z'],
  ['night, at midnight', night, '2026-12-02T08:00Z', 'open', '2026-12-02T16:00Z'],
  ['night, a minute before it closes', night, '2026-12-02T15:59Z', 'open', '2026-12-02T16:00Z'],
  ['night, as it closes', night, '2026-12-02T16:00Z', 'closed', '2026-12-03T02:00Z'],
  ['night, over the change forward, 13 hours long', night, '2026-03-08T09:59Z', 'open', '2026-03-08T15:00Z'],
  ['night, after the hour that was skipped', night, '2026-03-08T10:00Z', 'open', '2026-03-08T15:00Z'],
  ['night, the morning after it', night, '2026-03-08T15:00Z', 'closed', '2026-03-09T01:00Z'],
  ['night, over the change back, 15 hours long', night, '2026-11-01T08:30Z', 'open', '2026-11-01T16:00Z'],
  ['night, in the hour that comes again', night, '2026-11-01T09:30Z', 'open', '2026-11-01T16:00Z'],
  ['night, the morning after it', night, '2026-11-01T15:59Z', 'open', '2026-11-01T16:00Z'],
  ['night, early on the day it opens early', night, '2026-12-24T15:00Z', 'open', '2026-12-24T16:00Z'],
  ['night, at noon on that day', night, '2026-12-24T20:00Z', 'closed', '2026-12-24T22:00Z'],
  ['night, as it opens early', night, '2026-12-24T22:00Z', 'open', '2026-12-25T18:00Z'],
  ['night, the late end of it', night, '2026-12-25T17:59Z', 'open', '2026-12-25T18:00Z'],
  ['night, the morning of the day it stays closed', night, '2026-12-31T15:59Z', 'open', '2026-12-31T16:00Z'],
  ['night, the night it stays closed', night, '2027-01-01T06:00Z', 'closed', '2027-01-02T02:00Z'],
  [
    'Friday night, closed on two Fridays, with the next as far as is looked',
    friday,
    '2026-12-25T20:00Z',
    'closed',
    '2027-01-09T02:00Z',
  ],
  // Two stretches on one day.
  ['Saturday, between the two', noon, '2026-12-05T20:30Z', 'closed', '2026-12-05T21:00Z'],
  ['Saturday, in the first', noon, '2026-12-05T17:00Z', 'open', '2026-12-05T20:00Z'],
  ['Saturday, in the second', noon, '2026-12-05T22:59Z', 'open', '2026-12-05T23:00Z'],
  ['Saturday, after both', noon, '2026-12-05T23:00Z', 'closed', '2026-12-12T17:00Z'],
  // Around the clock.
  ['always, at any time', always, '2026-03-08T10:00Z', 'open'],
  ['always, at midnight', always, '2026-12-25T08:00Z', 'open'],
  ['every day from 00:00 to 00:00, at midnight', dayAndNight, '2026-12-02T08:00Z', 'open'],
  ['every day from 00:00 to 00:00, as clocks change', dayAndNight, '2026-11-01T09:00Z', 'open'],
  ['unknown hours', { kind: 'unknown' }, '2026-12-02T08:00Z', 'unknown'],
  // The hour that is skipped counts from the hour before; the one that comes twice is the first.
  ['Sunday 01:30, before clocks go forward', small, '2026-03-08T09:29Z', 'closed', '2026-03-08T09:30Z'],
  ['Sunday 01:30 to a time that is skipped', small, '2026-03-08T10:29Z', 'open', '2026-03-08T10:30Z'],
  ['Sunday, after it', small, '2026-03-08T10:30Z', 'closed', '2026-03-15T08:30Z'],
  ['Sunday 01:30, the first of two', small, '2026-11-01T08:30Z', 'open', '2026-11-01T10:30Z'],
  ['Sunday 01:30, the second of two', small, '2026-11-01T09:30Z', 'open', '2026-11-01T10:30Z'],
  ['Sunday 02:30, after both', small, '2026-11-01T10:30Z', 'closed', '2026-11-08T09:30Z'],
  // Zones.
  ['Eastern time, 09:00 there, 06:00 here', eastern, '2026-12-07T14:00Z', 'open', '2026-12-07T22:00Z'],
  ['Eastern time, on the Sunday before, late here', eastern, '2026-12-07T07:00Z', 'closed', '2026-12-07T14:00Z'],
  ['Eastern time, after clocks went forward there', eastern, '2026-03-09T13:00Z', 'open', '2026-03-09T21:00Z'],
  ['Phoenix, which keeps one time, in winter', arizona, '2026-12-01T15:00Z', 'open', '2026-12-02T03:00Z'],
  ['Phoenix, in summer', arizona, '2026-07-01T14:59Z', 'closed', '2026-07-01T15:00Z'],
])('%s', (_name, hours, instant, state, next) => {
  const opening = openAt(hours, new Date(instant));
  const at = opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.opens : undefined;
  expect([opening.state, at?.toISOString()]).toEqual([state, next && new Date(next).toISOString()]);
});

test('closed on every day in sight has no next opening', () => {
  const days = Array.from({ length: 30 }, (_, index) => ({ date: `2026-11-${String(index + 1).padStart(2, '0')}` }));
  expect(openAt({ ...office, exceptions: days }, new Date('2026-11-02T18:00Z'))).toEqual({ state: 'closed' });
});

describe('in words', () => {
  test.each<[Hours, string]>([
    [always, '24/7'],
    [{ kind: 'unknown' }, 'hours not known'],
    [office, 'Mon-Fri 8 a.m. to 5 p.m. (Pacific Time)'],
    [night, 'every day 6 p.m. to 8 a.m. (next day) (Pacific Time)'],
    [noon, 'Sat 9 a.m. to noon; Sat 1 p.m. to 3 p.m. (Pacific Time)'],
    [{ ...eastern, note: 'After hours: voicemail.' }, 'Mon 9 a.m. to 5 p.m. (Eastern Time). After hours: voicemail.'],
  ])('%j is %s', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });

  test('days with other hours', () => {
    expect(
      exceptionsInWords({
        ...night,
        exceptions: [
          { date: '2026-12-24', opens_at: '14:00', closes_at: '10:00', note: 'Opens early.' },
          { date: '2026-12-25' },
        ],
      }),
    ).toBe('Dec 24, 2026 2 p.m. to 10 a.m. (next day) (Opens early); Dec 25, 2026 closed');
  });

  test.each<[Hours, string, string]>([
    [always, '2026-12-01T20:00Z', 'Open now, 24/7'],
    [{ kind: 'unknown' }, '2026-12-01T20:00Z', 'Hours not known'],
    [office, '2026-12-01T20:00Z', 'Open now, until 5 p.m.'],
    [office, '2026-12-02T02:00Z', 'Closed now, opens Wed 8 a.m.'],
    [office, '2026-12-24T21:00Z', 'Closed now, opens Mon 8 a.m.'],
    [night, '2026-12-01T20:00Z', 'Closed now, opens 6 p.m.'],
    [noon, '2026-12-05T23:30Z', 'Closed now, opens Sat Dec 12 9 a.m.'],
    [eastern, '2026-12-07T15:00Z', 'Open now, until 2 p.m. (there 5 p.m.)'],
  ])('%j at %s', (hours, instant, words) => {
    expect(openingInWords(hours, new Date(instant), pacific)).toBe(words);
  });
});
