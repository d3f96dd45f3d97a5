/** Snapshot: what a command names by a day, a release, a folder or a git ref, read as one protocol. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inWords, isDay } from '../../domain/day.ts';
import { withheld } from '../../domain/directory/withheld.ts';
import { formatProblem } from '../../domain/problem.ts';
import type { Entry, FrozenRelease, Library, Protocol } from '../../domain/protocol.ts';
import { governingOn } from '../../domain/releases/release.ts';
import { digestsIn } from '../files/sums.ts';
import { readDirectory } from '../reading/directory.ts';
import type { FrozenFiles } from '../reading/folder.ts';
import { readLinks } from '../reading/links.ts';
import { readProtocol } from '../reading/protocol.ts';
import { readFacility } from '../reading/facility.ts';
import { contentRoot, type ContentRoot } from './content-root.ts';

export interface Snapshot {
  /** How it is called in a sentence. */
  words: string;
  protocol: Protocol;
  /** The release that it is; missing for a folder or a ref. */
  release?: FrozenRelease;
  /** The day that was asked for. */
  day?: string;
  /** Of a folder or a ref: its services, and whether it said itself that their place is confidential. */
  confidential?: ReadonlyMap<string, boolean>;
}

/** Why nothing could be read: there is no such thing, or it is there and has mistakes. */
export type Unread = { unknown: string } | { problem: string };

/** Reads what was named, or says why it cannot. A folder is one from the working directory. */
export function readSnapshot(named: string, library: Library, root: ContentRoot): Snapshot | Unread {
  const { releases } = library;
  const { services } = library.living;
  if (isDay(named)) return ofDay(named, releases);
  const release = releases.find(({ id }) => id === named);
  if (release) return { words: `release ${named}`, protocol: release.protocol, release };
  if (existsSync(named) && statSync(named).isDirectory())
    return kept(ofFolder(named, root, `the folder ${named}`), services);
  return kept(ofRef(named, root), services);
}

/** Without what a service that is confidential today told of its place then. */
const kept = (snapshot: Snapshot | Unread, services: readonly Entry[]): Snapshot | Unread =>
  'protocol' in snapshot
    ? {
        ...snapshot,
        protocol: withheld(snapshot.protocol, services),
        confidential: new Map(snapshot.protocol.services.map(({ id, confidential }) => [id, confidential])),
      }
    : snapshot;

function ofDay(day: string, releases: readonly FrozenRelease[]): Snapshot | Unread {
  const release = governingOn(releases, day);
  if (!release) return { unknown: `On ${inWords(day)} no release governed.` };
  return { words: `${inWords(day)} (release ${release.id})`, protocol: release.protocol, release, day };
}

/** No rule judges it: what it says alike with a state that was read before is taken from there. */
const asItStands = (folder: string): FrozenFiles => ({ digests: digestsIn(folder) });

/** A folder without a directory of its own, such as the draft, is read with what stands beside it in its content root. */
function ofFolder(folder: string, root: ContentRoot, words: string): Snapshot | Unread {
  const from = root.parent;
  const resources = path.join(root.folder, 'resources');
  const beside = existsSync(path.join(folder, 'resources'))
    ? undefined
    : {
        directory: readDirectory(resources, { frozen: asItStands(resources), from }),
        links: readLinks(root),
        facility: readFacility(root),
      };
  const { protocol, problems } = readProtocol(folder, { frozen: asItStands(folder), from, ...beside });
  return protocol
    ? { words, protocol }
    : { problem: `${words} does not read:\n${problems.map(formatProblem).join('\n')}` };
}

const noSuch = (ref: string) => `\`${ref}\` is no day, release, folder or git ref.`;

/** Why git has no such state: there is no history here, only the end of one, or no such name in all of it. */
function whyMissing(ref: string, content: string): string {
  const git = (...args: string[]) => spawnSync('git', ['-C', content, ...args], { encoding: 'utf8' });
  if (git('rev-parse', '--git-dir').status !== 0)
    return `\`${ref}\` is no day, release or folder, and no history of git is here in which it could be a commit. Work in a clone of the repository, or name one of these.`;
  if (git('rev-parse', '--is-shallow-repository').stdout.trim() !== 'true') return noSuch(ref);
  const count = Number(git('rev-list', '--count', 'HEAD').stdout);
  return `\`${ref}\` is no day, release or folder, and this clone holds only the last ${count === 1 ? 'commit' : `${count} commits`}. Where it is an older one, get the rest first: git fetch --unshallow.`;
}

/** The draft as a commit of the content's own repository has it, with the directory of that commit. */
function ofRef(ref: string, { folder: content, name }: ContentRoot): Snapshot | Unread {
  if (ref.startsWith('-')) return { unknown: noSuch(ref) };
  // Told from there, git packs what lies below the content root, and with its paths from it.
  const packed = spawnSync('git', ['-C', content, 'archive', '--format=tar', ref, '--', '.', ':(exclude)releases'], {
    maxBuffer: 2 ** 30,
  });
  if (packed.status !== 0) return { unknown: whyMissing(ref, content) };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'snapshot-'));
  try {
    const there = contentRoot(path.join(folder, name));
    mkdirSync(there.folder);
    const unpacked = spawnSync('tar', ['-xf', '-', '-C', there.folder], { input: packed.stdout });
    if (unpacked.status !== 0)
      return { problem: `The files of ${ref} could not be unpacked: ${String(unpacked.stderr)}` };
    return ofFolder(path.join(there.folder, 'draft'), there, `the draft of ${ref}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
