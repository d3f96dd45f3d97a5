/** A reader of HSDS schedules that knows HSDS's rules and nothing of ours. */
import { addDays } from '../../src/domain/day.ts';
import { openAt, weekdayOf } from '../../src/domain/directory/hours.ts';
import { hsdsSchedules, type HsdsSchedule } from '../../src/domain/directory/hsds-schedule.ts';
import type { Hours } from '../../src/schema/hours.ts';

const minute = 60_000;

/** The times at which someone answers, by the rules alone: every day of a rule's weekdays while it is valid. */
function readAsHsds(schedules: readonly HsdsSchedule[], today: string): [from: number, to: number][] {
  const days = Array.from({ length: 403 }, (_, index) => addDays(today, index - 2));
  return days.flatMap((day) =>
    schedules.flatMap(({ valid_from = '', valid_to = '9999', byday, opens_at, closes_at }): [number, number][] => {
      const holds = valid_from <= day && day <= valid_to && byday?.split(',').includes(weekdayOf(day)!);
      if (!holds || opens_at === undefined || closes_at === undefined) return [];
      const lastDay = closes_at.slice(0, 5) <= opens_at.slice(0, 5) ? addDays(day, 1) : day;
      return [[Date.parse(`${day}T${opens_at}`), Date.parse(`${lastDay}T${closes_at}`)]];
    }),
  );
}

/** Instants of 400 days at which the rules say another thing than the site: around each opening and closing, and between. */
export function hoursApart(hours: Hours, today: string): string[] {
  const stretches = readAsHsds(hsdsSchedules(hours, today), today);
  const begin = Date.parse(`${today}T00:00Z`);
  const edges = stretches.flatMap(([from, to]) => [from - minute, from, to - minute, to]);
  const between = Array.from({ length: 400 * 3 }, (_, index) => begin + index * 8 * 60 * minute + 7 * minute);
  return [...edges, ...between]
    .filter((at) => at >= begin && at < begin + 400 * 24 * 60 * minute)
    .filter(
      (at) => stretches.some(([from, to]) => from <= at && at < to) !== (openAt(hours, new Date(at)).state === 'open'),
    )
    .map((at) => new Date(at).toISOString());
}
