/** Approving: what an approval must say before a release may stand on it. */
import type { Approval } from '../../schema/approvals.ts';
import type { Approver } from '../../schema/facility.ts';
import { compareText } from '../problem.ts';
import type { FrozenRelease, Protocol } from '../protocol.ts';
import { cites, differingFiles, type Proposal } from './proposal.ts';

/** What is voted on, and the proposals whose lists of digests were kept. */
export interface Ballot {
  proposal: Proposal;
  kept: readonly Proposal[];
}

/** Those who must approve a release of this draft. */
const approversOf = ({ release, facility }: Pick<Protocol, 'release' | 'facility'>) =>
  release.urgent ? facility.approvals.urgent : facility.approvals.standard;

const isOf =
  ({ role, body }: Approver) =>
  (other: Approver): boolean =>
    other.role === role && other.body === body;

/** Why the approvals of a draft do not carry a release yet; empty where they do. */
export function approvalRefusals(
  draft: Pick<Protocol, 'release' | 'facility' | 'approvals'>,
  before: FrozenRelease | undefined,
  { day, today }: { day: string; today: string },
  ballot: Ballot,
): string[] {
  const { approvals, facility } = draft;
  const counted = approvals.filter((approval) => facility.sample || !approval.sample);
  return [
    ...approversOf(draft)
      .filter((approver) => !counted.some(isOf(approver)))
      .map(({ role, body }) => `the approval of ${role} (${body}) is missing.`),
    ...strangers(draft),
    ...misdated(approvals, before, day, today),
    ...approvals.flatMap(emptyEvidence),
    ...otherProposals(approvals, ballot),
  ];
}

/** Approvals of a role that need not approve, and those that stand there twice. */
function strangers(draft: Pick<Protocol, 'release' | 'facility' | 'approvals'>): string[] {
  const { approvals, release } = draft;
  const which = release.urgent ? 'an urgent' : 'a standard';
  return approvals.flatMap((approval, index) => {
    const { role, body } = approval;
    if (!approversOf(draft).some(isOf(approval)))
      return [`${role} (${body}) is not among those who approve ${which} release; take it out.`];
    return approvals.findIndex(isOf(approval)) < index ? [`${role} (${body}) approved twice; keep one.`] : [];
  });
}

/** Approvals of a day on which nobody can have approved this. */
function misdated(
  approvals: readonly Approval[],
  before: FrozenRelease | undefined,
  day: string,
  today: string,
): string[] {
  const earliest = before?.protocol.approvals
    .map(({ date }) => date)
    .toSorted(compareText)
    .at(-1);
  return approvals.flatMap(({ role, date }) => {
    if (date > day) return [`${role} approved on ${date}, after the effective day.`];
    if (date > today) return [`${role} approved on ${date}, which has not come yet.`];
    return before && earliest !== undefined && date < earliest
      ? [`${role} approved on ${date}, before release ${before.id} was approved on ${earliest}.`]
      : [];
  });
}

/** What people write where they have nothing to cite yet. */
const placeholder =
  /^(?:\W*|x+|.*\[local.*|\[.*\]|(?:minutes|item|sample|example|evidence|approved|yes|ok|none|unknown|pending|later|to (?:come|follow|be \w+)|tb[acd]|to-?do|fixme|n\W?a\W?|see (?:above|below|minutes))\W*)$/i;

/** Fewer characters name no minutes; an item may be one. */
const leastCharacters = 4;

/** Evidence that nobody could look up. */
function emptyEvidence({ role, minutes, item }: Approval): string[] {
  const say = (what: string, text: string) => `${role} cites ${what} \`${text}\`, which nobody can look up.`;
  return [
    ...(placeholder.test(minutes) || minutes.length < leastCharacters ? [say('minutes', minutes)] : []),
    ...(placeholder.test(item) ? [say('item', item)] : []),
  ];
}

/** Approvals that cite no proposal or another one, and which file is not what was voted on. */
export function otherProposals(approvals: readonly Approval[], { proposal, kept }: Ballot): string[] {
  const citing = Map.groupBy(approvals, (approval) => approval.proposal);
  return [...citing].flatMap(([cited, by]) => {
    const roles = by.map(({ role }) => role).join(', ');
    if (cited === undefined)
      return [
        `${roles} approved without citing a proposal; what stands here has the digest ${proposal.digest.slice(0, 16)}.`,
      ];
    if (cites(cited, proposal)) return [];
    const was = kept.find((one) => cites(cited, one));
    const reason = was
      ? differingFiles(was, proposal)
      : 'its list is not in proposals/, where `npm run propose` writes it, so that no file can be named';
    return [`${roles} approved another proposal, ${cited}: ${reason}.`];
  });
}
