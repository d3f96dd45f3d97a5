/** Hours: when a service answers, in words. */
import type { Hours } from '../schema/service.ts';

type Weekday = Extract<Hours, { kind: 'weekly' }>['schedules'][number]['byday'][number];

const week: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const dayNames: Record<Weekday, string> = {
  MO: 'Mon',
  TU: 'Tue',
  WE: 'Wed',
  TH: 'Thu',
  FR: 'Fri',
  SA: 'Sat',
  SU: 'Sun',
};

/** Days as runs: "Mon-Fri", "Mon, Wed", "every day". */
function daysInWords(days: readonly Weekday[]): string {
  if (days.length === 7) return 'every day';
  const indexes = days.map((day) => week.indexOf(day)).toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  const name = (index: number | undefined) => dayNames[week[index ?? 0]!];
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}-${name(run.at(-1))}`] : run.map(name))).join(', ');
}

/** Hours as printed: "24 h", "Mon-Fri 09:00-17:00 Eastern", "hours not known". */
export function hoursInWords(hours: Hours): string {
  switch (hours.kind) {
    case 'always':
      return '24 h, every day';
    case 'unknown':
      return ['hours not known', hours.note].filter(Boolean).join('; ');
    case 'weekly': {
      const weekly = hours.schedules.map(
        ({ byday, opens_at, closes_at }) =>
          `${daysInWords(byday)} ${opens_at}-${closes_at}${closes_at <= opens_at ? ' (next day)' : ''}`,
      );
      return [`${weekly.join('; ')} (${zoneInWords(hours.timezone)})`, hours.note].filter(Boolean).join('. ');
    }
  }
}

/** A zone as people say it: "Pacific Time". */
function zoneInWords(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
