/**
 * Deploy: a verified build becomes what the server serves, by one rename.
 *
 * A copy of it stands in `<folder>/builds/<name>`, and the server is pointed there (`pointing`): by the link `current`, or
 * by `web.config`.
 * Until the rename nothing of the live site is touched; after it everything is new. Every file of a build is newer than
 * every file of the build before, since servers tell a changed file by its time and its size.
 */
import { existsSync, lstatSync, readFileSync, renameSync } from 'node:fs';
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
import { afterSwitch, removeBuild } from './deploy-after.ts';
import { copyBuild, flushFolder, makeOpen, newestTime } from './deploy-copy.ts';
import { DeployLog, logName, unloggedIn, type ServedBuild } from './deploy-log.ts';
import { buildDifferences } from './inventory.ts';
import { takeLock } from './lock.ts';
import { liveBuild } from './pointed.ts';
import { byFile } from './pointing-file.ts';
import { byLink } from './pointing-link.ts';
import type { Pointing } from './pointing.ts';
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
  /** Points IIS to it by one file, and makes no link. */
  iis?: boolean;
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

/** Why nothing was switched; or what is live, the digest of the log's last line, and what could not be done after it. */
export type Deployed = { refused: string[] } | { build: string; reload: boolean; digest: string; undone: string[] };

/** What stands for a build that is not whole yet. */
const unfinished = '.incoming';

/**
 * Deploys a build, or tells why not; throws what the disk refuses before the switch. In either case the live site is
 * whole, and where it was switched that is answered.
 */
export function deploy(options: DeployOptions): Deployed {
  const { dist, folder, platform = process.platform, iis = false, step = () => {} } = options;
  if (platform === 'win32' && !iis)
    return { refused: ['on Windows no link leads a server to a build. Deploy for IIS, by one file: --iis; see Help.'] };
  const pointing = iis ? byFile : byLink;
  step('check the build');
  const differences = buildDifferences(dist);
  if (differences.length > 0) return { refused: differences };

  makeOpen(folder);
  const lock = takeLock(path.join(folder, '.deploying'));
  if ('held' in lock)
    return { refused: [`another deploy is at work here: ${lock.held}. If none is, delete that file.`] };
  try {
    const strangers = [...strangersIn(folder, pointing)];
    if (strangers.length > 0) return { refused: strangers };
    const live = liveBuild(folder);
    const record = readRecord(dist);
    if (!record) return { refused: [`${dist} was built by another version of the engine; run npm run build.`] };
    const refused = [...unfit(record, live === undefined ? undefined : readRecord(live), options)];
    return refused.length > 0 ? { refused } : switched(record, pointing, options);
  } finally {
    lock.release();
  }
}

/** What stands where deploy writes and was not written by it, or points another server there. */
function* strangersIn(folder: string, pointing: Pointing): Generator<string> {
  const other = pointing === byFile ? byLink : byFile;
  if (other.live(folder))
    yield `what was deployed to ${folder} is served by ${other === byFile ? 'web.config. Add --iis,' : 'a link. Leave --iis out,'} or name another folder.`;
  yield* pointing.strangers(folder, existsSync(path.join(folder, logName)));
  if (lstatSync(path.join(folder, 'builds'), { throwIfNoEntry: false })?.isDirectory() === false)
    yield `${path.join(folder, 'builds')} is no folder that deploy made. Move it away.`;
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
  pointing: Pointing,
  { dist, folder, alone = false, command = 'deploy', step = () => {} }: DeployOptions,
): Deployed {
  const builds = path.join(folder, 'builds');
  makeOpen(builds);
  const log = new DeployLog(folder);
  writeDownLive(folder, log);
  for (const left of log.names.filter((name) => name.startsWith(unfinished))) removeBuild(builds, left, log);

  const name = freeName(builds, dist, record);
  const own = pointing.inPlace ? name : `${unfinished}-${process.pid}`;
  const incoming = path.join(builds, own);
  const leaving = pointing.live(folder)?.name;
  const before = alone ? undefined : leaving;
  const seconds = Math.max(
    Math.floor(Date.now() / 1000),
    leaving === undefined ? 0 : newestTime(path.join(builds, leaving, 'site')) + 1,
  );
  const served = servedBuild(dist, record, command);
  let [live, reload] = [false, true];
  log.layOut(own);
  try {
    copyBuild(dist, incoming, seconds, step);
    step('check the copy');
    const wrong = copyFaults(incoming, pointing);
    if (wrong.length > 0) return { refused: wrong };
    reload = leaving === undefined || !sameHosting(incoming, path.join(builds, leaving));
    pointing.lead(incoming, before);

    step('name the build');
    if (own !== name) {
      log.layOut(name);
      renameSync(incoming, path.join(builds, name));
    }
    flushFolder(builds);
    step('make the link');
    pointing.make(folder, name, before);
    waitFor(seconds);
    step('switch');
    pointing.take(folder);
    live = true;
  } finally {
    if (!live) removeBuild(builds, own, log);
  }
  const undone = afterSwitch({ folder, name, before, alone, pointing, log, served, step });
  return { build: name, reload, digest: log.digest, undone };
}

/** What keeps a copy from being served. */
const copyFaults = (incoming: string, { ownRights, needs }: Pointing): string[] => [
  ...(needs === undefined || existsSync(path.join(incoming, needs))
    ? []
    : [`in the copy, ${needs} is missing; run npm run build.`]),
  ...buildDifferences(incoming).map((difference) => `in the copy, ${difference}`),
  ...(ownRights ? [] : closedTo(path.join(incoming, 'site/index.html'))),
];

/**
 * Waits until the files are no longer of a time to come, where that is soon. Apache says of such a file that it changed
 * just now, and so cannot tell it from one that it sent within the same second.
 */
function waitFor(seconds: number): void {
  const wait = seconds * 1000 - Date.now();
  if (wait > 0 && wait <= 2000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
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
    filesBelow(path.join(folder, 'hosting'))
      .filter((file) => file.endsWith('.conf'))
      .map((file) => readFileSync(path.join(folder, 'hosting', file), 'utf8'));
  return text(build).join('\0') === text(before).join('\0');
}
