/**
 * Shelf: where downtime computers fetch the file for a downtime: `downtime/` beside the builds, outside what is served.
 *
 * `downtime.html` is always the newest; beside it stands each build's that is kept, by its day, and the digests of all.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256, sumsName } from '../loading/files/sums.ts';
import { readRecord } from './build-record.ts';
import { makeOpen, writeOpen } from './deploy-copy.ts';
import { downtimeName } from './policy.ts';

const shelfName = 'downtime';
const dated = (day: string) => downtimeName.replace('.', `-${day}.`);
const isDated = (name: string) => /^downtime-\d{4}-\d{2}-\d{2}\.html$/.test(name);

/** Lays the files of these builds, the live one first, on the shelf of a folder; what is of no other build is taken away. */
export function fillShelf(folder: string, builds: readonly string[]): void {
  const shelf = path.join(folder, shelfName);
  const files = new Map<string, string>();
  for (const build of builds.toReversed()) {
    const file = path.join(build, 'site', downtimeName);
    const record = readRecord(build);
    if (!record || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    files.set(dated(record.day), text).set(downtimeName, text);
  }
  if (files.size === 0 && !existsSync(shelf)) return;
  makeOpen(shelf);
  for (const [name, text] of files) put(path.join(shelf, name), text);
  for (const name of readdirSync(shelf)) if (isDated(name) && !files.has(name)) rmSync(path.join(shelf, name));
  const sums = [...files].map(([name, text]) => `${sha256(text)}  ${name}\n`);
  put(path.join(shelf, sumsName), sums.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''));
}

/** Whoever copies it meanwhile has the old one or the new one, whole. */
function put(file: string, text: string): void {
  writeOpen(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
