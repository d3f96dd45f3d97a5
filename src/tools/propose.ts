/**
 * npm run propose: what is voted on: how the draft differs from the release before, and the digest that approvals cite.
 *
 * The digest is printed whatever is wrong with the draft. Its list is kept only where nothing stands in the way: a vote
 * on anything else would be void once that is mended.
 */
import { dayAt } from '../domain/day.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import type { FrozenRelease, Library, Protocol } from '../domain/protocol.ts';
import { reasonsOf } from '../domain/redline/reasons.ts';
import { redline, type Redline } from '../domain/redline/redline.ts';
import { redlineLines } from '../domain/redline/redline-markdown.ts';
import { otherProposals } from '../domain/releases/approving.ts';
import { noteRefusals, proposalRefusals } from '../domain/releases/freezing.ts';
import { proposalCommand } from '../domain/releases/stock-commands.ts';
import { sections } from '../domain/text/sections.ts';
import { keepProposal, keptProposals, proposalIn, proposalName } from '../loading/archive/proposals.ts';
import { readLibrary } from '../loading/library/read.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { command, dayOf, protocols, rootOf, start, type Io } from './command.ts';

export const main = command({
  name: 'propose',
  says: 'Shows what the draft changes, and prints the digest that approvals cite.',
  options: {
    on: { value: '<day>', says: 'as if on another day; only while the facility is a sample' },
    ...protocols,
  },
  example: 'npm run propose',
  run: ({ values, io }) => {
    const on = values.on === undefined ? undefined : dayOf(values.on);
    const root = rootOf({ values });
    const proposal = proposalIn(root.folder);
    const { library, problems } = readLibrary(root.folder);
    const mistakes = errorsOf(problems).map(formatProblem);
    const reasons = library?.draft
      ? reasonsAgainst({ ...library, draft: library.draft }, on, io)
      : mistakes.length > 0
        ? mistakes
        : ['there is no draft.'];
    const line = proposalCommand(root.folder);
    io.out(`Proposal digest, for the minutes:\n${proposal.digest}\nThe same without this project:\n${line}`);
    for (const reason of reasons) io.err(`Stands in the way of a freeze: ${reason}`);
    if (reasons.length > 0) {
      io.err(`${reasons.length} to mend before the vote: whatever is changed after it makes it void.`);
      return 1;
    }
    keepProposal(root.folder, proposal);
    io.out(`Its list of files is kept in ${root.name}/${proposalName(proposal)}; commit it with the draft.`);
    const approvals = library?.draft?.approvals ?? [];
    for (const other of otherProposals(approvals, { proposal, kept: keptProposals(root.folder) }))
      io.out(`Approved so far, and void: ${other}`);
    return 0;
  },
});

/** Shows what the draft changes, and answers what of it keeps it from being a release. */
function reasonsAgainst(
  { draft, releases }: Pick<Library, 'releases'> & { draft: Protocol },
  on: string | undefined,
  io: Io,
): string[] {
  const before = releases.at(-1);
  const made = differencesOf(draft, before, draft.release.effective ?? 'draft');
  showDifferences(io, 'Proposal', made, before);
  io.out('');
  const today = on ?? dayAt(new Date(), draft.facility.time_zone);
  return [
    ...(on !== undefined && !draft.facility.sample ? ['--on is only for a sample facility; leave it out.'] : []),
    ...proposalRefusals(draft, releases, today),
    ...(before ? noteRefusals(made, draft.release.changes) : []),
  ];
}

/** How the draft differs from the release before, by the reasons that its change notes give. */
export const differencesOf = (draft: Protocol, before: FrozenRelease | undefined, id: string): Redline =>
  redline(
    before ? sections(before.protocol, blocksOf) : [],
    sections(draft, blocksOf),
    reasonsOf({ ...draft.release, id }),
  );

/** Prints every difference in a line; of a first release only how many there are. */
export function showDifferences(io: Io, what: string, made: Redline, before: FrozenRelease | undefined): void {
  io.out(`${what}${before ? `, after ${before.id}` : ', the first'}.\n`);
  io.out(made.summary);
  if (before) for (const line of redlineLines(made)) io.out(`- ${line}`);
}

if (import.meta.main) await start(main);
