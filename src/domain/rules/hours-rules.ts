/** Hours rules: opening hours that cannot be told apart or that say half. */
import type { Hours } from '../../schema/hours.ts';
import { isHomeZone } from '../directory/zones.ts';
import { fault, refusedBy, type Fault, type Keys } from '../problem.ts';

type Weekly = Extract<Hours, { kind: 'weekly' }>;

/** Every breach in opening hours. Keys lead from the service. */
export const hoursFaults = (hours: Hours): Fault[] =>
  hours.kind === 'weekly' ? refusedBy([abroad, halves, twice, overlaps, overlapping, openAllDay], hours) : [];

/** Refuses a zone in which the numbers of this country are not answered. */
export const zoneFaults = (keys: Keys, zone: string): Fault[] =>
  isHomeZone(zone)
    ? []
    : [
        fault(
          keys,
          'zone-abroad',
          `\`${zone}\` is no zone of the United States.`,
          'write the zone of the place itself, such as America/Los_Angeles.',
        ),
      ];

/** Refuses hours by the clock of another country: a slip, since no number here is of one. */
function* abroad({ timezone }: Weekly): Iterable<Fault> {
  yield* zoneFaults(['hours', 'timezone'], timezone);
}

/** Points out hours around the clock that leave out a minute: nobody means that one. */
function* openAllDay({ schedules }: Weekly): Iterable<Fault> {
  const whole = schedules.filter(
    ({ opens_at, closes_at }) => opens_at === '00:00' && /^(23:59|00:00)$/.test(closes_at),
  );
  if (week.every((day) => whole.some(({ byday }) => byday.some((one) => one === day))))
    yield {
      ...fault(
        ['hours'],
        'hours-always',
        'By these hours someone answers at any time, or at any but one minute of the day.',
        'write `hours: { kind: always }`.',
      ),
      warning: true,
    };
}

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

/** Refuses hours of one day that overlap each other. */
function* overlapping({ exceptions = [] }: Weekly): Iterable<Fault> {
  const open = [...exceptions.entries()].flatMap(([index, { date, opens_at, closes_at }]) =>
    opens_at === undefined || closes_at === undefined
      ? []
      : [{ index, date, from: opens_at, to: closes_at > opens_at ? closes_at : '48:00' }],
  );
  for (const { index, date, from, to } of open)
    if (open.some((other) => other.index < index && other.date === date && from < other.to && other.from < to))
      yield fault(
        ['hours', 'exceptions', index],
        'hours-overlap',
        `${date} ${from} overlaps other hours of the day.`,
        'join them, or correct one.',
      );
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const length = 7 * 24 * 60;
const minuteOf = (day: number, time: string) => day * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
