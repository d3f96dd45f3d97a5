/** Build day: the day the site is made for, read in this one place, and the release that it shows. */
import { dayAt } from '../../domain/day.ts';
import { governingOn, type Dated } from '../../domain/releases/release.ts';
import type { Facility } from '../../schema/facility.ts';

/** The day of `SOURCE_DATE_EPOCH` where set, else today, in the facility's time zone. */
export function buildDay({ time_zone }: Pick<Facility, 'time_zone'>): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayAt(epoch ? new Date(Number(epoch) * 1000) : new Date(), time_zone);
}

/** The release in force on a day; before the first release's day, the first. */
export const shownOn = <R extends Dated>({ releases }: { releases: readonly R[] }, day: string): R | undefined =>
  governingOn(releases, day) ?? releases[0];
