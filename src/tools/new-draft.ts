/** What `npm run new -- draft --from <release>` does: the draft begins anew from a frozen text, and nothing is lost. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dayAt } from '../domain/day.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { tried, write } from '../loading/editing/changes.ts';
import { draftFrom, setAside, unfrozenIn } from '../loading/editing/draft-from.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import type { Release } from '../schema/release.ts';
import { AskedWrongly, dayOf, given, Refused, tell, type Io } from './command.ts';

export interface AskedDraft {
  from?: string | undefined;
  urgent?: boolean | undefined;
  reason?: string | undefined;
  'ratify-by'?: string | undefined;
  'set-aside'?: string | undefined;
}

/** Begins it, unless something of the draft that is there would be lost. */
export async function newDraft(root: ContentRoot, asked: AskedDraft, io: Io): Promise<number> {
  const { library, blocking } = readLibrary(root.folder);
  if (!library)
    throw new Refused(
      ...errorsOf(blocking).map(formatProblem),
      'Nothing was written: mend the history and the living files first.',
    );
  const ids = library.releases.map(({ id }) => id);
  const newest = ids.at(-1);
  const there = `There are: ${ids.join(', ') || 'none yet'}.`;
  if (asked.from === undefined) throw new AskedWrongly(`Name the release to begin from: --from <release>. ${there}`);
  if (newest === undefined || !ids.includes(asked.from))
    throw new AskedWrongly(`\`${asked.from}\` is no release. ${there}`);
  const { facility } = library.voted;
  const urgent = asked.urgent ? await urgencyOf(asked, dayAt(new Date(), facility.time_zone), io) : undefined;
  const lost = unfrozenIn(root, newest);
  keep(root, lost, newest, asked['set-aside'], io);
  const changes = draftFrom(root, asked.from, { sample: facility.sample, ...(urgent && { urgent }) });
  const { added } = tried(root, changes);
  write(root, changes);
  io.out(`Written: ${root.name}/draft/, begun from release ${asked.from}.`);
  tell(io, added);
  io.out('The directory and the links into the intranet live, and are as they were.');
  io.out(
    'Next: mend it, name every change in draft/release.yaml, then as for any release: approvals, `npm run freeze`.',
  );
  return 0;
}

async function urgencyOf(asked: AskedDraft, today: string, io: Io): Promise<NonNullable<Release['urgent']>> {
  const reason = await given(asked.reason, 'reason', 'Why can it not wait for the full set of approvals?', io);
  const by = dayOf(await given(asked['ratify-by'], 'ratify-by', 'By which day must the full set ratify it?', io));
  if (by <= today)
    throw new AskedWrongly(`${by} is not after today, ${today}; name a day by which the full set can meet.`);
  return { reason, ratify_by: by };
}

/** Sets the draft aside where it holds what no release has; refuses where nobody said where. */
function keep(root: ContentRoot, lost: readonly string[], newest: string, aside: string | undefined, io: Io): void {
  if (aside === undefined) {
    if (lost.length === 0) return;
    throw new Refused(
      `Nothing was written: the draft differs from release ${newest} in ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}.`,
      'Freeze it first, or have it set aside: --set-aside <folder>.',
    );
  }
  const to = path.resolve(aside);
  if (existsSync(to) && readdirSync(to).length > 0) throw new Refused(`${aside} is not empty; name a new folder.`);
  if (!path.relative(root.folder, to).startsWith('..'))
    throw new Refused(`${aside} lies in the content root, where every file is read; name a folder outside of it.`);
  setAside(root, to);
  io.out(`Set aside: the draft as it was, in ${aside}.`);
}
