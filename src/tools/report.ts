/**
 * npm run report -- <from> [<to>]: what differs between two snapshots, as Markdown.
 *
 * A snapshot is a day, a release, a folder or a git ref; without `<to>` it is the draft. With two days, `--packet` writes
 * what a surveyor is given, and `--out` all of that time; with `--pull-request`, what a change does for who reviews it.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dayAt, isDay } from '../domain/day.ts';
import { historyOf } from '../domain/history/history-making.ts';
import { namesOf } from '../domain/history/history-html.ts';
import type { ReleaseHistory } from '../domain/history/history.ts';
import { formatProblem, type Problem } from '../domain/problem.ts';
import { sampleNotice, type Library } from '../domain/protocol.ts';
import { reasonsBetween, reasonsOf } from '../domain/redline/reasons.ts';
import { redlineMarkdown } from '../domain/redline/redline-markdown.ts';
import { redline, type Redline } from '../domain/redline/redline.ts';
import { dues } from '../domain/releases/due.ts';
import { sections } from '../domain/text/sections.ts';
import { packetOf, unknownRequirements } from '../domain/history/packet.ts';
import { writeSurveyPacket } from '../loading/archive/survey-packet.ts';
import type { Witness } from '../schema/release.ts';
import { writeSurveyFolder } from '../loading/archive/survey-folder.ts';
import { wordingDigest } from '../loading/files/sums.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import { readSnapshot, type Snapshot } from '../loading/library/snapshot.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { AskedWrongly, command, protocols, Refused, rootOf, start, type Io } from './command.ts';

export const main = command({
  name: 'report',
  says: 'Tells what differs between two snapshots: days, releases, folders or git refs.',
  takes: '<from> [<to>]',
  options: {
    packet: {
      value: '<folder>',
      says: "with two days: writes a surveyor's packet, and of it no more than was asked for",
    },
    requirements: { value: '<names>', says: 'of a packet: requirements by id or kind, with commas; all if not said' },
    numbers: { says: 'of a packet: numbers inside the hospital too' },
    out: {
      value: '<folder>',
      says: "with two days: writes all of that time, for the office's own file; of a pull request: where to, if not dist-change/",
    },
    'pull-request': {
      says: 'what the change since a git ref does, for its reviewers: report.md for the request, report.html to open or print',
    },
    full: {
      says: 'of a pull request also: questions whose answer changes, and sheets that no longer fit (builds and prints; minutes)',
    },
    json: {
      says: 'as {from, to, summary, differences}; a difference has {id, name, what, weight, editorial, owner, roles, notes}',
    },
    ...protocols,
  },
  example: 'npm run report -- 2026-11-01',
  run: ({ values, named, io }) => {
    const [from, to, ...more] = named;
    if (from === undefined || more.length > 0)
      throw new AskedWrongly(
        'Name what to begin with, and perhaps what to end with: a day, a release, a folder or a git ref.',
      );
    const root = rootOf({ values });
    if (values['pull-request']) return ofPullRequest(named, values, root, io);
    if (values.full) throw new AskedWrongly('--full belongs to --pull-request.');
    const { library, witnesses, problems } = readLibrary(root.folder);
    if (!library)
      throw new Refused(
        ...problems.map(formatProblem),
        'Nothing was reported: the protocol has mistakes, or a release was touched.',
      );
    const { facility } = library.voted;
    const history = historyOf(library, {
      sections: (protocol) => sections(protocol, blocksOf),
      digest: wordingDigest,
      notice: sampleNotice(facility),
    });
    const folder = values.packet ?? values.out;
    if (folder === undefined) {
      const snapshot = (name: string) => snapshotNamed(name, library, root);
      const [older, newer] = [snapshot(from), to === undefined ? draftOf(library, problems) : snapshot(to)];
      const made = redlineOf(older, newer, history);
      io.out(values.json ? asJson(older, newer, made) : asMarkdown(older, newer, made, history));
      return 0;
    }
    if (!isDay(from) || to === undefined || !isDay(to) || from > to)
      throw new AskedWrongly("A surveyor's folder needs two days, the earlier one first.");
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Refused(`${folder} is not empty; name a new folder.`);
    const written = (values.packet === undefined ? allOf : packetAsked)(
      { history, library, witnesses, root, from, to },
      values,
    );
    io.out(`Written to ${folder}, begin with ${written[0]}:\n${written.map((file) => `  ${file}`).join('\n')}`);
    return 0;
  },
});

/** What the change that stands here does. */
async function ofPullRequest(
  [ref = '', ...more]: readonly string[],
  { out, full = false }: { out?: string; full?: boolean },
  root: ContentRoot,
  io: Io,
): Promise<number> {
  if (more.length > 0) throw new AskedWrongly('A pull request is what stands here: name only what it is to go into.');
  const { writePullRequest } = await import('./pull-request.ts');
  const asked = { ref, out: out ?? path.join(root.parent, 'dist-change'), full };
  const { headline, files } = await writePullRequest(asked, root);
  io.out([headline, ...files.map((file) => `  ${file}`)].join('\n'));
  return 0;
}

