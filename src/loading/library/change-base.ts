/** Change base: where in git a change began, which files it touches, and whether others touched them meanwhile. */
import { spawnSync } from 'node:child_process';
import { compareText } from '../../domain/problem.ts';
import type { ContentRoot } from './content-root.ts';

type Git = (...args: string[]) => { status: number | null; stdout: string };

export interface ChangeBase {
  /** The commit at which the change left what it is to go into. */
  commit: string;
  /** Files of the content root that differ since then, by their paths in it; those that git does not know yet too. */
  files: string[];
  /** Of these, the ones that were changed there meanwhile. */
  meanwhile: string[];
  /** Of those, the ones that git cannot join by itself. */
  clashing: string[];
}

/** Where the change that stands in the content root left a ref; undefined where that is none of git's, or of another history. */
export function changeBase(ref: string, { folder }: ContentRoot): ChangeBase | undefined {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const paths = (...args: string[]) =>
    git(...args)
      .stdout.split('\0')
      .filter(Boolean);
  if (ref.startsWith('-')) return undefined;
  const { status, stdout } = git('merge-base', ref, 'HEAD');
  if (status !== 0) return undefined;
  const commit = stdout.trim();
  const differing = (...between: string[]) => paths('diff', '--name-only', '--relative', '-z', ...between, '--', '.');
  const files = [...differing(commit), ...paths('ls-files', '--others', '--exclude-standard', '-z')];
  const there = new Set(differing(commit, ref));
  const meanwhile = files.filter((file) => there.has(file));
  return {
    commit,
    files: [...new Set(files)].toSorted(compareText),
    meanwhile,
    clashing: meanwhile.length > 0 ? clashingOf(ref, meanwhile, git) : [],
  };
}

/** Files that would be left with both wordings, for somebody to choose, if what is committed were joined now. */
function clashingOf(ref: string, files: readonly string[], git: Git): string[] {
  const [prefix, top] = ['--show-prefix', '--show-toplevel'].map((what) => git('rev-parse', what).stdout.trim());
  // The tree comes first, then the files from where git was asked, then after an empty one what git says of them.
  const { status, stdout } = git('-C', top ?? '.', 'merge-tree', '--write-tree', '--name-only', '-z', 'HEAD', ref);
  if (status !== 1) return [];
  const named = stdout.split('\0').slice(1);
  const clashing = new Set(named.slice(0, named.indexOf('')));
  return files.filter((file) => clashing.has(`${prefix}${file}`));
}
