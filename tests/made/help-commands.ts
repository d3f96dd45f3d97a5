/** The commands that a page of help prints, run as they are printed, with what is the reader's own put in their place. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyEnvironment } from './other-site.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** The commands that a page shows under a heading, or everywhere: the lines of its blocks marked `sh`. */
export function commandsOf(page: string, heading?: string): string[] {
  const text = readFileSync(path.join(project, 'src/content/docs/help', page), 'utf8');
  const part = heading === undefined ? text : text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${page} has no heading "${heading}"`);
  return [...part.matchAll(/^ *```sh\n(.*?)^ *```$/gms)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

export interface Reader {
  /** What a command names, by what stands for it on the page. */
  own: Readonly<Record<string, string>>;
  /** Where the reader stands; the engine's folder where nothing is said. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs a command; answers how it ended, and all that it printed. */
export function asPrinted(
  command: string,
  { own, cwd = project, env }: Reader,
): { status: number | null; printed: string } {
  const line = Object.entries(own).reduce((text, [from, to]) => text.replaceAll(from, to), command);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd,
    encoding: 'utf8',
    env: { ...copyEnvironment(), ...env },
  });
  return { status, printed: stdout + stderr };
}
