/** Clock: moments as a clock in a time zone shows them. No function here asks what time it is. */
import { TZDate } from '@date-fns/tz/date';
import { isDay } from './day.ts';

/** How far ahead of UTC the clock is at an instant, in milliseconds. */
const aheadAt = (instant: number, timeZone: string): number =>
  -new TZDate(instant, timeZone).getTimezoneOffset() * 60_000;

const day = 86_400_000;

/**
 * The instants at which the clock shows a moment such as `2026-11-24 14:05`, earliest first: two where it is set back,
 * none where it skips that hour. Undefined where it is no moment at all.
 */
export function instantsAt(moment: string, timeZone: string): Date[] | undefined {
  const [, date = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/.exec(moment) ?? [];
  if (!isDay(date) || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const shown = Date.parse(`${date}T${hours}:${minutes}:00Z`);
  const ahead = new Set([aheadAt(shown - day, timeZone), aheadAt(shown + day, timeZone)]);
  return [...ahead]
    .map((offset) => ({ offset, instant: shown - offset }))
    .filter(({ offset, instant }) => aheadAt(instant, timeZone) === offset)
    .map(({ instant }) => new Date(instant))
    .toSorted((a, b) => a.getTime() - b.getTime());
}

/** The instant at which a day begins in a time zone: at midnight, or where the clock skips that, at the hour after. */
export function dayBegins(day: string, timeZone: string): Date {
  const [begin] = ['00:00', '01:00'].flatMap((time) => instantsAt(`${day} ${time}`, timeZone) ?? []);
  if (begin === undefined) throw new Error(`${day} does not begin in ${timeZone}`);
  return begin;
}

/** An instant as the clock shows it, to the minute: `2026-11-24 14:05`. */
export function clockAt(instant: Date, timeZone: string): string {
  const shown = new Date(instant.getTime() + aheadAt(instant.getTime(), timeZone)).toISOString();
  return `${shown.slice(0, 10)} ${shown.slice(11, 16)}`;
}
