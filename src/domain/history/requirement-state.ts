/**
 * Requirement state: what is true of a requirement in a release, from which day on.
 *
 * What its author says of it is that it stands somewhere. That somebody read that wording and stands by it a check says,
 * which is of one digest and for a time; "complete" is only what both say.
 */
import type { Requirement } from '../../schema/register.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import { inWords } from '../day.ts';
import { madeOnce } from '../made-once.ts';
import { effectiveDay } from '../releases/release.ts';
import { holdingOn } from '../text-check.ts';
import type { Phase, Timeline } from '../phase.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import type { Section } from '../text/section.ts';

/** What is true of a section, or of a requirement that several carry. */
export type RequirementState =
  | { is: 'not met' }
  /** Stands there, and nobody checked all of it. */
  | { is: 'written'; checked: number; of: number }
  /** All or a part was checked once, and is not by now. */
  | { is: 'lapsed'; since: string }
  | { is: 'checked'; until: string };

/** A section that carries a requirement, with its digest in the history. */
interface Carrying {
  section: Section;
  digest: string;
}

/** What is true of a requirement of a release on a day. */
export function requirementState(
  history: ReleaseHistory,
  release: PastRelease,
  { score, sections }: Pick<Requirement, 'score' | 'sections'>,
  day: string,
): RequirementState {
  const carriers = carriersIn(history, release, sections);
  if (score === 0 || carriers.length === 0) return { is: 'not met' };
  const states = carriers.map((one) => sectionState(history, release, one, day));
  const lapsed = states.flatMap((state) => (state.is === 'lapsed' ? [state.since] : []));
  const until = states.flatMap((state) => (state.is === 'checked' ? [state.until] : []));
  const [first] = lapsed.toSorted();
  if (first !== undefined) return { is: 'lapsed', since: first };
  const [soonest] = until.toSorted();
  return soonest !== undefined && until.length === states.length
    ? { is: 'checked', until: soonest }
    : { is: 'written', checked: until.length, of: states.length };
}

const carrying = madeOnce<ReadonlyMap<string, Carrying>>();

function carriersIn(history: ReleaseHistory, release: PastRelease, ids: readonly string[]): Carrying[] {
  const all = carrying([history, release], () => {
    const digests = release.sections;
    return new Map(
      sectionsIn(history, release).map((section, index) => [section.id, { section, digest: digests[index] ?? '' }]),
    );
  });
  return [...new Set(ids)].flatMap((id) => all.get(id) ?? []);
}

/** Those who must sign it, each; where it names nobody, anyone of those who may check. */
function sectionState(
  history: ReleaseHistory,
  release: PastRelease,
  { section, digest }: Carrying,
  day: string,
): RequirementState {
  const checks = history.checks.filter((check) => check.section === section.id && check.date <= day);
  const own = checks.filter((check) => check.digest.startsWith(digest));
  const signers = [...new Set(section.blocks.flatMap((block) => block.signers ?? []))];
  const asked = signers.length > 0 ? signers.map((by) => own.filter((check) => check.by === by)) : [own];
  const holding = asked.flatMap((some) => longest(some, day) ?? []);
  const [until] = holding.map(({ expires }) => expires).toSorted();
  if (until !== undefined && holding.length === asked.length) return { is: 'checked', until };
  const expired = asked.filter((some) => some.length > 0 && !holdingOn(some, day));
  const [since] = expired.map((some) => lastDayOf(some)).toSorted();
  if (since !== undefined) return { is: 'lapsed', since };
  const written = { is: 'written', checked: 0, of: 1 } as const;
  const others = checks.filter((check) => !check.digest.startsWith(digest));
  if (others.length === 0) return written;
  const from = wordingSince(history, release, digest);
  return others.some(({ date }) => date <= from) ? { is: 'lapsed', since: from } : written;
}

/** Of the checks that hold on a day the one that holds longest. */
const longest = (checks: readonly TextCheck[], day: string): TextCheck | undefined =>
  checks
    .filter(({ date, expires }) => date <= day && day < expires)
    .toSorted((a, b) => (a.expires < b.expires ? -1 : 1))
    .at(-1);

const lastDayOf = (checks: readonly TextCheck[]): string =>
  checks
    .map(({ expires }) => expires)
    .toSorted()
    .at(-1) ?? '';

/** The first day on which a wording of a release governed without a break. */
function wordingSince({ releases }: ReleaseHistory, release: PastRelease, digest: string): string {
  const upTo = releases.slice(0, releases.findIndex(({ id }) => id === release.id) + 1);
  const without = upTo.findLastIndex(({ sections }) => !sections.includes(digest));
  return effectiveDay(upTo[without + 1] ?? release);
}

/** A requirement's state in words. */
export function stateInWords(state: RequirementState, { score }: Pick<Requirement, 'score'>): string {
  const part = score === 1 ? ', in part' : '';
  switch (state.is) {
    case 'not met':
      return 'not met';
    case 'written':
      return `written${part}; ${state.checked === 0 ? 'not checked' : `${state.checked} of ${state.of} sections checked`}`;
    case 'lapsed':
      return `not checked since ${inWords(state.since)}`;
    case 'checked':
      return score === 2 ? 'complete: checked for this text' : `checked for this text${part}`;
  }
}

/** What is said of requirements from which day on: of one its state, of several how many are in which. */
export function requirementTimeline(
  history: ReleaseHistory,
  requirements: readonly Requirement[],
  say: (day: string) => string,
): Timeline {
  const named = new Set(requirements.flatMap(({ sections }) => sections));
  const days = history.checks
    .filter(({ section }) => named.has(section))
    .flatMap(({ date, expires }) => [date, expires]);
  const told: Phase[] = [{ words: say('') }];
  for (const from of [...new Set(days)].toSorted()) {
    const words = say(from);
    if (words !== told.at(-1)?.words) told.push({ from, words });
  }
  return told;
}

/** How many requirements are in which state; "complete" only where all are written in full and checked. */
export function mapInWords(
  history: ReleaseHistory,
  release: PastRelease,
  requirements: readonly Requirement[],
  day: string,
): string {
  const states = requirements.map((one) => ({ one, is: requirementState(history, release, one, day).is }));
  if (states.every(({ one, is }) => is === 'checked' && one.score === 2))
    return `Complete: all ${states.length} are checked for this text.`;
  const count = (is: RequirementState['is'], words: string) => {
    const found = states.filter((state) => state.is === is).length;
    return found > 0 ? [`${found} ${words}`] : [];
  };
  const told = [
    ...count('not met', 'not met'),
    ...count('lapsed', 'not checked any more'),
    ...count('written', 'written and not checked'),
    ...count('checked', 'checked for this text'),
  ];
  return `Not complete. Of ${states.length}: ${told.join(', ')}.`;
}
