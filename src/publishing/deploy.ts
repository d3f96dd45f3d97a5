/**
 * Deploy: a verified build becomes what the server serves, by one rename.
 *
 * `<folder>/current` is a link to `builds/<name>`, a copy of the build with its own link `previous` to the site before;
 * `live.txt` says the same to Apache.
 * Until the rename nothing of the live site is touched; after it everything is new. Every file of a build is newer than
 * every file of the build before, since servers tell a changed file by its time and its size.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sha256, sumsName } from '../loading/files/sums.ts';
import { filesBelow } from '../loading/files/text.ts';
import { isOlder, readRecord, recordInWords, type BuildRecord } from './build-record.ts';
import { copyBuild, flush, newestTime } from './deploy-copy.ts';

import { buildDifferences } from './inventory.ts';
import { takeLock } from './lock.ts';

export interface DeployOptions {
  /** The build, such as `dist`. */
  dist: string;
  /** The folder that the server's configuration names. */
  folder: string;
  /** Lets a sample be deployed, for a trial. */
  sample?: boolean;
  platform?: NodeJS.Platform;
  /** Is told each step before it is taken. */
  step?: (name: string) => void;
}

export type Deployed = { refused: string[] } | { build: string; reload: boolean };

/** What stands for a build that is not whole yet. */
const unfinished = '.incoming';

/** Deploys a build, or tells why not; throws what the disk refuses. In either case the live site is whole. */
export function deploy({
  dist,
  folder,
  sample,
  platform = process.platform,
  step = () => {},
}: DeployOptions): Deployed {
  if (platform === 'win32')
    return {
      refused: ['on Windows copy dist/site to a new folder and set the physical path of the site to it; see Help.'],
    };
  step('check the build');
  const differences = buildDifferences(dist);
  if (differences.length > 0) return { refused: differences };
  const record = readRecord(dist);
  if (record.sample && !sample) return { refused: ['this is a sample, not for use. For a trial add --sample.'] };

  mkdirSync(folder, { recursive: true });
  const lock = takeLock(path.join(folder, '.deploying'));
  if ('held' in lock)
    return { refused: [`another deploy is at work here: ${lock.held}. If none is, delete that file.`] };
  try {
    const current = path.join(folder, 'current');
    if (lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink() === false)
      return { refused: [`${current} is no link that deploy made. Move it away.`] };
    const live = existsSync(current) ? current : undefined;
    const served = live && recordOf(live);
    if (served && isOlder(record, served))
      return {
        refused: [
          `this build (${recordInWords(record)}) is older than the live one (${recordInWords(served)}). ` +
            'Go forward: put the old text into a new release.',
        ],
      };
    return switched(dist, folder, live, step);
  } finally {
    lock.release();
  }
}

function switched(dist: string, folder: string, live: string | undefined, step: (name: string) => void): Deployed {
  const builds = path.join(folder, 'builds');
  mkdirSync(builds, { recursive: true });
  for (const left of readdirSync(builds).filter((name) => name.startsWith(unfinished)))
    rmSync(path.join(builds, left), { recursive: true });

  const incoming = path.join(builds, `${unfinished}-${process.pid}`);
  const before = live && readlinkSync(live);
  const seconds = Math.max(Math.floor(Date.now() / 1000), live ? newestTime(path.join(live, 'site')) + 1 : 0);
  try {
    copyBuild(dist, incoming, seconds, step);
    step('check the copy');
    const differences = buildDifferences(incoming);
    if (differences.length > 0) return { refused: differences.map((difference) => `in the copy, ${difference}`) };
    if (before) symlinkSync(path.join('..', path.basename(before), 'site'), path.join(incoming, 'previous'));

    step('name the build');
    const name = freeName(builds, dist);
    renameSync(incoming, path.join(builds, name));
    flush(builds);
    step('make the link');
    const next = path.join(folder, `${unfinished}-switch`);
    rmSync(next, { force: true });
    symlinkSync(path.join('builds', name), next);
    waitFor(seconds);
    step('switch');
    renameSync(next, path.join(folder, 'current'));
    step('switch Apache');
    writeFileSync(next, `build builds/${name}\n`);
    renameSync(next, path.join(folder, 'live.txt'));
    removeAllBut(builds, [name, ...(before ? [path.basename(before)] : [])], step);
    return { build: name, reload: !before || !sameHosting(path.join(builds, name), path.join(folder, before)) };
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

/**
 * Waits until the files are no longer of a time to come, where that is soon. Apache says of such a file that it changed
 * just now, and so cannot tell it from one that it sent within the same second.
 */
function waitFor(seconds: number): void {
  const wait = seconds * 1000 - Date.now();
  if (wait > 0 && wait <= 2000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
}

/** Builds that nobody needs any more. One that cannot be removed is left to the next deploy: this one is done. */
function removeAllBut(builds: string, kept: string[], step: (name: string) => void): void {
  for (const old of readdirSync(builds).filter((entry) => !kept.includes(entry))) {
    step(`remove ${old}`);
    try {
      rmSync(path.join(builds, old), { recursive: true });
    } catch {
      continue;
    }
  }
}

/** What the live build says it is; nothing where its record was lost, which a deploy mends. */
function recordOf(live: string): BuildRecord | undefined {
  try {
    return readRecord(live);
  } catch {
    return undefined;
  }
}

/** The day and the first digits of the build's digest; with a number where it was deployed before. */
function freeName(builds: string, dist: string): string {
  const plain = `${readRecord(dist).day}-${sha256(readFileSync(path.join(dist, sumsName))).slice(0, 12)}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain}-${count}`;
    if (!existsSync(path.join(builds, name))) return name;
  }
}

/** Whether the server may go on with the configuration that it has read. */
function sameHosting(build: string, before: string): boolean {
  const text = (folder: string) =>
    filesBelow(path.join(folder, 'hosting')).map((file) => readFileSync(path.join(folder, 'hosting', file), 'utf8'));
  return text(build).join('\0') === text(before).join('\0');
}
