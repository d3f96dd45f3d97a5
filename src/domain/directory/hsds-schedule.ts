/**
 * HSDS schedules: opening hours as RFC 5545 rules.
 *
 * HSDS tells times with an offset from UTC, which daylight saving changes, so each stretch of one offset is a schedule
 * of its own; it has no word for a day on which a service is closed, which is told in `description`.
 */
import { tzOffset } from '@date-fns/tz';
import type { Hours } from '../../schema/hours.ts';
import { addDays } from '../day.ts';
import { madeOnce } from '../made-once.ts';
import { exceptionsInWords, hoursInWords } from './hours.ts';

/** A schedule without its ids; `key` tells it from the others of a service, on every day the same. */
export interface HsdsSchedule {
  key: string;
  valid_from?: string;
  valid_to?: string;
  timezone?: number;
  freq?: 'WEEKLY';
  byday?: string;
  opens_at?: string;
  closes_at?: string;
  description: string;
  notes?: string;
}

export function hsdsSchedules(hours: Hours, day: string): HsdsSchedule[] {
  const description = [hoursInWords(hours), exceptionsInWords(hours)].filter(Boolean).join('. ');
  if (hours.kind === 'unknown') return [{ key: 'unknown', description }];
  if (hours.kind === 'always')
    return [
      {
        key: 'always',
        freq: 'WEEKLY',
        byday: 'MO,TU,WE,TH,FR,SA,SU',
        opens_at: '00:00Z',
        closes_at: '23:59Z',
        description,
      },
    ];
  const { schedules, exceptions = [], timezone } = hours;
  const weekly = offsetsAround(timezone, day).flatMap(({ from, to, minutes }) =>
    schedules.map(({ byday, opens_at, closes_at }, index): HsdsSchedule => ({
      key: `${index}/${from ?? ''}`,
      ...(from !== undefined && { valid_from: from }),
      ...(to !== undefined && { valid_to: to }),
      timezone: minutes / 60,
      freq: 'WEEKLY',
      byday: byday.join(','),
      opens_at: opens_at + offset(minutes),
      closes_at: closes_at + offset(minutes),
      description,
    })),
  );
  const special = exceptions.flatMap(({ date, opens_at, closes_at, note }, index): HsdsSchedule[] => {
    if (opens_at === undefined || closes_at === undefined) return [];
    const minutes = minutesOn(timezone, date);
    return [
      {
        key: `${date}/${index}`,
        valid_from: date,
        valid_to: date,
        timezone: minutes / 60,
        opens_at: opens_at + offset(minutes),
        closes_at: closes_at + offset(minutes),
        description: [date, note].filter(Boolean).join(': '),
      },
    ];
  });
  return [...weekly, ...special];
}

const minutesOn = (timeZone: string, day: string) => tzOffset(timeZone, new Date(`${day}T12:00Z`));

/** "-08:00". */
function offset(minutes: number): string {
  const parts = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${parts.join(':')}`;
}

interface OffsetStretch {
  /** Missing where the zone has no daylight saving. */
  from?: string;
  to?: string;
  minutes: number;
}

const madeOffsets = madeOnce<OffsetStretch[]>();

/** The stretch of one offset that a day lies in, and those that begin in the year after it. Many services share a zone. */
const offsetsAround = (timeZone: string, day: string): OffsetStretch[] =>
  madeOffsets([timeZone, day], () => findOffsets(timeZone, day));

function findOffsets(timeZone: string, day: string): OffsetStretch[] {
  const days = Array.from({ length: 2 * 370 }, (_, index) => addDays(day, index - 370));
  const changes = days.filter((one) => minutesOn(timeZone, one) !== minutesOn(timeZone, addDays(one, -1)));
  const starts = changes.filter((_from, index) => (changes[index + 1] ?? '9999') > day);
  if (starts.length === 0) return [{ minutes: minutesOn(timeZone, day) }];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, ...(next !== undefined && { to: addDays(next, -1) }), minutes: minutesOn(timeZone, from) };
  });
}
