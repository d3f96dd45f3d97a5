/**
 * npm run freeze -- <effective day>: the draft becomes a release, as one act.
 *
 * Refuses with every reason, shows what differs, asks once, writes, prints the digest. It does not run git.
 */
import { dayAt } from '../domain/day.ts';
import { refusals, releaseIdFor, unnamedChanges } from '../domain/releases/freezing.ts';
import { formatProblem } from '../domain/problem.ts';
import type { FrozenRelease, Protocol } from '../domain/protocol.ts';
import { inGroups } from '../domain/releases/proof.ts';
import { daysToCome } from '../domain/rules/days-to-come.ts';
import { reasonsOf } from '../domain/redline/reasons.ts';
import { redline } from '../domain/redline/redline.ts';
import { redlineLines } from '../domain/redline/redline-markdown.ts';
import { sections } from '../domain/text/sections.ts';
import { clearInterrupted, NotFrozen, writeRelease } from '../loading/archive/freezing.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { AskedWrongly, command, dayOf, protocols, Refused, rootOf, start, type Io } from './command.ts';

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
    const reasons = refusals(draft, releases, { day: effective, today, pretended: on !== undefined });
    if (reasons.length > 0) throw new Refused(...reasons.map((reason) => `Not frozen: ${reason}`));
    // As if on an earlier day, what was done since then was done all the same.
    const ahead = [...daysToCome([...days.living, ...days.draft], today > now ? today : now)];
    if (ahead.length > 0)
      throw new Refused(...ahead.map(formatProblem), `${ahead.length} to mend before a release can be frozen.`);

    const id = releaseIdFor(releases, effective);
    showDifferences(io, id, draft, before);
    if (!values.yes) {
      if (!io.confirm)
        throw new Refused('Nothing was frozen: nobody is there to ask. Add --yes to freeze without asking.');
      if (!(await io.confirm(`Freeze release ${id}? It can never be changed.`)))
        throw new Refused('Nothing was frozen.');
    }
    const digest = written(root, id, draft, before);
    io.out(`\nFrozen: ${root.name}/releases/${id}\nDigest, for the minutes:\n${inGroups(digest)}`);
    return 0;
  },
});

/** What the release changes, and what of it no change note names. */
function showDifferences(io: Io, id: string, draft: Protocol, before: FrozenRelease | undefined): void {
  const made = redline(
    before ? sections(before.protocol, blocksOf) : [],
    sections(draft, blocksOf),
    reasonsOf({ ...draft.release, id }),
  );
  io.out(`Release ${id}${before ? `, after ${before.id}` : ', the first'}.\n`);
  io.out(made.summary);
  if (!before) return;
  for (const line of redlineLines(made)) io.out(`- ${line}`);
  const unnamed = unnamedChanges(made);
  if (unnamed.length > 0) io.out(`\nNo change note names: ${unnamed.join(', ')}.`);
}

function written(root: ContentRoot, id: string, draft: Protocol, before: FrozenRelease | undefined): string {
  try {
    return writeRelease(root.folder, id, draft, before);
  } catch (error) {
    throw error instanceof NotFrozen ? new Refused(`Not frozen: ${error.message}`) : error;
  }
}

if (import.meta.main) await start(main);
