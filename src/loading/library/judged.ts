/** Judged: what is wrong with the draft and with the living files, beside each other and the releases before them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../domain/kind.ts';
import { placed, type Place, type Problem } from '../../domain/problem.ts';
import type { FrozenRelease, Protocol } from '../../domain/protocol.ts';
import { judgeHistory, judgeLivingHistory } from '../../domain/rules/history-rules.ts';
import type { Beside, Reading } from '../../domain/rules/judged.ts';
import { judge, judgeLiving } from '../../domain/rules/rules.ts';
import { staffQuestionFaults, staffWordFaults } from '../../domain/rules/staff-words.ts';
import { sections } from '../../domain/text/sections.ts';
import { voidApprovals } from '../archive/proposals.ts';
import { shown } from '../files/text.ts';
import { blocksOf } from '../prose/blocks.ts';
import { facilityName, type FacilityReading } from '../reading/facility.ts';
import type { ProtocolReading } from '../reading/protocol.ts';
import type { ContentRoot } from './content-root.ts';
import type { WholeLiving } from './living.ts';
import { recalledInDraft, signedProblems, unsignedInDraft, unsignedInForce } from './signed.ts';

/** What is wrong with the draft, beside the living files and the releases before it. */
export const draftProblems = (
  root: ContentRoot,
  living: WholeLiving,
  { problems, reading, protocol }: ProtocolReading,
  releases: readonly FrozenRelease[],
): Problem[] => [
  ...problems,
  ...(protocol ? voidApprovals(root.folder, protocol.approvals, startOf(root, 'draft/approvals.yaml')) : []),
  ...(reading ? judge(reading, living, blocksOf) : []),
  ...(reading ? judgeHistory(reading, releases, startOf(root, 'draft/release.yaml'), blocksOf) : []),
  ...(reading ? unsignedInDraft(living, reading) : []),
  ...(reading ? recalledInDraft(living, reading, releases) : []),
];

/** What is wrong with a facility that is there for a draft to come. */
export const draftless = ({ folder }: ContentRoot, { problems }: FacilityReading): readonly Problem[] =>
  existsSync(path.join(folder, facilityName)) ? problems : [];

/** What is wrong with the living files beside what they are shown with, and beside the releases before them. */
export function livingProblems(
  root: ContentRoot,
  living: WholeLiving,
  draft: Reading | undefined,
  releases: readonly FrozenRelease[],
): Problem[] {
  const newest = releases.at(-1);
  return [
    ...judgeLiving(living, shownBeside(living, draft, newest?.protocol)),
    ...signedProblems(living, draft, releases),
    ...(newest ? unsignedInForce(living, newest.protocol, startOf(root, 'checks.yaml')) : []),
    ...judgeLivingHistory(living, releases, ({ id }, { group, organization }) =>
      startOf(root, `releases/${id}/resources/${group}/${organization.id}.yaml`),
    ),
  ];
}

/**
 * What the living files are shown with: the newest release or, before the first, the draft. They may cite what the
 * draft alone has registered.
 */
function shownBeside(
  { services, links }: WholeLiving,
  draft: Reading | undefined,
  newest: Protocol | undefined,
): Beside | undefined {
  if (newest)
    return {
      said: { ...newest, services, links, sources: [...newest.sources, ...(draft?.said.sources ?? [])] },
      facility: newest.facility,
      unread: new Set([...(draft?.unread ?? [])].filter((one) => one.startsWith('source:'))),
    };
  return draft;
}

const startOf = ({ folder, parent }: ContentRoot, file: string): Place => ({
  file: shown(path.join(folder, file), parent),
  line: 1,
  column: 1,
});

/** Staff's words live: they lead to what is in force and, while it is written, to what comes after it. */
export function staffWordProblems(
  { searchWords, searchQuestions }: WholeLiving,
  shown: readonly Protocol[],
): Problem[] {
  const found = shown.flatMap((protocol) => sections(protocol, blocksOf)).filter(({ of }) => kindOf(of).found);
  const [own] = shown;
  return [
    ...(searchWords && own
      ? staffWordFaults(searchWords.value, found, own).map((fault) => placed(fault, searchWords.at))
      : []),
    ...(searchQuestions
      ? staffQuestionFaults(searchQuestions.value, found).map((fault) => placed(fault, searchQuestions.at))
      : []),
  ];
}
