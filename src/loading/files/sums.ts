/**
 * Sums: the digests that show whether a frozen release was touched.
 *
 * `SHA256SUMS` names every file of the release in byte order and, before them, the sums of the release before, in the
 * form that `sha256sum -c` follows. A release's digest is the SHA-256 of its `SHA256SUMS`.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../domain/problem.ts';
import { ReleaseId } from '../../schema/text.ts';
import { entriesBelow } from './text.ts';

export const sumsName = 'SHA256SUMS';

export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes);

/** The name of a text in a history; one that two texts share would be refused there. */
export const wordingDigest = (text: string): string => sha256(text).slice(0, 16);

export interface Frozen {
  id: string;
  folder: string;
}

const isReleaseName = (name: string): boolean => ReleaseId.safeParse(name).success;

/** The release folders, oldest first. A second release of a day (`-2`) follows the first. */
export function releaseFolders(releases: string): Frozen[] {
  return entriesOf(releases).flatMap((entry) =>
    entry.isDirectory() && isReleaseName(entry.name)
      ? [{ id: entry.name, folder: path.join(releases, entry.name) }]
      : [],
  );
}

/** Names below the folder of releases that are no release: stray files, links, other folders. */
export function strangersAmong(releases: string): string[] {
  return entriesOf(releases)
    .filter((entry) => !entry.isDirectory() || !isReleaseName(entry.name))
    .map(({ name }) => name);
}

const entriesOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name))
    : [];

export function digestOf(folder: string): string {
  return sha256(readFileSync(path.join(folder, sumsName)));
}

/** The digests of a release's files as they are, by path inside it and in the order of paths; none for a special file. */
export type Digests = ReadonlyMap<string, string | undefined>;

export const digestsIn = (folder: string): Digests =>
  new Map(
    entriesBelow(folder)
      .filter(({ path: file }) => file !== sumsName)
      .map(({ path: file, regular }) => [file, regular ? sha256(readFileSync(path.join(folder, file))) : undefined]),
  );

/** Those of the files below a path, by path below it. */
export const digestsBelow = (digests: Digests, above: string): Digests =>
  new Map(
    [...digests].flatMap(([file, digest]) => (file.startsWith(above) ? [[file.slice(above.length), digest]] : [])),
  );

/** The text of a release's `SHA256SUMS`. `before` is the release before it, if there is one. */
export function sumsOf(digests: Digests, before?: { id: string; digest: string }): string {
  const chain = before ? [`${before.digest}  ../${before.id}/${sumsName}`] : [];
  const lines = Array.from(digests).flatMap(([file, digest]) => (digest === undefined ? [] : `${digest}  ${file}`));
  return [...chain, ...lines].map((line) => `${line}\n`).join('');
}

/** A line of a list of digests: the digest, two spaces, the path. */
const lineForm = /^([0-9a-f]{64}) {2}(\S.*)$/;

export interface SumsLine {
  /** From 1. */
  line: number;
  digest: string;
  path: string;
}

/** The lines of a release's `SHA256SUMS`, and the numbers of those that have another form. */
export const readSums = (folder: string) => sumsLines(readFileSync(path.join(folder, sumsName), 'utf8'));

/** The same of the text of any list. */
export function sumsLines(list: string): { lines: SumsLine[]; malformed: number[] } {
  const lines: SumsLine[] = [];
  const malformed: number[] = [];
  for (const [index, text] of list.replace(/\n$/, '').split('\n').entries()) {
    const [, digest, file] = lineForm.exec(text) ?? [];
    if (digest && file) lines.push({ line: index + 1, digest, path: file });
    else malformed.push(index + 1);
  }
  return { lines, malformed };
}
