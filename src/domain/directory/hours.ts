/**
 * Hours: when a service answers, in words, and whether someone answers at an instant. Pure; the browser asks it too.
 *
 * Times are of the service's own zone. A stretch belongs to the day on which it begins; a closing time at or before
 * its opening time is the next day's. An exception replaces what begins on its day and leaves what began the day before.
 */
import { madeOnce } from '../made-once.ts';
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Hours } from '../../schema/hours.ts';
import { addDays, dayAt, inWords, timeInWords } from '../day.ts';

export type { Hours };

export type Weekly = Extract<Hours, { kind: 'weekly' }>;
export type Weekday = Weekly['schedules'][number]['byday'][number];

export const week: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
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
  const runs: [first: Weekday, ...others: Weekday[]][] = [];
  for (const day of week.filter((one) => days.includes(one))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && week.indexOf(day) === week.indexOf(before) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${dayNames[run[0]]}-${dayNames[run.at(-1) ?? run[0]]}`] : run.map((day) => dayNames[day]),
    )
    .join(', ');
}

/** Hours as printed: "24/7", "Mon-Fri 9 a.m. to 5 p.m. (Eastern Time)", "hours not known". */
export function hoursInWords(hours: Hours): string {
  switch (hours.kind) {
    case 'always':
      return '24/7';
    case 'unknown':
      return ['hours not known', hours.note].filter(Boolean).join('; ');
    case 'weekly': {
      const weekly = hours.schedules.map(
        ({ byday, opens_at, closes_at }) => `${daysInWords(byday)} ${stretchInWords(opens_at, closes_at)}`,
      );
      return [`${weekly.join('; ')} (${zoneInWords(hours.timezone)})`, hours.note].filter(Boolean).join('. ');
    }
  }
}

/** Days with other hours: "Dec 24, 2026 2 p.m. to 10 a.m. (next day) (opens early); Dec 25, 2026 closed". Empty where there is none. */
export function exceptionsInWords(hours: Hours): string {
  if (hours.kind !== 'weekly') return '';
  return (hours.exceptions ?? [])
    .map(({ date, opens_at, closes_at, note }) => {
      const times = opens_at && closes_at ? stretchInWords(opens_at, closes_at) : 'closed';
      return `${inWords(date)} ${times}${note === undefined ? '' : ` (${note.replace(/\.$/, '')})`}`;
    })
    .join('; ');
}

const stretchInWords = (opens_at: string, closes_at: string) =>
  `${timeInWords(opens_at)} to ${timeInWords(closes_at)}${closes_at <= opens_at ? ' (next day)' : ''}`;

const zones = madeOnce<string>();

/** A zone as people say it: "Pacific Time". Asked once for each: a formatter takes long to make. */
const zoneInWords = (timeZone: string): string =>
  zones([timeZone], () => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  });

/** Whether someone answers, and until or from when. */
export type Opening =
  | { state: 'open'; /** Missing where it is open day and night. */ until?: Date }
  | { state: 'closed'; /** Missing where no opening is in sight. */ opens?: Date }
  | { state: 'unknown' };

/** How far an opening or a closing is looked for. */
const horizon = 15;

/** Whether someone answers at an instant. */
export function openAt(hours: Hours, instant: Date): Opening {
  if (hours.kind === 'always') return { state: 'open' };
  if (hours.kind === 'unknown') return { state: 'unknown' };
  const today = dayAt(instant, hours.timezone);
  let run: Stretch | undefined;
  for (let index = -1; index < horizon; index += 1)
    for (const next of stretchesOf(hours, addDays(today, index))) {
      if (run && next.from <= run.to) run = { from: run.from, to: next.to > run.to ? next.to : run.to };
      else if (run && instant < run.to) return told(run, instant);
      else run = next;
    }
  if (!run || run.to <= instant) return { state: 'closed' };
  const endless = run.from <= instant && dayAt(run.to, hours.timezone) >= addDays(today, horizon);
  return endless ? { state: 'open' } : told(run, instant);
}

const told = ({ from, to }: Stretch, instant: Date): Opening =>
  from <= instant ? { state: 'open', until: to } : { state: 'closed', opens: from };

/** A time of answering without a break. */
interface Stretch {
  from: Date;
  to: Date;
}

/** What begins on a day. */
const stretchesOf = (hours: Weekly, day: string): Stretch[] =>
  timesOn(hours, day)
    .map(({ opens_at, closes_at, lastDay }) => ({
      from: instantOf(day, opens_at, hours.timezone),
      to: instantOf(lastDay, closes_at, hours.timezone),
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());

/** The times that clocks show as answering begins on a day, and as it ends on its last day. */
export function timesOn(
  { schedules, exceptions = [] }: Weekly,
  day: string,
): { opens_at: string; closes_at: string; lastDay: string }[] {
  const special = exceptions.filter(({ date }) => date === day);
  const weekday = weekdayOf(day);
  const ruling = special.length > 0 ? special : schedules.filter(({ byday }) => byday.some((one) => one === weekday));
  return ruling.flatMap(({ opens_at, closes_at }) =>
    opens_at === undefined || closes_at === undefined
      ? []
      : [{ opens_at, closes_at, lastDay: closes_at <= opens_at ? addDays(day, 1) : day }],
  );
}

export const weekdayOf = (day: string): Weekday | undefined => week.at(new Date(`${day}T12:00Z`).getUTCDay() - 1);

const minute = 60_000;

/**
 * The instant at which a zone's clocks show a time, by the rule of RFC 5545, in whose terms HSDS tells schedules:
 * of a time that comes twice the first is meant; one that is skipped counts from the hour before.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}Z`);
  const before = tzOffset(timeZone, new Date(shown - 24 * 60 * minute));
  const after = tzOffset(timeZone, new Date(shown + 24 * 60 * minute));
  const early = new Date(shown - before * minute);
  const late = new Date(shown - after * minute);
  if (tzOffset(timeZone, early) === before || tzOffset(timeZone, late) !== after) return early;
  return late;
}

/**
 * What the browser says: "Open now, until 5 p.m.", "Closed now, opens Mon 9 a.m.", "Open now, 24/7", "Hours not known". Times are of
 * the reader's hospital, with the service's own behind them where its clocks differ.
 */
export function openingInWords(hours: Hours, instant: Date, readerZone: string): string {
  const opening = openAt(hours, instant);
  const zone = hours.kind === 'weekly' ? hours.timezone : readerZone;
  const time = (at: Date) => {
    const here = clock(at, readerZone, instant);
    const there = clock(at, zone, instant);
    return here === there ? here : `${here} (there ${there})`;
  };
  switch (opening.state) {
    case 'unknown':
      return 'Hours not known';
    case 'open':
      return opening.until ? `Open now, until ${time(opening.until)}` : 'Open now, 24/7';
    case 'closed':
      return opening.opens ? `Closed now, opens ${time(opening.opens)}` : 'Closed now';
  }
}

/** "5 p.m." on the day of `now`, else "Mon 9 a.m.", a week and more away "Mon Dec 14 9 a.m.". */
function clock(at: Date, timeZone: string, now: Date): string {
  const day = dayAt(at, timeZone);
  const far = at.getTime() - now.getTime() > 6 * 24 * 60 * minute;
  const shown = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { timeZone, ...options });
  const time = timeInWords(shown({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at));
  if (day === dayAt(now, timeZone)) return time;
  const date = shown({ weekday: 'short', ...(far && { day: 'numeric', month: 'short' }) }).format(at);
  return `${date.replaceAll(',', '')} ${time}`;
}
