/**
 * Deploy, after the switch: what remains to be done once a new build is live.
 *
 * Each thing is tried whatever became of the others, since nothing of it takes the switch back.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSystemError } from '../loading/files/system-error.ts';
import type { DeployLog, ServedBuild } from './deploy-log.ts';
import { fillShelf } from './downtime-shelf.ts';
import type { Pointing } from './pointing.ts';

export interface SwitchedTo {
  /** The folder that the server's configuration names. */
  folder: string;
  /** The live build's folder below `builds/`. */
  name: string;
  /** That of the build before; missing where none is to be kept. */
  before: string | undefined;
  /** True where no earlier build may stay. */
  alone: boolean;
  pointing: Pointing;
  log: DeployLog;
  served: ServedBuild;
  /** Is told each step before it is taken. */
  step: (name: string) => void;
}

/** Writes the switch down, tells whom it concerns and clears away. Answers what could not be done, a sentence each. */
export function afterSwitch({ folder, name, before, alone, pointing, log, served, step }: SwitchedTo): string[] {
  const builds = path.join(folder, 'builds');
  const kept = [name, ...(before === undefined ? [] : [before])];
  const undone = [
    ...failing('deployed.txt does not say so', () => log.serve(name, served)),
    ...failing('live.txt does not lead Apache to it', () => {
      step('switch Apache');
      pointing.follow(folder, name);
    }),
    ...failing('the downtime copy beside it is not of this build', () => {
      step('lay out the downtime copy');
      fillShelf(
        folder,
        kept.map((one) => path.join(builds, one)),
      );
    }),
  ];
  const left = log.names
    .filter((old) => !kept.includes(old))
    .flatMap((old) => {
      const build = path.join(builds, old);
      const refused = failing(`${build} could not be removed`, () => {
        step(`remove ${old}`);
        removeBuild(builds, old, log);
      });
      return existsSync(build) ? refused : [];
    });
  // What is left is removed by the next deploy, and told where its words must not stay.
  return alone ? [...undone, ...left] : undone;
}

/** Removes a folder that the log names, and then writes that down. */
export function removeBuild(builds: string, name: string, log: DeployLog): void {
  rmSync(path.join(builds, name), { recursive: true, force: true });
  log.remove(name);
}

/** Does it, and answers what does not hold where the system refused. */
function failing(what: string, act: () => void): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [`${what}: ${error.message}.`];
  }
}
