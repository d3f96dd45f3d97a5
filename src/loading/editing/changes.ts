/**
 * Changes: files of the content root written anew, tried on a copy first, then put in place all at once.
 *
 * What is to be written lies whole in one folder beside before the first file is replaced. Whatever interrupts the rest,
 * the next change ends it, so that no change is ever half made.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { ContentRoot } from '../library/content-root.ts';
import { readLibrary } from '../library/read.ts';

/** The new text of each file, by its path in the content root; `undefined` where the file goes, or a whole folder. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** What a change would do to what is wrong with the content root, wherever it stands. */
interface Trial {
  /** Wrong after it, and not before. */
  added: Problem[];
  /** Wrong before it, and not after. */
  gone: Problem[];
}

/** Reads the content root as it is, and a copy of it with the changes. Nothing is written in it. */
export function tried(root: ContentRoot, changes: Changes): Trial {
  const before = readLibrary(root.folder).problems;
  const beside = mkdtempSync(path.join(os.tmpdir(), 'tried-'));
  try {
    const copy = path.join(beside, root.name);
    cpSync(root.folder, copy, { recursive: true, filter: (from) => !path.basename(from).startsWith('.') });
    put(copy, changes);
    const after = readLibrary(copy).problems;
    return { added: without(after, before), gone: without(before, after) };
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const known = new Set(others.map(sameAs));
  return problems.filter((problem) => !known.has(sameAs(problem)));
}

/** A problem wherever it stands in its file: lines above it may come and go. */
const sameAs = ({ file, code, message }: Problem): string => JSON.stringify([file, code, message]);

function put(folder: string, changes: Changes): void {
  for (const [inside, text] of changes) {
    const file = path.join(folder, inside);
    if (text === undefined) rmSync(file, { recursive: true, force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text, { flush: true });
    }
  }
}

/** What is ready to be put in place, and, in the same folder, which files go. */
const readyName = '.editing';
const halfName = '.editing-half';
const goneName = 'gone.json';

/** Puts changes in place: all of them or, until they lie beside whole, none. */
export function write({ folder }: ContentRoot, changes: Changes): void {
  endInterrupted({ folder });
  const half = path.join(folder, halfName);
  const gone = [...changes].flatMap(([inside, text]) => (text === undefined ? [inside] : []));
  put(path.join(half, 'files'), new Map([...changes].filter(([, text]) => text !== undefined)));
  put(half, new Map([[goneName, JSON.stringify(gone)]]));
  renameSync(half, path.join(folder, readyName));
  endInterrupted({ folder });
}

/** Ends what an interrupted change began, or clears away what it had not finished beside. True where one was ended. */
export function endInterrupted({ folder }: Pick<ContentRoot, 'folder'>): boolean {
  rmSync(path.join(folder, halfName), { recursive: true, force: true });
  const ready = path.join(folder, readyName);
  if (!existsSync(ready)) return false;
  const files = path.join(ready, 'files');
  for (const inside of existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : []) {
    if (!inside.isFile()) continue;
    const from = path.join(inside.parentPath, inside.name);
    const to = path.join(folder, path.relative(files, from));
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const inside of JSON.parse(readFileSync(path.join(ready, goneName), 'utf8')) as string[])
    rmSync(path.join(folder, inside), { recursive: true, force: true });
  rmSync(ready, { recursive: true, force: true });
  return true;
}
