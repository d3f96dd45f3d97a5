/**
 * Releases: the frozen, approved states of the protocol.
 *
 * A release governs from its effective day until the day before the next release's. Of two releases of one day the
 * last governs it. Status is derived from the day, never stored.
 */
import { addDays, inWords } from '../day.ts';
import type { FrozenRelease } from '../protocol.ts';

/** What `on` a day must know of a release. */
export type Dated = Pick<FrozenRelease, 'id'>;

/** The first day on which it governs: the id without the `-2` of a second release of one day. */
export function effectiveDay({ id }: Dated): string {
  return id.slice(0, 10);
}

/** How a page or card that was printed names the release that it is of. */
export const releasePrinted = (release: Dated): string => `Release ${inWords(effectiveDay(release))}`;

/** How the foot of a list's sheet names it: with the first digits of its digest. */
export const releaseOnSheet = (release: Dated & Pick<FrozenRelease, 'digest'>): string =>
  `${releasePrinted(release)}, ${release.digest.slice(0, 12)}.`;

/** The release that governs on a day; undefined before the first. Releases come oldest first. */
export function governingOn<R extends Dated>(releases: readonly R[], day: string): R | undefined {
  return releases.findLast((release) => effectiveDay(release) <= day);
}

/** The release after this one, which ends its time in force; undefined for the newest. */
export function successor<R extends Dated>(releases: readonly R[], id: string): R | undefined {
  return releases[releases.findIndex((release) => release.id === id) + 1];
}

/** The release before this one; undefined for the first. */
export function predecessor<R extends Dated>(releases: readonly R[], id: string): R | undefined {
  return releases[releases.findIndex((release) => release.id === id) - 1];
}

/** Whether every approval of a release is more than a sample. */
export function isReallyApproved({ protocol }: FrozenRelease): boolean {
  const { release, approvals } = protocol;
  return !release.sample && approvals.length > 0 && approvals.every((approval) => !approval.sample);
}

/** The release that ratifies an urgent one: the first after it that the full set approved. */
export function ratifiedBy<R extends Dated & { urgent?: unknown }>(releases: readonly R[], id: string): R | undefined {
  return releases.find((release) => release.id > id && !release.urgent);
}

/** Other releases that start on the same day; the last of a day governs it. */
export function sameDay<R extends Dated>(releases: readonly R[], id: string): R[] {
  return releases.filter((release) => release.id !== id && effectiveDay(release) === effectiveDay({ id }));
}

/** The day before the next release governs; undefined for the newest. */
export function lastDay(releases: readonly Dated[], id: string): string | undefined {
  const next = successor(releases, id);
  return next && addDays(effectiveDay(next), -1);
}
