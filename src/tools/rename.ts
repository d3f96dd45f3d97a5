/** npm run rename -- <kind> <old> <new>: an id changed wherever it is named, and retired where a release has said it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diffLines } from 'diff';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { endInterrupted, tried, write } from '../loading/editing/changes.ts';
import { NotRenamed, renamableKinds, renaming, type Renaming } from '../loading/editing/renaming.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import { AskedWrongly, command, counted, protocols, Refused, rootOf, start, tell, type Io } from './command.ts';

/** Ids that nobody may change, and what to do in place of that. */
const permanent: Readonly<Record<string, string>> = {
  service:
    'The id of a service is permanent: releases and numbers written down elsewhere go by it. Change its `label` and `name`; ' +
    'where it is another service now, make a new one and name it as `instead` in the old.',
  link: 'The id of a link is permanent: releases cite it. Change its `title` and `address`.',
  reporting: 'The id of a state is permanent: the directory and the releases go by it. Change its `title`.',
  organization: 'The id of an organization is permanent: releases have its file. Change its `name`.',
  release: 'A release is frozen, and its id is the day on which it took effect.',
};

export const main = command({
  name: 'rename',
  says: `Changes an id wherever the draft and the living files name it, and retires the old one. Kinds: ${renamableKinds.join(', ')}; an item or a stop by its section's id.`,
  takes: '<kind> <old> <new>',
  options: { 'dry-run': { says: 'tells what would change, and writes nothing' }, ...protocols },
  example: 'npm run rename -- page side-room quiet-room',
  run: ({ values, named, io }) => {
    const [kind = '', old, id, ...more] = named;
    const reason = Object.hasOwn(permanent, kind) ? permanent[kind] : undefined;
    if (reason !== undefined) throw new Refused(reason);
    if (!renamableKinds.includes(kind)) throw new AskedWrongly(`Name a kind first: ${renamableKinds.join(', ')}.`);
    if (old === undefined || id === undefined || more.length > 0)
      throw new AskedWrongly(`Name the old id and the new one: npm run rename -- ${kind} <old> <new>.`);
    const root = rootOf({ values });
    if (endInterrupted(root)) io.out('A change that was interrupted before was ended.');
    const made = renamed(root, kind, old, id);
    const { added, gone } = tried(root, made.changes);
    if (errorsOf(added).length > errorsOf(gone).length)
      throw new Refused('Nothing was written: it would be wrong then.', ...errorsOf(added).map(formatProblem));
    const lines = tellLines(root, made, io);
    if (!values['dry-run']) write(root, made.changes);
    tell(io, added);
    const files = [...made.changes.values()].filter((text) => text !== undefined).length;
    io.out(
      `${counted(lines, 'line')} in ${counted(files, 'file')}.${values['dry-run'] ? ' Nothing was written.' : ''}`,
    );
    return 0;
  },
});

function renamed(root: ContentRoot, kind: string, old: string, id: string): Renaming {
  const { library, blocking } = readLibrary(root.folder);
  if (!library) throw new Refused('Nothing was written. Mend first:', ...errorsOf(blocking).map(formatProblem));
  try {
    return renaming(root, library.releases.at(-1)?.protocol, kind, [old, id]);
  } catch (error) {
    throw error instanceof NotRenamed ? new Refused(`Nothing was written. ${error.message}`) : error;
  }
}

/** Tells every file and line as it will be; returns how many lines are other than they were. */
function tellLines(root: ContentRoot, { changes, moved }: Renaming, io: Io): number {
  let count = 0;
  for (const [inside, after] of [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (after === undefined) continue;
    const from = moved.get(inside);
    if (from !== undefined) io.out(`${root.name}/${inside}: was ${root.name}/${from}`);
    let line = 1;
    for (const { value, added, removed } of diffLines(
      readFileSync(path.join(root.folder, from ?? inside), 'utf8'),
      after,
    )) {
      if (removed) continue;
      const lines = value.replace(/\n$/, '').split('\n');
      if (added)
        for (const [index, text] of lines.entries()) io.out(`${root.name}/${inside}:${line + index} ${text.trim()}`);
      if (added) count += lines.length;
      line += lines.length;
    }
  }
  return count;
}

if (import.meta.main) await start(main);