/** What a folder is made of. */
interface Reported {
  history: ReleaseHistory;
  library: Library;
  witnesses: Witness[];
  root: ContentRoot;
  from: string;
  to: string;
}

/** What was asked of a folder. */
interface FolderAsked {
  packet?: string;
  out?: string;
  requirements?: string;
  numbers?: boolean;
}

const style = path.join(import.meta.dirname, '../styles/surveyor.css');
const todayAt = ({ voted: { facility } }: Library) => dayAt(new Date(), facility.time_zone);

/** All of the time between two days. */
const allOf = ({ history, library, witnesses, root, from, to }: Reported, { out = '' }: FolderAsked): string[] =>
  writeSurveyFolder(out, {
    history,
    facility: library.voted.facility,
    witnesses,
    dues: dues({ ...library.living, facility: library.voted.facility }),
    from,
    to,
    today: todayAt(library),
    releases: path.join(root.folder, 'releases'),
    check: path.join(import.meta.dirname, '../../docs/check-releases.sh'),
    style,
  });

/** What of it a surveyor asked for. */
function packetAsked(
  { history, library, from, to }: Reported,
  { packet: folder = '', requirements: asked = '', numbers: internalNumbers = false }: FolderAsked,
): string[] {
  const requirements = asked
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const scope = { requirements, from, to, internalNumbers };
  const [unknown] = unknownRequirements(history, scope);
  if (unknown !== undefined)
    throw new AskedWrongly(`\`${unknown}\` is no requirement and no kind of requirement of any release.`);
  const { facility } = library.voted;
  const services = [library.living, ...library.releases.map(({ protocol }) => protocol)].flatMap((one) => one.services);
  const packet = packetOf(history, scope, {
    recalls: library.living.recalls.filter(({ sample }) => facility.sample || !sample),
    internal: new Set(services.filter(({ group }) => group === 'internal').map(({ id }) => id)),
  });
  return writeSurveyPacket(folder, { history, packet, facility, today: todayAt(library), style });
}

function draftOf({ draft }: Library, problems: readonly Problem[]): Snapshot {
  if (!draft)
    throw new Refused(...problems.map(formatProblem), 'Nothing was reported: there is no draft without a mistake.');
  return { words: 'the draft', protocol: draft };
}

function snapshotNamed(name: string, library: Library, root: ContentRoot): Snapshot {
  const snapshot = readSnapshot(name, library, root);
  if ('unknown' in snapshot) throw new AskedWrongly(snapshot.unknown);
  if ('problem' in snapshot) throw new Refused(snapshot.problem);
  return snapshot;
}

function redlineOf(older: Snapshot, newer: Snapshot, history: ReleaseHistory): Redline {
  const reasons = newer.release
    ? reasonsBetween(history.releases, older.release?.id, newer.release.id)
    : reasonsOf({ ...newer.protocol.release, id: newer.words });
  return redline(sections(older.protocol, blocksOf), sections(newer.protocol, blocksOf), reasons);
}

function asMarkdown(older: Snapshot, newer: Snapshot, made: Redline, history: ReleaseHistory): string {
  const names = { ...namesOf(history), ...(newer.release ? {} : { release: () => newer.words }) };
  return `# From ${older.words} to ${newer.words}\n\n${redlineMarkdown(made, names)}`;
}

/** Each difference once, in the order of the Markdown; what came or went with it is told in it. */
function asJson(older: Snapshot, newer: Snapshot, { summary, groups }: Redline): string {
  const differences = groups
    .flatMap(({ entries }) => entries)
    .map(({ id, name, what, weight, editorial, owner, roles, notes, notesAround }) => ({
      id,
      name,
      what,
      weight,
      editorial,
      owner,
      roles,
      notes: [...notes, ...notesAround].map((note) => note.summary),
    }));
  return JSON.stringify({ from: older.words, to: newer.words, summary, differences }, null, 2);
}

if (import.meta.main) await start(main);
