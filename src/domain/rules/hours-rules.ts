/** Hours rules: opening hours that cannot be told apart or that say half. */
import type { Hours } from '../../schema/hours.ts';
import { fault, type Fault } from '../problem.ts';

/** Exceptions with one time only or twice on a day, and hours that overlap. Keys lead from the service. */
export function hoursFaults(hours: Hours): Fault[] {
  if (hours.kind !== 'weekly') return [];
  const { schedules, exceptions = [] } = hours;
  const halves = exceptions.flatMap(({ opens_at, closes_at, date }, index) => [
    ...((opens_at === undefined) === (closes_at === undefined)
      ? []
      : [
          fault(
            ['hours', 'exceptions', index],
            'hours-half',
            `${date} has an opening or a closing time only.`,
            'write both, or neither where it is closed.',
          ),
        ]),
    ...(exceptions.some((other, at) => at < index && other.date === date && !(opens_at && other.opens_at))
      ? [
          fault(
            ['hours', 'exceptions', index],
            'hours-twice',
            `${date} is both open and closed, or closed twice.`,
            'keep one.',
          ),
        ]
      : []),
  ]);
  const taken: [from: number, to: number][] = [];
  const overlaps = schedules.flatMap(({ byday, opens_at, closes_at }, index) =>
    byday.flatMap((day) => {
      const from = minuteOf(week.indexOf(day), opens_at);
      const to = minuteOf(week.indexOf(day) + (closes_at <= opens_at ? 1 : 0), closes_at);
      const clash = taken.some(([start, end]) =>
        [-length, 0, length].some((turn) => from + turn < end && start < to + turn),
      );
      taken.push([from, to]);
      return clash
        ? [
            fault(
              ['hours', 'schedules', index],
              'hours-overlap',
              `${day} ${opens_at}-${closes_at} overlaps other hours.`,
              'join them, or correct one.',
            ),
          ]
        : [];
    }),
  );
  return [...halves, ...overlaps];
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const length = 7 * 24 * 60;
const minuteOf = (day: number, time: string) => day * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
