/** Hours rules: opening hours that cannot be told apart or that say half. */
import type { Hours } from '../../schema/hours.ts';
import { fault, refusedBy, type Fault } from '../problem.ts';

type Weekly = Extract<Hours, { kind: 'weekly' }>;

/** Every breach in opening hours. Keys lead from the service. */
export const hoursFaults = (hours: Hours): Fault[] =>
  hours.kind === 'weekly' ? refusedBy([halves, twice, overlaps], hours) : [];

/** Refuses an exception with one time only: nobody knows whether the rest of the day is open. */
function* halves({ exceptions = [] }: Weekly): Iterable<Fault> {
  for (const [index, { opens_at, closes_at, date }] of exceptions.entries())
    if ((opens_at === undefined) !== (closes_at === undefined))
      yield fault(
        ['hours', 'exceptions', index],
        'hours-half',
        `${date} has an opening or a closing time only.`,
        'write both, or neither where it is closed.',
      );
}

/** Refuses a day that is both open and closed, or closed twice. */
function* twice({ exceptions = [] }: Weekly): Iterable<Fault> {
  for (const [index, { opens_at, date }] of exceptions.entries())
    if (exceptions.some((other, at) => at < index && other.date === date && !(opens_at && other.opens_at)))
      yield fault(
        ['hours', 'exceptions', index],
        'hours-twice',
        `${date} is both open and closed, or closed twice.`,
        'keep one.',
      );
}

/** Refuses hours that overlap others of the week: one of them is a slip. */
function* overlaps({ schedules }: Weekly): Iterable<Fault> {
  const taken: [from: number, to: number][] = [];
  for (const [index, { byday, opens_at, closes_at }] of schedules.entries())
    for (const day of byday) {
      const from = minuteOf(week.indexOf(day), opens_at);
      const to = minuteOf(week.indexOf(day) + (closes_at <= opens_at ? 1 : 0), closes_at);
      if (taken.some(([start, end]) => [-length, 0, length].some((turn) => from + turn < end && start < to + turn)))
        yield fault(
          ['hours', 'schedules', index],
          'hours-overlap',
          `${day} ${opens_at}-${closes_at} overlaps other hours.`,
          'join them, or correct one.',
        );
      taken.push([from, to]);
    }
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const length = 7 * 24 * 60;
const minuteOf = (day: number, time: string) => day * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
