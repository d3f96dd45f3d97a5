/**
 * Deploy: a verified build becomes what the server serves, by one rename.
 *
 * `<folder>/current` is a link to `builds/<name>`, a copy of the build with its own link `previous` to the site before;
 * `live.txt` says the same to Apache.
 * Until the rename nothing of the live site is touched; after it everything is new. Every file of a build is newer than
 * every file of the build before, since servers tell a changed file by its time and its size.
 */
import { existsSync, lstatSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { sha256, sumsName } from '../loading/files/sums.ts';
import { filesBelow } from '../loading/files/text.ts';
import {
  isOfEarlierDay,
  isOfOlderRelease,
  isToCome,
  readRecord,
  recordInWords,
  type BuildRecord,
} from './build-record.ts';
import { copyBuild, flush, makeOpen, newestTime, writeOpen } from './deploy-copy.ts';
import { DeployLog, logName, unloggedIn, type ServedBuild } from './deploy-log.ts';
import { fillShelf } from './downtime-shelf.ts';
import { buildDifferences } from './inventory.ts';
import { takeLock } from './lock.ts';
import { closedTo } from './readable.ts';

export interface DeployOptions {
  /** The build, such as `dist`. */
  dist: string;
  /** The folder that the server's configuration names. */
  folder: string;
  /** Lets a sample be deployed, for a trial. */
  sample?: boolean;
  /** Lets a build of an earlier day take the live one's place. */
  older?: boolean;
  platform?: NodeJS.Platform;
  /** Lets the build before take the live one's place again, be it of an older release or a sample. */
  back?: boolean;
  /** Keeps no earlier build beside it: after words were withheld, none is served that says them. */
  alone?: boolean;
  /** The command, as the log names it. */
  command?: string;
  /** When it is deployed, where that is not now. */
  now?: Date;
  /** Is told each step before it is taken. */
  step?: (name: string) => void;
}

/** `digest` is that of the log's last line. */
export type Deployed = { refused: string[] } | { build: string; reload: boolean; digest: string };

/** What stands for a build that is not whole yet. */
const unfinished = '.incoming';

/** Deploys a build, or tells why not; throws what the disk refuses. In either case the live site is whole. */
export function deploy(options: DeployOptions): Deployed {
  const { dist, folder, platform = process.platform, step = () => {} } = options;
  if (platform === 'win32')
    return {
      refused: ['on Windows copy dist/site to a new folder and set the physical path of the site to it; see Help.'],
    };
  step('check the build');
  const differences = buildDifferences(dist);
  if (differences.length > 0) return { refused: differences };

  makeOpen(folder);
  const lock = takeLock(path.join(folder, '.deploying'));
  if ('held' in lock)
    return { refused: [`another deploy is at work here: ${lock.held}. If none is, delete that file.`] };
  try {
    const strangers = [...strangersIn(folder)];
    if (strangers.length > 0) return { refused: strangers };
    const live = liveBuild(folder);
    const record = readRecord(dist);
    if (!record) return { refused: [`${dist} was built by another version of the engine; run npm run build.`] };
    const refused = [...unfit(record, live === undefined ? undefined : readRecord(live), options)];
    return refused.length > 0 ? { refused } : switched(record, live, options);
  } finally {
    lock.release();
  }
}

/** The build that is served from a folder; undefined where none is. */
export function liveBuild(folder: string): string | undefined {
  const current = path.join(folder, 'current');
  return existsSync(current) ? current : undefined;
}

/** What stands where deploy writes and was not written by it. */
function* strangersIn(folder: string): Generator<string> {
  const there = (name: string) => lstatSync(path.join(folder, name), { throwIfNoEntry: false });
  if (there('current')?.isSymbolicLink() === false)
    yield `${path.join(folder, 'current')} is no link that deploy made. Move it away.`;
  if (there('builds')?.isDirectory() === false)
    yield `${path.join(folder, 'builds')} is no folder that deploy made. Move it away.`;
  // Before the first deploy nothing here is ours.
  if (!there(logName) && !there('current') && there('live.txt'))
    yield `${path.join(folder, 'live.txt')} is no file that deploy made. Move it away.`;
}

/** Why a build may not take the live one's place. */
function* unfit(
  record: BuildRecord,
  served: BuildRecord | undefined,
  { sample, older, back, now }: DeployOptions,
): Generator<string> {
  if (back) return;
  if (record.sample && !sample) yield 'this is a sample, not for use. For a trial add --sample.';
  if (isToCome(record, now))
    yield `this build is ${recordInWords(record)}, a day to come: the clock was fast when it was built. Set the clock right and build again.`;
  if (!served) return;
  if (record.base !== served.base)
    yield `this build is for the path ${record.base}, and the live one for ${served.base}. Build with SITE_BASE=${served.base}, or deploy to a folder of its own.`;
  const [build, live] = [recordInWords(record), recordInWords(served)];
  if (isOfOlderRelease(record, served))
    yield `this build (${build}) is older than the live one (${live}). Go forward: put the old text into a new release.`;
  else if (isOfEarlierDay(record, served) && !older)
    yield isToCome(served, now)
      ? `the live build is ${live}, a day to come: a clock was fast when it was built. See what differs, and replace it, with --older.`
      : `this build (${build}) is of an earlier day than the live one (${live}). See what differs, and go back, with --older.`;
}

function switched(
  record: BuildRecord,
  live: string | undefined,
  { dist, folder, alone = false, command = 'deploy', step = () => {} }: DeployOptions,
): Deployed {
  const builds = path.join(folder, 'builds');
  makeOpen(builds);
  const log = new DeployLog(folder);
  writeDownLive(folder, log);
  for (const left of log.names.filter((name) => name.startsWith(unfinished))) remove(builds, left, log);

  const own = `${unfinished}-${process.pid}`;
  const incoming = path.join(builds, own);
  const leaving = live && readlinkSync(live);
  const before = alone ? undefined : leaving;
  const seconds = Math.max(Math.floor(Date.now() / 1000), live ? newestTime(path.join(live, 'site')) + 1 : 0);
  log.layOut(own);
  try {
    copyBuild(dist, incoming, seconds, step);
    step('check the copy');
    const wrong = [
      ...buildDifferences(incoming).map((difference) => `in the copy, ${difference}`),
      ...closedTo(path.join(incoming, 'site/index.html')),
    ];
    if (wrong.length > 0) return { refused: wrong };
    if (before) symlinkSync(path.join('..', path.basename(before), 'site'), path.join(incoming, 'previous'));

    step('name the build');
    const name = freeName(builds, dist, record);
    log.layOut(name);
    renameSync(incoming, path.join(builds, name));
    flush(builds);
    step('make the link');
    const next = path.join(folder, `${unfinished}-switch`);
    rmSync(next, { force: true });
    symlinkSync(path.join('builds', name), next);
    waitFor(seconds);
    step('switch');
    renameSync(next, path.join(folder, 'current'));
    log.serve(name, servedBuild(dist, record, command));
    step('switch Apache');
    writeOpen(next, `build builds/${name}\n`);
    renameSync(next, path.join(folder, 'live.txt'));
    const reload = !leaving || !sameHosting(path.join(builds, name), path.join(folder, leaving));
    step('lay out the downtime copy');
    const kept = [name, ...(before ? [path.basename(before)] : [])];
    fillShelf(
      folder,
      kept.map((one) => path.join(builds, one)),
    );
    removeAllBut(builds, [own, name, ...(before ? [path.basename(before)] : [])], log, step);
    return { build: name, reload, digest: log.digest };
  } finally {
    remove(builds, own, log);
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

/** Builds of deploy's own that nobody needs any more. One that cannot be removed is left to the next deploy. */
function removeAllBut(builds: string, kept: string[], log: DeployLog, step: (name: string) => void): void {
  for (const old of log.names.filter((name) => !kept.includes(name))) {
    step(`remove ${old}`);
    try {
      remove(builds, old, log);
    } catch {
      continue;
    }
  }
}

/** Removes a folder that the log names, and then writes that down. */
function remove(builds: string, name: string, log: DeployLog): void {
  rmSync(path.join(builds, name), { recursive: true, force: true });
  log.remove(name);
}

const servedBuild = (dist: string, { release }: BuildRecord, command: string): ServedBuild => ({
  build: sha256(readFileSync(path.join(dist, sumsName))),
  release,
  command,
});

/** Writes down what is live and is not in the log yet, with the time of the link that leads to it. */
function writeDownLive(folder: string, log: DeployLog): void {
  const found = unloggedIn(folder, log);
  if (!found) return;
  const build = path.join(folder, 'builds', found.name);
  const record = readRecord(build);
  if (record && existsSync(path.join(build, sumsName)))
    log.serve(found.name, servedBuild(build, record, 'found live; written down later'), found.at);
}

/** The build that the live one took the place of; undefined where none is kept. */
export function buildBefore(folder: string): string | undefined {
  const previous = path.join(folder, 'current', 'previous');
  if (!existsSync(previous)) return undefined;
  return path.join(folder, 'builds', path.basename(path.dirname(readlinkSync(previous))));
}

/** The day and the first digits of the build's digest; with a number where it was deployed before. */
function freeName(builds: string, dist: string, { day }: BuildRecord): string {
  const plain = `${day}-${sha256(readFileSync(path.join(dist, sumsName))).slice(0, 12)}`;
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
