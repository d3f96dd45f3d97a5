/**
 * HSDS schedules: opening hours as rules that whoever reads HSDS applies without knowing ours.
 *
 * HSDS has no word for an exception, and tells times with an offset from UTC, which daylight saving changes. So hours are
 * laid out day by day and gathered again: a rule holds from its `valid_from` to its `valid_to`, and ends before a day on
 * which it does not hold. A closing time at or before the opening time is the next day's.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays } from '../day.ts';
import { madeOnce } from '../made-once.ts';
import {
  exceptionsInWords,
  hoursInWords,
  instantOf,
  timesOn,
  week,
  weekdayOf,
  type Hours,
  type Weekday,
  type Weekly,
} from './hours.ts';

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
}

export function hsdsSchedules(hours: Hours, day: string): HsdsSchedule[] {
  const description = [hoursInWords(hours), exceptionsInWords(hours)].filter(Boolean).join('. ');
  if (hours.kind === 'unknown') return [{ key: 'unknown', description }];
  if (hours.kind === 'always') {
    const midnight = { opens_at: '00:00Z', closes_at: '00:00Z' };
    return [{ key: 'always', freq: 'WEEKLY', byday: week.join(','), ...midnight, description }];
  }
  const laidOut = daysAround(day);
  return rulesOf(hours, laidOut).flatMap(({ byday, first, last, ...times }): HsdsSchedule[] => {
    // A rule may have held before the first of the days that were laid out, and may go on after the last.
    const from = first < 7 ? undefined : laidOut[first]?.date;
    const to = last >= laidOut.length - 7 ? undefined : laidOut[last]?.date;
    // What began two days ago may go on into this day.
    if (to !== undefined && to < addDays(day, -2)) return [];
    const days = week.filter((one) => byday.has(one)).join(',');
    return [
      {
        key: [days, times.opens_at, times.closes_at, from ?? ''].join('/'),
        ...(from !== undefined && { valid_from: from }),
        ...(to !== undefined && { valid_to: to }),
        timezone: times.minutes / 60,
        freq: 'WEEKLY',
        byday: days,
        opens_at: times.opens_at,
        closes_at: times.closes_at,
        description,
      },
    ];
  });
}

/** A year back, so that a rule keeps its first day for long; more than a year ahead. */
const [back, ahead] = [370, 410];

interface Day {
  date: string;
  weekday: Weekday | undefined;
}

const madeDays = madeOnce<Day[]>();

/** Days in their order, a day for each index. */
const daysAround = (day: string): Day[] =>
  madeDays([day], () =>
    Array.from({ length: back + ahead }, (_, index) => {
      const date = addDays(day, index - back);
      return { date, weekday: weekdayOf(date) };
    }),
  );

/** Times of day with their offsets, and the offset in minutes at the opening. */
interface Times {
  opens_at: string;
  closes_at: string;
  minutes: number;
}

/** Times that hold on the same weekdays, week after week; its first and its last day by their indexes. */
interface Rule extends Times {
  byday: Set<Weekday | undefined>;
  first: number;
  last: number;
}

/** The hours of these days as few rules, in the order of their first days. */
function rulesOf(hours: Weekly, days: readonly Day[]): Rule[] {
  const rules: Rule[] = [];
  for (const [index, { date, weekday }] of days.entries())
    for (const times of timesWithOffsets(hours, date)) {
      const going = rules.find((rule) => rule.last === index - 7 && rule.byday.has(weekday) && alike(rule, times));
      if (going) going.last = index;
      else rules.push({ ...times, byday: new Set([weekday]), first: index, last: index });
    }
  return joined(rules, days);
}

const alike = (a: Times, b: Times) => a.opens_at === b.opens_at && a.closes_at === b.closes_at;

/** Rules of the same times on other weekdays become one where it says no more than they do. */
function joined(rules: readonly Rule[], days: readonly Day[]): Rule[] {
  const result: Rule[] = [];
  for (const rule of rules) {
    const other = result.find((one) => alike(one, rule) && fits(one, rule, days) && fits(rule, one, days));
    if (!other) {
      result.push({ ...rule });
      continue;
    }
    other.byday = other.byday.union(rule.byday);
    other.first = Math.min(other.first, rule.first);
    other.last = Math.max(other.last, rule.last);
  }
  return result;
}

/** Whether a rule says nothing new where it holds as long as another does too: none of its days lies between their ends. */
function fits(rule: Rule, other: Rule, days: readonly Day[]): boolean {
  const added = [...days.slice(other.first, rule.first), ...days.slice(rule.last + 1, other.last + 1)];
  return rule.byday.isDisjointFrom(other.byday) && !added.some(({ weekday }) => rule.byday.has(weekday));
}

/** When answering begins and ends on a day; a time that clocks show twice, or not at all, as RFC 5545 reads it. */
function timesWithOffsets(hours: Weekly, day: string): Times[] {
  return timesOn(hours, day).flatMap(({ opens_at, closes_at, lastDay }) => {
    const [opens, closes] = [offsetAt(day, opens_at, hours.timezone), offsetAt(lastDay, closes_at, hours.timezone)];
    const length = Date.parse(`${lastDay}T${closes_at}Z`) - Date.parse(`${day}T${opens_at}Z`);
    if (length - (closes - opens) * minute <= 0) return [];
    return [{ opens_at: opens_at + inHours(opens), closes_at: closes_at + inHours(closes), minutes: opens }];
  });
}

const minute = 60_000;

/** The offset in minutes with which a zone's clocks show a time. */
function offsetAt(day: string, time: string, timeZone: string): number {
  const steady = steadyOffset(timeZone, day);
  if (steady !== undefined) return steady;
  return (Date.parse(`${day}T${time}Z`) - instantOf(day, time, timeZone).getTime()) / minute;
}

const weekLong = 7 * 24 * 60 * minute;
const offsets = madeOnce<{ minutes: number | undefined }>();

/** The offset of a week in which, and around which, clocks do not change; undefined near a change. Many services share a zone. */
function steadyOffset(timeZone: string, day: string): number | undefined {
  const begins = Math.floor(Date.parse(day) / weekLong) * weekLong;
  return offsets([timeZone, String(begins)], () => {
    const [before, after] = [begins - weekLong / 7, begins + (9 * weekLong) / 7].map((at) =>
      tzOffset(timeZone, new Date(at)),
    );
    return { minutes: before === after ? before : undefined };
  }).minutes;
}

/** "-08:00". */
function inHours(minutes: number): string {
  const parts = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${parts.join(':')}`;
}
