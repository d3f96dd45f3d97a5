/**
 * Freezing: the one place that writes below `releases/`.
 *
 * Everything is copied beside, checked there and flushed to the disk; then one rename makes the release. Whatever
 * interrupts it, there is a whole release or none. What an interruption leaves is cleared away by the next freeze.
 */
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FrozenRelease, Protocol } from '../../domain/protocol.ts';
import type { Proposal } from '../../domain/releases/proposal.ts';
import { linksName } from '../reading/links.ts';
import { readProtocol } from '../reading/protocol.ts';
import { facilityName } from '../reading/facility.ts';
import { digestsIn, sha256, sumsName, sumsOf } from '../files/sums.ts';
import { filesBelow } from '../files/text.ts';
import { proposalFrozen } from './proposals.ts';

/** What stands in `draft/release.yaml` after a freeze. */
export const releaseTemplate = `# The next release. What is missing here is asked for by \`npm run freeze\`. Help: README.md.
title: Next release
sample: true
changes: []
retired: []
`;

/** What stands in `draft/approvals.yaml` after a freeze. */
export const approvalsTemplate = `# Who approved the next release, an entry each: role, body, date, minutes, item, proposal, sample. Help: README.md.
[]
`;

const halfName = '.freezing-';

/** Clears away what an interrupted freeze left: half a copy, or a draft whose release is already frozen. */
export function clearInterrupted(root: string, newest: Pick<FrozenRelease, 'id'> | undefined): string[] {
  const halves = readdirSync(root).filter((name) => name.startsWith(halfName));
  for (const name of halves) rmSync(path.join(root, name), { recursive: true, force: true });
  const draft = path.join(root, 'draft', 'release.yaml');
  const frozen = newest && path.join(root, 'releases', newest.id, 'release.yaml');
  const done = frozen && existsSync(frozen) && readFileSync(frozen).equals(readFileSync(draft)) ? newest : undefined;
  if (done) startNext(root);
  return [
    ...(halves.length > 0
      ? ['An interrupted freeze had left half a copy. It was cleared away; no release came of it.']
      : []),
    ...(done
      ? [
          `Release ${done.id} was frozen whole before an interruption; draft/release.yaml and draft/approvals.yaml begin anew.`,
        ]
      : []),
  ];
}

/** What somebody did while a release was written keeps it from being one. Nothing was frozen. */
export class NotFrozen extends Error {}

/** What was read, judged and approved: what is copied must be the same. */
export interface Approved {
  draft: Protocol;
  proposal: Proposal;
}

/** Writes the release and returns its digest. */
export function writeRelease(
  root: string,
  id: string,
  { draft, proposal }: Approved,
  before: Pick<FrozenRelease, 'id' | 'digest'> | undefined,
): string {
  const releases = path.join(root, 'releases');
  const folder = path.join(releases, id);
  mkdirSync(releases, { recursive: true });
  const beside = mkdtempSync(path.join(root, halfName));
  try {
    cpSync(path.join(root, 'draft'), beside, { recursive: true });
    cpSync(path.join(root, 'resources'), path.join(beside, 'resources'), { recursive: true });
    for (const file of [facilityName, linksName])
      if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(beside, file));
    const digests = digestsIn(beside);
    const sums = sumsOf(digests, before);
    writeFileSync(path.join(beside, sumsName), sums);
    const same = proposalFrozen(digests).digest === proposal.digest;
    if (!same || !isDeepStrictEqual(readProtocol(beside).protocol, draft))
      throw new NotFrozen('The draft changed while it was copied; freeze again.');
    if (existsSync(folder)) throw new NotFrozen(`${folder} is there already; another freeze was faster.`);
    for (const file of filesBelow(beside)) flush(path.join(beside, file));
    // Until now it was its maker's alone; whoever may read the other releases may read this one.
    chmodSync(beside, statSync(releases).mode & 0o777);
    renameSync(beside, folder);
    flush(releases);
    startNext(root);
    return sha256(sums);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * Puts templates in place of what the draft said of the release, a file in one step. `release.yaml` comes last: while it
 * is the frozen one, an interruption can be told.
 */
function startNext(root: string): void {
  const beside = path.join(root, `${halfName}template`);
  for (const [name, template] of [
    ['approvals.yaml', approvalsTemplate],
    ['release.yaml', releaseTemplate],
  ] as const) {
    writeFileSync(beside, template);
    renameSync(beside, path.join(root, 'draft', name));
  }
}

/** Makes the system write a file or a folder's names to the disk; some systems know this of files only. */
function flush(file: string): void {
  try {
    const handle = openSync(file, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // What cannot be flushed is written all the same, only later.
  }
}
