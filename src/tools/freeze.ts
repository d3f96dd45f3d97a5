/**
 * npm run freeze -- <effective day>: the draft becomes a release, as one act.
 *
 * Refuses with every reason, shows what differs, asks once, writes, prints the digest. It does not run git.
 */
import { dayAt } from '../domain/day.ts';
import { noteRefusals, refusals, releaseIdFor } from '../domain/releases/freezing.ts';
import { formatProblem } from '../domain/problem.ts';
import type { FrozenRelease } from '../domain/protocol.ts';
import { inGroups } from '../domain/releases/proof.ts';
import { daysToCome } from '../domain/rules/days-to-come.ts';
import { clearInterrupted, NotFrozen, writeRelease, type Approved } from '../loading/archive/freezing.ts';
import { keptProposals, proposalIn } from '../loading/archive/proposals.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import { AskedWrongly, command, dayOf, protocols, Refused, rootOf, start } from './command.ts';
import { differencesOf, showDifferences } from './propose.ts';

export const main = command({
  name: 'freeze',
  says: 'Makes the draft a release, which can never be changed again.',
  takes: '<effective day>',
  options: {
    on: { value: '<day>', says: 'as if on another day; only while the facility is a sample' },
    yes: { says: 'without asking' },
    ...protocols,
  },
  example: 'npm run freeze -- 2027-01-15',
  run: async ({ values, named, io }) => {
    const [day, ...more] = named;
    if (day === undefined || more.length > 0)
      throw new AskedWrongly('Name the one day on which the release takes effect.');
    const [effective, on] = [dayOf(day), values.on === undefined ? undefined : dayOf(values.on)];
    const root = rootOf({ values });
    const { library, problems, days } = readLibrary(root.folder);
    if (!library?.draft)
      throw new Refused(...problems.map(formatProblem), `${problems.length} to mend before a release can be frozen.`);
    const { draft, releases } = library;
    const before = releases.at(-1);
    const cleared = clearInterrupted(root.folder, before);
    for (const line of cleared) io.out(line);
    if (cleared.some((line) => line.startsWith('Release '))) return 0;

    const now = dayAt(new Date(), draft.facility.time_zone);
    const today = on ?? now;
    const id = releaseIdFor(releases, effective);
    const made = differencesOf(draft, before, id);
    const proposal = proposalIn(root.folder);
    const reasons = [
      ...refusals(
        draft,
        releases,
        { day: effective, today, pretended: on !== undefined },
        { proposal, kept: keptProposals(root.folder) },
      ),
      ...(before ? noteRefusals(made, draft.release.changes) : []),
    ];
    if (reasons.length > 0) throw new Refused(...reasons.map((reason) => `Not frozen: ${reason}`));
    // As if on an earlier day, what was done since then was done all the same.
    const ahead = [...daysToCome([...days.living, ...days.draft], today > now ? today : now)];
    if (ahead.length > 0)
      throw new Refused(...ahead.map(formatProblem), `${ahead.length} to mend before a release can be frozen.`);

    showDifferences(io, `Release ${id}`, made, before);
    if (!values.yes) {
      if (!io.confirm)
        throw new Refused('Nothing was frozen: nobody is there to ask. Add --yes to freeze without asking.');
      if (!(await io.confirm(`Freeze release ${id}? It can never be changed.`)))
        throw new Refused('Nothing was frozen.');
    }
    const digest = written(root, id, { draft, proposal }, before);
    io.out(`\nFrozen: ${root.name}/releases/${id}\nDigest, for the minutes:\n${inGroups(digest)}`);
    return 0;
  },
});

function written(root: ContentRoot, id: string, approved: Approved, before: FrozenRelease | undefined): string {
  try {
    return writeRelease(root.folder, id, approved, before);
  } catch (error) {
    throw error instanceof NotFrozen ? new Refused(`Not frozen: ${error.message}`) : error;
  }
}

if (import.meta.main) await start(main);
