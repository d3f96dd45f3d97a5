/** Missing: what a change still lacks before it can be a release. */
import type { ChangeNote } from '../../schema/release.ts';
import { kindOf } from '../kind.ts';
import type { FrozenRelease, Protocol } from '../protocol.ts';
import type { RedlineEntry, Redline } from '../redline/redline.ts';
import { isAsBefore } from '../redline/editorial.ts';
import { newerText, olderText } from '../redline/words-difference.ts';
import { approvalRefusals, type Ballot } from '../releases/approving.ts';
import { noteRefusals, proposalRefusals } from '../releases/freezing.ts';
import { asLabel } from '../text/plain-text.ts';
import { chapter, over, said, spelled, type Chapter, type Line } from './said.ts';

/** How hard a text is to read, by a grade of school, and the highest that one may have. */
export interface Readability {
  gradeOf(text: string): number;
  highest: { staff: number; patients: number };
}

/** What a draft is held against as a release to come. */
export interface Releasing {
  draft: Protocol;
  releases: readonly FrozenRelease[];
  /** How the draft differs from the newest release. */
  sinceRelease: Pick<Redline, 'groups'>;
  today: string;
  ballot: Ballot;
}

/** What a release of the draft lacks; nothing where all that differs is living. */
export function missingChapters(
  entries: readonly RedlineEntry[],
  releasing: Releasing | undefined,
  readability: Readability,
): Chapter[] {
  const votedOn = entries.filter(({ section }) => !kindOf(section.of).living);
  return [
    ...(releasing && votedOn.length > 0
      ? chapter('Before this can be a release', releaseLines(votedOn, releasing))
      : []),
    ...chapter('Harder to read than before', harderLines(entries, readability)),
  ];
}

function releaseLines(entries: readonly RedlineEntry[], releasing: Releasing): Line[] {
  const { draft, releases, sinceRelease, today, ballot } = releasing;
  const before = releases.at(-1);
  const approvals = approvalRefusals(draft, before, { day: draft.release.effective ?? today, today }, ballot);
  return [
    ...(before ? noteLines(entries, sinceRelease, draft.release.changes) : []),
    ...proposalRefusals(draft, releases, today).map((reason) => spelled(reason)),
    ...approvals.map((reason) => spelled(reason)),
  ];
}

/** What no change note names, first of what this change brings; and what a note names in vain. */
function noteLines(
  entries: readonly RedlineEntry[],
  since: Pick<Redline, 'groups'>,
  notes: readonly ChangeNote[],
): Line[] {
  const here = new Set(entries.map(({ id }) => id));
  const only = (keep: (id: string) => boolean) => ({
    groups: since.groups.map((group) => ({ ...group, entries: group.entries.filter(({ id }) => keep(id)) })),
  });
  const [own, others] = [only((id) => here.has(id)), only((id) => !here.has(id))].map((some) => noteRefusals(some, []));
  const needless = noteRefusals(since, notes).filter((reason) => !(own ?? []).concat(others ?? []).includes(reason));
  return [
    ...(own ?? []).map((reason) => said('of this change: ', reason)),
    ...(others ?? []).map((reason) => said('of changes before it: ', reason)),
    ...needless.filter((reason) => reason.startsWith('a change note')).map((reason) => said(reason)),
  ];
}

/** Below this rise a grade tells nothing. */
const leastRise = 1;

/** Steps, stops and lines of cards that got harder to read, and lie above what they may have. */
function harderLines(entries: readonly RedlineEntry[], { gradeOf, highest }: Readability): Line[] {
  return entries.flatMap(({ id, name, section, blocks }) => {
    const isCard = section.of.kind === 'card';
    const most = isCard ? highest.patients : highest.staff;
    const acts = kindOf(section.of).titledByText === true;
    const harder = blocks.flatMap((block, index) => {
      const read = isCard
        ? block.kind !== 'fact'
        : block.kind === 'step' || block.kind === 'stop' || (acts && index === 0);
      const text = newerText(block.runs);
      if (!read || isAsBefore(block) || text === '') return [];
      const [was, is] = [gradeOf(olderText(block.runs)), gradeOf(text)];
      return is > most && is - was >= leastRise
        ? [said(`grade ${is}, ${was === 0 ? 'new' : `before ${was}`}: `, { willBe: text })]
        : [];
    });
    return harder.length > 0
      ? [over(said({ title: asLabel(name), section: id }, `, at most grade ${most}`), harder)]
      : [];
  });
}
