/** npm run build: check, then the site into `dist/`; with `--draft` a preview of the draft into `dist-draft/`, to open from there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { withLiving, type FrozenRelease, type Library } from '../domain/protocol.ts';
import { daysToCome } from '../domain/rules/days-to-come.ts';
import { predecessor } from '../domain/releases/release.ts';
import { unreleased } from '../domain/releases/unreleased.ts';
import { buildDay, shownOn } from '../loading/library/build-day.ts';
import { usualDist, type ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary, type LibraryReading } from '../loading/library/read.ts';
import { sha256, sumsName } from '../loading/files/sums.ts';
import { recordIn, recordName } from '../publishing/build-record.ts';
import { downtimeFile, tellDigest, type Downtime } from '../publishing/downtime/downtime.ts';
import { openFromFolder } from '../publishing/from-folder.ts';
import { learningPackages, writePackages } from '../publishing/learning/packages.ts';
import { takeLock } from '../publishing/lock.ts';
import { downtimeName } from '../publishing/policy.ts';
import { publish } from '../publishing/publish.ts';
import { writeSearchIndex } from '../publishing/search-index.ts';
import { beginSwap } from '../publishing/swap.ts';
import { base } from '../site.ts';
import { AskedWrongly, command, protocols, Refused, rootOf, start, tell, type Io } from './command.ts';
import { refuseImpossible } from './impossible.ts';
import { project } from './project.ts';
import { render } from './render.ts';

export const main = command({
  name: 'build',
  says: 'Checks the content, then makes the site.',
  options: {
    draft: {
      says: 'a preview with the draft, which is never deployed, into dist-draft/; its pages open from the folder',
    },
    'learning-since': {
      value: '<release>',
      says: 'the release that learners of what changed knew, if not the one before',
    },
    out: { value: '<folder>', says: 'where to, if not dist/ beside the content root' },
    ...protocols,
  },
  example: 'npm run build -- --protocols ../our-hospital',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    const draft = values.draft ?? false;
    const out = path.resolve(values.out ?? (draft ? path.join(root.parent, 'dist-draft') : usualDist(root)));
    refuseImpossible({ folders: [project, root.folder, out], base });
    if (values.out !== undefined && !mayBeReplaced(out))
      throw new AskedWrongly(`${out} holds something else than a build, and would be replaced. Name another folder.`);
    mkdirSync(path.dirname(out), { recursive: true });
    const lock = takeLock(`${out}.lock`);
    if ('held' in lock)
      throw new Refused(
        `Another build is at work here: ${lock.held}. If none is, delete that file. Nothing was built.`,
      );
    try {
      await buildAndSwap({ root, draft, out, since: values['learning-since'], io });
      return 0;
    } finally {
      lock.release();
    }
  },
});

/** Whether a folder is new, empty or a build, known by what a build alone holds; a preview is the site itself. */
function mayBeReplaced(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  const record = path.join(folder, recordName);
  if (existsSync(record)) return recordIn(readFileSync(record, 'utf8')) !== undefined;
  return existsSync(path.join(folder, sumsName)) && existsSync(path.join(folder, 'site', recordName));
}

interface Building {
  root: ContentRoot;
  draft: boolean;
  out: string;
  /** The release that learners knew, where one is named. */
  since: string | undefined;
  io: Io;
}

/** Makes the site beside the one that is there, which stands until the new one is whole. */
async function buildAndSwap({ root, draft, out, since, io }: Building): Promise<void> {
  const reading = readLibrary(root.folder);
  const library = judged(reading, draft, io);
  const day = buildDay(library.voted.facility);
  refuseAhead(reading, draft, day);
  const release = shownOn(library, day);
  const searched = searchedIn(library, release);
  const known = knownBefore(library, release, since);
  const packages = release && !draft ? await learningPackages({ library, release, since: known }) : undefined;
  const { fresh, swapIn } = beginSwap(out);
  const site = draft ? fresh : path.join(fresh, 'site');
  const cache = path.join(fresh, '.cache');
  try {
    await render({
      content: root.folder,
      reading: { ...reading, ...(packages && { packaged: packages.told }) },
      site,
      cache,
      draft,
    });
    if (packages) writePackages(fresh, packages.made);
    rmSync(cache, { recursive: true, force: true });
    const written = draft
      ? undefined
      : await writeDowntime({ site, protocol: searched, spoken: reading, release, day });
    await writeSearchIndex(site, searched, reading);
    if (draft) openFromFolder(site, base);
    const refused = draft ? [] : publish(fresh, { base, timeZone: library.voted.facility.time_zone });
    if (refused.length > 0)
      throw new Refused(
        ...refused.map(formatProblem),
        `${refused.length} to mend. What was built is not fit to be published.`,
      );
    swapIn();
    if (written) io.out(`${downtimeName}: ${written.size} bytes, SHA-256 ${written.digest}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What may be built, with every mistake told; refuses where what is to be shown has one. */
function judged({ library, problems, blocking }: LibraryReading, draft: boolean, io: Io): Library {
  tell(io, problems);
  const stopping = errorsOf(draft ? problems : blocking).length;
  if (!library || stopping > 0) throw new Refused(`${stopping} to mend. Nothing was built.`);
  if (draft && !library.draft) throw new Refused('There is no draft to preview. Nothing was built.');
  const others = errorsOf(problems).length;
  if (others > 0) io.err(`${others} to mend in the draft, which the site does not show.`);
  return library;
}

/** Refuses to show as done what has not come yet. */
function refuseAhead({ days }: LibraryReading, draft: boolean, today: string): void {
  const ahead = [...daysToCome(draft ? [...days.living, ...days.draft] : days.living, today)];
  if (ahead.length > 0) throw new Refused(...ahead.map(formatProblem), `${ahead.length} to mend. Nothing was built.`);
}

/** The release that learners of what changed knew; by default the one before what is in force. */
function knownBefore(
  { releases }: Library,
  now: FrozenRelease | undefined,
  named: string | undefined,
): string | undefined {
  if (named === undefined) return now && predecessor(releases, now.id)?.id;
  const before = releases.map(({ id }) => id).filter((id) => now !== undefined && id < now.id);
  if (before.includes(named)) return named;
  throw new AskedWrongly(
    `No release ${named} comes before what is in force. There are: ${before.join(', ') || 'none'}.`,
  );
}

/** Writes the file for a downtime, and its digest into the page that says how to check it. */
async function writeDowntime(made: Omit<Downtime, 'base'>) {
  const text = await downtimeFile({ ...made, base });
  writeFileSync(path.join(made.site, downtimeName), text);
  const digest = sha256(text);
  tellDigest(made.site, digest);
  return { digest, size: Buffer.byteLength(text) };
}

/** What search may find: what stands at plain addresses. */
const searchedIn = (library: Library, inForce: FrozenRelease | undefined) =>
  withLiving(inForce?.protocol ?? unreleased(library), library.living);

if (import.meta.main) await start(main);
