/** Inventory: every file of a build with its digest, and the files that no build may hold. */
import type { ProblemCode } from '../domain/problem-codes.ts';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { readSums, sha256, sumsName } from '../loading/files/sums.ts';
import { filesBelow } from '../loading/files/text.ts';
import { iisFile, kindOf, kinds, textTypes } from './kinds.ts';

/** The folders of a build that its list of digests names. */
const listed = ['site', 'hosting'];

const builtFiles = (dist: string) =>
  listed.flatMap((folder) => filesBelow(path.join(dist, folder)).map((file) => `${folder}/${file}`)).toSorted();

/** The text of a build's `SHA256SUMS`, in byte order, as `sha256sum -c` reads it. */
export const buildSums = (dist: string): string =>
  builtFiles(dist)
    .map((file) => `${sha256(readFileSync(path.join(dist, file)))}  ${file}\n`)
    .join('');

/** How a build differs from its list of digests; nothing where it is as it was built. */
export function buildDifferences(dist: string): string[] {
  if (!existsSync(path.join(dist, sumsName))) return [`there is no ${sumsName} in ${dist}; run npm run build.`];
  const { lines, malformed } = readSums(dist);
  const present = new Set(builtFiles(dist));
  const known = new Set(lines.map((line) => line.path));
  return [
    ...malformed.map((line) => `${sumsName}, line ${line}, is not a digest and a file.`),
    ...(lines.length === 0 ? [`${sumsName} names no file.`] : []),
    ...lines.flatMap(({ digest, path: file }) => {
      if (!present.has(file)) return [`${file} is missing.`];
      if (!lstatSync(path.join(dist, file)).isFile()) return [`${file} is no regular file.`];
      return sha256(readFileSync(path.join(dist, file))) === digest ? [] : [`${file} is not as it was built.`];
    }),
    ...[...present].filter((file) => !known.has(file)).map((file) => `${file} is not listed in ${sumsName}.`),
  ];
}

const project = path.resolve(import.meta.dirname, '../..');

/** What would tell of the machine that built: its folders, and its name where that is no plain word. */
export function tracesOfMachine(root = project, home = os.homedir(), name = os.hostname()): string[] {
  return [root, home, name].filter((trace) => trace.length > 3 && /[^a-z]/i.test(trace.replace(/^\//, '')));
}

/** Files of a kind that no page needs, links, source maps, and traces of the sources or of the machine. */
export function strayProblems(site: string, traces = tracesOfMachine()): Problem[] {
  return filesBelow(site).flatMap((file) => {
    const full = path.join(site, file);
    const problem = (code: ProblemCode, message: string, mend: string): Problem[] => [
      { file: `${site}/${file}`, line: 1, column: 1, code, message, mend },
    ];
    if (!lstatSync(full).isFile())
      return problem('site-special', 'This is no regular file.', 'replace it by the file itself.');
    if (file === iisFile) return [];
    const type = kinds[kindOf(file)];
    if (type === undefined || file.split('/').some((part) => part.startsWith('.')))
      return problem('site-kind', 'The site has no such kind of file.', 'remove it, or name it in kinds.ts.');
    if (!textTypes.includes(type)) return [];
    const text = readFileSync(full);
    const trace = [...traces, 'sourceMappingURL=', 'file://', '/node_modules/'].find((one) => text.includes(one));
    return trace === undefined
      ? []
      : problem('site-trace', `The file holds \`${trace}\`.`, 'find out what wrote it, and keep it out of the site.');
  });
}
