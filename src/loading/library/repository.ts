/** Repository: the one that a folder lies in, and what a file of the content is called there. */
import { spawnSync } from 'node:child_process';
import type { ContentRoot } from './content-root.ts';

/** What git says of a folder in one line; undefined where it says nothing, as outside of a repository. */
export function gitSays(folder: string, ...asked: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...asked], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The top of the repository that a folder lies in; undefined where it lies in none. */
export const topOf = (folder: string): string | undefined => gitSays(folder, 'rev-parse', '--show-toplevel');

/**
 * The path of a place's file from the top of the repository, as a forge names it. Places begin with the content root's
 * own name; outside of a repository that is all there is to say.
 */
export function inRepository({ folder, name }: ContentRoot): (file: string) => string {
  const prefix = gitSays(folder, 'rev-parse', '--show-prefix');
  if (prefix === undefined) return (file) => file;
  return (file) => (file.startsWith(`${name}/`) ? prefix + file.slice(name.length + 1) : file);
}
