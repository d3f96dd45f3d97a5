/** Leaf table: each leaf of a release changed in turn, and whether some section then says another thing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { differences } from '../../src/domain/redline/difference.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { digestsIn } from '../../src/loading/files/sums.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { readProtocol } from '../../src/loading/reading/protocol.ts';
import { fileKinds } from '../../src/schema/files.ts';
import { pageLeaves, yamlLeaves, type Changed } from './leaves.ts';

/** The leaves of one file. */
export interface LeafRow {
  file: string;
  leaves: number;
  /** Those whose change no section tells. */
  unseen: string[];
}

/** What `release.yaml` and approvals say is of the release itself. */
const own = /^(release|approvals)\.yaml$|^SHA256SUMS$/;
/** A check of a number changes no word, and a mark of a sample none that is voted on. */
const apart = /(^|\.)sample$|\.assurances\./;
/**
 * What cannot change alone: an organization's id is its file's name, two fields ask for a third, and numbers are typed
 * twice. Where a link of the intranet leads, and who keeps it, is mended without a vote.
 */
const bound = /^id$|\.(status|confidential)$|\.phones\.\d+\.(number|extension|menu)$|^\d+\.(id|address|owner)$/;

/** The files of a release whose leaves are asked for. */
export const filesWithLeaves = (folder: string): string[] => filesBelow(folder).filter((file) => !own.test(file));

/** Changes every leaf of these files of a release, on a copy of it. */
export function* leafTable(folder: string, files = filesWithLeaves(folder)): Generator<LeafRow> {
  const { unseenOf, remove } = copyOf(folder);
  try {
    for (const file of files) {
      const leaves = [...leavesOf(file, readFileSync(path.join(folder, file), 'utf8'))];
      yield { file, leaves: leaves.length, unseen: unseenOf(file, leaves) };
    }
  } finally {
    remove();
  }
}

/** So many leaves of a release, drawn by a seed: how many were changed, and those whose change no section tells. */
export function leavesSampled(folder: string, count: number, seed: number): { leaves: number; unseen: string[] } {
  const { unseenOf, remove } = copyOf(folder);
  const files = filesWithLeaves(folder);
  const found = { leaves: 0, unseen: [] as string[] };
  try {
    for (const [chosen, at] of fc.sample(fc.tuple(fc.nat(files.length - 1), fc.nat()), { seed, numRuns: count * 4 })) {
      if (found.leaves === count) break;
      const file = files[chosen] ?? '';
      const leaves = [...leavesOf(file, readFileSync(path.join(folder, file), 'utf8'))];
      const leaf = leaves[at % leaves.length];
      if (!leaf) continue;
      found.leaves += 1;
      found.unseen.push(...unseenOf(file, [leaf]).map((unseen) => `${file} ${unseen}`));
    }
  } finally {
    remove();
  }
  return found;
}

/** A copy of a release in which leaves are changed, one after the other. */
function copyOf(folder: string) {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'leaves-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const said = () => {
    const { protocol } = readProtocol(copy, { frozen: { digests: digestsIn(copy) } });
    return protocol && sections(protocol, blocksOf);
  };
  const before = said();
  if (!before) {
    remove();
    throw new Error(`${folder} cannot be read`);
  }
  const unseenOf = (file: string, leaves: readonly Changed[]): string[] => {
    const text = readFileSync(path.join(copy, file), 'utf8');
    const isSeen = (changed: string): boolean => {
      writeFileSync(path.join(copy, file), changed);
      const after = said();
      return after !== undefined && differences(before, after).sections.length > 0;
    };
    const unseen = leaves.filter(({ texts }) => ![...texts].some(isSeen)).map(({ leaf }) => leaf);
    writeFileSync(path.join(copy, file), text);
    return unseen;
  };
  return { unseenOf, remove };
}

function* leavesOf(file: string, text: string) {
  const kind = Object.values(fileKinds).find(({ path: at }) => patternOf(at).test(file));
  if (!kind) throw new Error(`no kind of file is called ${file}`);
  for (const found of (file.endsWith('.md') ? pageLeaves : yamlLeaves)(text, kind.schema))
    if (!apart.test(found.leaf) && !bound.test(found.leaf)) yield found;
}

/** A kind's path as it stands in a release. */
function patternOf(at: string): RegExp {
  const frozen = at.replace(/^draft\//, '').replaceAll('.', '\\.');
  return new RegExp(`^${frozen.replaceAll(/<[^>]+>/g, '[^/]+')}$`);
}
