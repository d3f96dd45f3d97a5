/** A small, good protocols/ tree in a folder of its own, changed as a test says. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { formatProblem } from '../../src/domain/problem.ts';
import { withLiving, type ShownProtocol } from '../../src/domain/protocol.ts';
import { readLibrary } from '../../src/loading/library/read.ts';

/** A change of one file: new bytes, or a replacement of words in it that must occur; `undefined` deletes it. */
export type Edit = string | Uint8Array | [from: string, to: string] | undefined;

/** Copies the small tree to a temporary folder, makes the edits, and removes it after the test. */
export function protocols(edits: Record<string, Edit> = {}): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'protocols-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) change(root, name, edit);
  return root;
}

export function change(root: string, name: string, edit: Edit): void {
  const file = path.join(root, name);
  if (edit === undefined) return rmSync(file, { recursive: true });
  if (Array.isArray(edit)) {
    const [from, to] = edit;
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not hold: ${from}`);
    return writeFileSync(file, text.replace(from, to));
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, edit);
}

let small: ShownProtocol | undefined;

/** The draft of a tree that has no mistake, as the site shows it; without a tree that of the small one, read once. */
export function draftOf(root?: string): ShownProtocol {
  if (root === undefined) return (small ??= draftOf(path.join(import.meta.dirname, '../fixtures/small')));
  const { library, problems } = readLibrary(root);
  if (!library?.draft) throw new Error(problems.map(formatProblem).join('\n'));
  return withLiving(library.draft, library.living);
}

/** Every problem of a tree as an author reads it, with paths from the tree's own root. */
export function told(root: string): string[] {
  const prefix = `${path.basename(root)}/`;
  return readLibrary(root).problems.map((problem) => formatProblem(problem).replaceAll(prefix, ''));
}
