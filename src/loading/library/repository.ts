/** Repository: the one that the content root lies in, and what a file of the content is called there. */
import { spawnSync } from 'node:child_process';
import type { ContentRoot } from './content-root.ts';

/**
 * The path of a place's file from the top of the repository, as a forge names it. Places begin with the content root's
 * own name; outside of a repository that is all there is to say.
 */
export function inRepository({ folder, name }: ContentRoot): (file: string) => string {
  const asked = spawnSync('git', ['-C', folder, 'rev-parse', '--show-prefix'], { encoding: 'utf8' });
  if (asked.status !== 0) return (file) => file;
  const prefix = asked.stdout.trim();
  return (file) => (file.startsWith(`${name}/`) ? prefix + file.slice(name.length + 1) : file);
}
