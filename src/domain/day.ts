/** Days: calendar days as `YYYY-MM-DD`, which sort as text. No function here asks a clock. */
import { tzOffset } from '@date-fns/tz/tzOffset';
// One by one: the whole of it takes seconds to load where nothing bundles. What a browser asks for asks for none of them.
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';

/** The day that an instant is in Greenwich, where days begin as JavaScript reads them. */
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parseISO(text).getTime());

/** The day that an instant is in a time zone. */
export function dayAt(instant: Date, timeZone: string): string {
  return dayOf(instant.getTime() + tzOffset(timeZone, instant) * 60_000);
}

export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * 86_400_000);
}

/** Counts months by the calendar; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  return formatISO(plusMonths(parseISO(day), months), { representation: 'date' });
}

/** Days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

// The names of months that every browser has: those of date-fns would be half of what a page loads.
const words = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day in words: "Nov 1, 2026". */
export const inWords = (day: string): string => words.format(Date.parse(day));

/** A time of day as clocks show it, `HH:MM`, in words: "9 a.m.", "5:30 p.m.", "noon", "midnight". */
export function timeInWords(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'noon';
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
