/** Build day: the day the site is made for, read in this one place, and the release that it shows. */
import { dayAt } from '../domain/day.ts';
import type { FrozenRelease, Library } from '../domain/protocol.ts';
import { governingOn } from '../domain/release.ts';
import type { Facility } from '../schema/facility.ts';

/** The day of `SOURCE_DATE_EPOCH` where set, else today, in the facility's time zone. */
export function buildDay({ time_zone }: Pick<Facility, 'time_zone'>): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayAt(epoch ? new Date(Number(epoch) * 1000) : new Date(), time_zone);
}

/** The release in force on a day; before the first release's day, the first. */
export const shownOn = ({ releases }: Pick<Library, 'releases'>, day: string): FrozenRelease | undefined =>
  governingOn(releases, day) ?? releases[0];
