/** Recalls kept: that the register of recalls only grew, by the commits of the repository that holds it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Problem } from '../../domain/problem.ts';
import { shown } from '../files/text.ts';

const name = 'recalls.yaml';

/** Refuses a register in which an entry that was committed once is gone or reads otherwise. Nothing is told without git. */
export function recallsRewritten({ folder, parent }: { folder: string; parent: string }): Problem[] {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const log = git('log', '--first-parent', '--format=%H %cs', '--', name);
  const commits = log.status === 0 ? log.stdout.split('\n').filter(Boolean) : [];
  const file = path.join(folder, name);
  const now = entriesIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
  for (const commit of commits.toReversed()) {
    const [hash = '', day = ''] = commit.split(' ');
    const then = entriesIn(git('show', `${hash}:./${name}`).stdout);
    const index = then?.findIndex((entry, at) => !isDeepStrictEqual(entry, now?.[at])) ?? -1;
    if (index >= 0)
      return [
        {
          file: shown(file, parent),
          line: 1,
          column: 1,
          code: 'recall-rewritten',
          message: `Entry ${index + 1} is not as it was committed on ${day} (${hash.slice(0, 12)}).`,
          mend: 'put it back as it was; what is to be said now is a new entry at the end.',
        },
      ];
  }
  return [];
}

/** The entries of a register; undefined where it is none. */
function entriesIn(text: string): unknown[] | undefined {
  try {
    const value: unknown = parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
