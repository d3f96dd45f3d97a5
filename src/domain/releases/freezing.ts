/** Freezing: what a draft must have before it may become a release. */
import { kindOf } from '../kind.ts';
import { daysBetween } from '../day.ts';
import type { FrozenRelease, Protocol } from '../protocol.ts';
import type { Redline } from '../redline/redline.ts';
import { effectiveDay } from './release.ts';

/** The id that a release of this day gets: the day, or `-2` and so on where the day has one already. */
export function releaseIdFor(releases: readonly Pick<FrozenRelease, 'id'>[], day: string): string {
  const count = releases.filter((release) => effectiveDay(release) === day).length;
  return count === 0 ? day : `${day}-${count + 1}`;
}

export interface Act {
  /** The effective day that was asked for. */
  day: string;
  /** The day taken as today. */
  today: string;
  /** True where today was given and not read from the clock. */
  pretended: boolean;
}

/** Why a draft may not be frozen now; empty where it may. */
export function refusals(
  draft: Protocol,
  releases: readonly FrozenRelease[],
  { day, today, pretended }: Act,
): string[] {
  const { release, approvals, facility } = draft;
  const newest = releases.at(-1);
  const needed = release.urgent ? facility.approvals.urgent : facility.approvals.standard;
  const counted = approvals.filter((approval) => facility.sample || !approval.sample);
  const missing = needed.filter(
    ({ role, body }) => !counted.some((approval) => approval.role === role && approval.body === body),
  );
  return [
    ...(pretended && !facility.sample ? ['--on is only for a sample facility; leave it out.'] : []),
    ...(release.effective === day
      ? []
      : [`release.yaml says effective ${release.effective ?? '(nothing)'}, not ${day}; make them the same.`]),
    ...(daysBetween(today, day) >= 0 ? [] : [`${day} is before today, ${today}; a release is never back-dated.`]),
    ...(newest && effectiveDay(newest) > day
      ? [`release ${newest.id} is newer; choose a day from ${effectiveDay(newest)} on.`]
      : []),
    ...(releases.filter((one) => effectiveDay(one) === day).length < 9
      ? []
      : [`${day} has nine releases already; choose the next day.`]),
    ...(release.changes.length > 0 ? [] : ['release.yaml names no change; say what is different and why.']),
    ...release.changes
      .filter(({ kind, action }) => kind === 'substantive' && !action)
      .map(({ summary }) => `a substantive change says what to do differently; add \`action\` to: ${summary}`),
    ...missing.map(({ role, body }) => `the approval of ${role} (${body}) is missing.`),
    ...approvals
      .filter(({ date }) => date > day)
      .map(({ role, date }) => `${role} approved on ${date}, after the effective day.`),
    ...approvals
      .filter(({ date }) => date > today && date <= day)
      .map(({ role, date }) => `${role} approved on ${date}, which has not come yet.`),
    ...(release.urgent && release.urgent.ratify_by <= day
      ? [`ratify by ${release.urgent.ratify_by} is not after the effective day.`]
      : []),
    ...(facility.sample === release.sample ? [] : ['the facility and release.yaml differ in `sample`.']),
  ];
}

/** Ids of what differs and no change note names: a reader of the release would not learn why. */
export function unnamedChanges({ groups }: Pick<Redline, 'groups'>): string[] {
  return groups
    .flatMap(({ entries }) => entries)
    .filter(
      ({ notes, notesAround, retirement, section }) =>
        notes.length + notesAround.length === 0 && !retirement && !kindOf(section.of).living,
    )
    .map(({ id }) => id);
}
