/** Reasons: what releases say of why they differ from the one before, by change notes and by retirements. */
import type { ChangeNote, Release, Retirement } from '../../schema/release.ts';
import { inWords } from '../day.ts';
import { sentence } from '../text/plain-text.ts';

/** A change note and the release that carries it. */
export interface Note extends ChangeNote {
  release: string;
}

/** A retirement and the release that carries it. */
export interface RetirementNote extends Retirement {
  release: string;
}

export interface Reasons {
  notes: Note[];
  retired: RetirementNote[];
}

/** Whom a change concerns, by the titles of the roles that it names. */
export const concernedInWords = (roles: readonly string[], titleOf: (role: string) => string): string =>
  roles.length === 0 ? 'everyone' : roles.map(titleOf).join(', ');

/** Why a release could not wait for the full set of approvals, and until when that must come. */
export const urgencyInWords = ({ reason, ratify_by }: NonNullable<Release['urgent']>): string =>
  `${sentence(reason)} To be ratified by ${inWords(ratify_by)}.`;

/** What a release that has its id says. */
type Saying = Pick<Release, 'changes' | 'retired'> & { id: string };

/** The reasons of one release. */
export const reasonsOf = ({ id, changes, retired }: Saying): Reasons => ({
  notes: changes.map((change) => ({ ...change, release: id })),
  retired: retired.map((one) => ({ ...one, release: id })),
});

/** The reasons of the releases after one and up to another; of all up to it where nothing is before. */
export function reasonsBetween(releases: readonly Saying[], older: string | undefined, newer: string): Reasons {
  const said = releases.filter(({ id }) => (older === undefined || id > older) && id <= newer).map(reasonsOf);
  return { notes: said.flatMap(({ notes }) => notes), retired: said.flatMap(({ retired }) => retired) };
}
