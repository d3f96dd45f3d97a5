/** Freezing: what a draft must have before it may become a release. */
import type { ChangeNote } from '../../schema/release.ts';
import { kindOf } from '../kind.ts';
import { daysBetween } from '../day.ts';
import type { FrozenRelease, Protocol } from '../protocol.ts';
import type { Redline } from '../redline/redline.ts';
import { approvalRefusals, type Ballot } from './approving.ts';
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
  ballot: Ballot,
): string[] {
  const { release, facility } = draft;
  return [
    ...(pretended && !facility.sample ? ['--on is only for a sample facility; leave it out.'] : []),
    ...(release.effective === day
      ? []
      : [`release.yaml says effective ${release.effective ?? '(nothing)'}, not ${day}; make them the same.`]),
    ...textRefusals(draft, releases, day, today),
    ...approvalRefusals(draft, releases.at(-1), { day, today }, ballot),
  ];
}

/** What stands in the way of a freeze before anybody has voted. */
export function proposalRefusals(draft: Protocol, releases: readonly FrozenRelease[], today: string): string[] {
  const { effective } = draft.release;
  return effective === undefined
    ? ['release.yaml has no `effective`; write the first day on which it is to govern.']
    : textRefusals(draft, releases, effective, today);
}

/** What is wrong with what a draft says of itself, as a release of this day. */
function textRefusals(
  { release, facility }: Protocol,
  releases: readonly FrozenRelease[],
  day: string,
  today: string,
): string[] {
  const newest = releases.at(-1);
  return [
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
    ...(release.urgent && release.urgent.ratify_by <= day
      ? [`ratify by ${release.urgent.ratify_by} is not after the effective day.`]
      : []),
    ...(facility.sample === release.sample ? [] : ['the facility and release.yaml differ in `sample`.']),
  ];
}

/** Why the change notes of a draft do not tell its differences from the release before; empty where they do. */
export function noteRefusals(made: Pick<Redline, 'groups'>, notes: readonly ChangeNote[]): string[] {
  const [unnamed, needless] = [unnamedChanges(made), needlessNames(made, notes)];
  return [
    ...(unnamed.length > 0 ? [`no change note names what differs: ${someOf(unnamed)}.`] : []),
    ...(needless.length > 0 ? [`a change note names what does not differ: ${someOf(needless)}.`] : []),
  ];
}

/** As many ids are told at once; the rest when these are mended. */
const mostIds = 100;

const someOf = (ids: readonly string[]): string =>
  `${ids.slice(0, mostIds).join(', ')}${ids.length > mostIds ? ` and ${ids.length - mostIds} more` : ''}`;

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

/** Ids that a change note names and that do not differ, nor anything in them: a reader would look there for nothing. */
function needlessNames({ groups }: Pick<Redline, 'groups'>, notes: readonly ChangeNote[]): string[] {
  const differing = new Set(
    groups
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => [entry, ...entry.inner])
      .flatMap(({ id, idWas, section, parentWas }) => [id, idWas, section.parent, parentWas]),
  );
  return [...new Set(notes.flatMap(({ sections }) => sections))].filter((id) => !differing.has(id));
}
