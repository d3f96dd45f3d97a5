/**
 * Sums: the digests that show whether a frozen release was touched.
 *
 * `SHA256SUMS` names every file of the release in byte order and, before them, the sums of the release before, in the
 * form that `sha256sum -c` follows. A release's digest is the SHA-256 of its `SHA256SUMS`.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { filesBelow, shown } from './text.ts';

export const sumsName = 'SHA256SUMS';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Frozen {
  id: string;
  folder: string;
}

/** The release folders, oldest first. A second release of a day (`-2`) follows the first. */
export function releaseFolders(releases: string): Frozen[] {
  if (!existsSync(releases)) return [];
  return readdirSync(releases)
    .toSorted()
    .map((id) => ({ id, folder: path.join(releases, id) }));
}

export function digestOf(folder: string): string {
  return sha256(readFileSync(path.join(folder, sumsName)));
}

/** The text of a release's `SHA256SUMS`. `before` is the release before it, if there is one. */
export function sumsOf(folder: string, before?: { id: string; digest: string }): string {
  const files = filesBelow(folder).filter((file) => file !== sumsName);
  const lines = files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}`);
  const chain = before ? [`${before.digest}  ../${before.id}/${sumsName}`] : [];
  return [...chain, ...lines].map((line) => `${line}\n`).join('');
}

const lineForm = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** Compares a release with its sums and with the release before it; names every file that differs. */
export function verifyRelease({ id, folder }: Frozen, before?: Frozen): Problem[] {
  const problem = (file: string, code: string, message: string, line = 1): Problem => ({
    file: shown(path.join(folder, file)),
    line,
    column: 1,
    code,
    message,
    mend: 'bring back what was frozen from version control; a change needs a release of its own.',
  });
  const sums = path.join(folder, sumsName);
  if (!existsSync(sums)) return [problem(sumsName, 'frozen-sums', `Release ${id} has no ${sumsName}.`)];
  const problems: Problem[] = [];
  const named = new Map<string, { digest: string; line: number }>();
  const chain: { digest: string; file: string; line: number }[] = [];
  for (const [index, text] of readFileSync(sums, 'utf8').split('\n').slice(0, -1).entries()) {
    const [, digest, file] = lineForm.exec(text) ?? [];
    if (!digest || !file)
      problems.push(problem(sumsName, 'frozen-sums', 'This line is no digest and path.', index + 1));
    else if (file.startsWith('../')) chain.push({ digest, file, line: index + 1 });
    else named.set(file, { digest, line: index + 1 });
  }
  const expected = before && `../${before.id}/${sumsName}`;
  const link = chain[0];
  if (chain.length > 1 || link?.file !== expected)
    problems.push(
      problem(
        sumsName,
        'frozen-chain',
        expected
          ? `Release ${id} does not follow release ${before.id}.`
          : `Release ${id} is the first and follows none.`,
      ),
    );
  else if (before && link && existsSync(path.join(before.folder, sumsName)) && digestOf(before.folder) !== link.digest)
    problems.push(
      problem(
        sumsName,
        'frozen-chain',
        `The sums of release ${before.id} are not those that release ${id} was frozen after.`,
        link.line,
      ),
    );

  const present = new Set(filesBelow(folder).filter((file) => file !== sumsName));
  for (const [file, { digest }] of named) {
    if (!present.has(file)) problems.push(problem(file, 'frozen-missing', `This file of release ${id} is gone.`));
    else if (!lstatSync(path.join(folder, file)).isFile())
      problems.push(problem(file, 'frozen-special', 'This is no regular file.'));
    else if (sha256(readFileSync(path.join(folder, file))) !== digest)
      problems.push(problem(file, 'frozen-changed', `This file of release ${id} differs from what was frozen.`));
  }
  for (const file of present)
    if (!named.has(file)) problems.push(problem(file, 'frozen-extra', `Release ${id} was frozen without this file.`));
  return problems;
}
