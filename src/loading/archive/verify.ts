/** Verify: the whole history against its lists of digests, and those against what was written down outside. */
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { effectiveDay } from '../../domain/releases/release.ts';
import type { Witness } from '../../schema/release.ts';
import {
  digestOf,
  digestsIn,
  readSums,
  releaseFolders,
  strangersAmong,
  sumsName,
  sumsOf,
  type Digests,
  type Frozen,
  type SumsLine,
} from '../files/sums.ts';
import { isLitter, strayProblem } from '../files/stray.ts';
import { shown } from '../files/text.ts';

const bringBack = 'bring back what was frozen from version control; a change needs a release of its own.';

const problem = (file: string, code: ProblemCode, message: string, line = 1, mend = bringBack): Problem => ({
  file,
  line,
  column: 1,
  code,
  message,
  mend,
});

/** The same problems with their places told from a folder, the working one where none is given. */
const told = (problems: readonly Problem[], from: string | undefined): Problem[] =>
  problems.map((one) => ({ ...one, file: shown(one.file, from) }));

export interface VerifyOptions {
  /** The digests of a release where they are known already. */
  known?: ReadonlyMap<string, Digests>;
  /** The folder that places are told from; the working one where not given. */
  from?: string;
}

/** Everything in the folder of releases that differs from what was frozen. */
export function verifyReleases(folder: string, { known = new Map(), from }: VerifyOptions = {}): Problem[] {
  const frozen = releaseFolders(folder);
  const problems = [
    ...strangersAmong(folder).map((name) =>
      isLitter(name)
        ? extra('', folder, name)
        : problem(
            path.join(folder, name),
            'frozen-stranger',
            'This is no release.',
            1,
            'take it away; only `freeze` writes here.',
          ),
    ),
    ...frozen.flatMap((release, index) =>
      verifyRelease(release, known.get(release.id) ?? digestsIn(release.folder), frozen.slice(0, index)),
    ),
  ];
  return told(problems, from);
}

function verifyRelease({ id, folder }: Frozen, digests: Digests, earlier: readonly Frozen[]): Problem[] {
  const before = earlier.at(-1);
  const sums = path.join(folder, sumsName);
  if (!existsSync(sums)) return [problem(sums, 'frozen-sums', `Release ${id} has no ${sumsName}.`)];
  if (!lstatSync(sums).isFile()) return [problem(sums, 'frozen-special', 'This is no regular file.')];
  const { lines, malformed } = readSums(folder);
  const chain = lines.filter((line) => line.path.startsWith('../'));
  const named = new Map(lines.filter((line) => !chain.includes(line)).map((line) => [line.path, line.digest]));
  const problems = [
    ...malformed.map((line) => problem(sums, 'frozen-sums', 'This line is no digest and path.', line)),
    ...verifyPlace(id, folder, earlier),
    ...verifyChain(id, folder, chain, earlier),
    ...[...named].flatMap(([file, digest]) => verifyFile(id, path.join(folder, file), digest, digests.get(file))),
    ...[...digests.keys()].filter((file) => !named.has(file)).map((file) => extra(id, folder, file)),
  ];
  if (problems.length > 0) return problems;
  const written = readFileSync(sums, 'utf8');
  return written === sumsOf(digests, before && { id: before.id, digest: digestOf(before.folder) })
    ? []
    : [problem(sums, 'frozen-sums', `${sumsName} of release ${id} is not in the form that \`freeze\` writes.`)];
}

/** A file that came later: litter, which changes nothing that was frozen, or something that people must look into. */
function extra(id: string, folder: string, file: string): Problem {
  const at = path.join(folder, file);
  if (!isLitter(file)) return problem(at, 'frozen-extra', `Release ${id} was frozen without this file.`);
  const { code, message, mend } = strayProblem(undefined);
  return problem(at, code, message, 1, mend);
}

/** A folder's name is the effective day that was approved, and one more on a day follows the one before. */
function verifyPlace(id: string, folder: string, earlier: readonly Frozen[]): Problem[] {
  const day = effectiveDay({ id });
  const release = path.join(folder, 'release.yaml');
  const effective = existsSync(release)
    ? /^effective: *["']?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(release, 'utf8'))?.[1]
    : undefined;
  const count = earlier.filter((one) => effectiveDay(one) === day).length + 1;
  return [
    ...(effective !== undefined && effective !== day
      ? [problem(folder, 'frozen-renamed', `Release ${id} was approved for ${effective}; its folder was renamed.`)]
      : []),
    ...(id === (count === 1 ? day : `${day}-${count}`)
      ? []
      : [
          problem(
            folder,
            'frozen-renamed',
            `Release ${id} is number ${count} of its day; its folder was renamed, or one is gone.`,
          ),
        ]),
  ];
}

function verifyChain(id: string, folder: string, chain: readonly SumsLine[], earlier: readonly Frozen[]): Problem[] {
  const sums = path.join(folder, sumsName);
  const before = earlier.at(-1);
  const [link, ...more] = chain;
  if (more.length > 0)
    return [problem(sums, 'frozen-chain', `Release ${id} names more than one release before it.`, more[0]!.line)];
  if (!link && !before) return [];
  if (!link)
    return [problem(sums, 'frozen-chain', `Release ${id} follows ${before!.id}, but names no release before it.`)];
  const after = /^\.\.\/([^/]+)\/SHA256SUMS$/.exec(link.path)?.[1];
  const found = earlier.find((one) => one.id === after);
  if (!found)
    return [
      problem(sums, 'frozen-chain', `Release ${id} was frozen after ${after ?? link.path}, which is gone.`, link.line),
    ];
  const between = earlier.slice(earlier.indexOf(found) + 1);
  if (between.length > 0)
    return between.map((one) =>
      problem(one.folder, 'frozen-inserted', `Release ${one.id} was put in later: ${id} was frozen after ${found.id}.`),
    );
  if (existsSync(path.join(found.folder, sumsName)) && digestOf(found.folder) !== link.digest)
    return [
      problem(
        path.join(found.folder, sumsName),
        'frozen-chain',
        `These are not the digests that release ${id} was frozen after: release ${found.id} was changed together with them.`,
      ),
    ];
  return [];
}

function verifyFile(id: string, file: string, written: string, found: string | undefined): Problem[] {
  if (found === written) return [];
  if (found !== undefined)
    return [problem(file, 'frozen-changed', `This file of release ${id} differs from what was frozen.`)];
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return [problem(file, 'frozen-missing', `This file of release ${id} is gone.`)];
  // A file below a folder that is a link is reached, and the link itself is told of.
  return stat.isFile() ? [] : [problem(file, 'frozen-special', 'This is no regular file.')];
}

/** Releases whose digest differs from what was written down outside, or that are gone. */
export function verifyWitnesses(folder: string, witnesses: readonly Witness[], from?: string): Problem[] {
  const frozen = new Map(releaseFolders(folder).map((release) => [release.id, release]));
  const problems = witnesses.flatMap(({ release, digest, where, date }): Problem[] => {
    const found = frozen.get(release);
    const seen = `written down on ${date} in: ${where}`;
    if (!found)
      return [
        problem(path.join(folder, release), 'witness-gone', `Release ${release} is gone; its digest was ${seen}.`),
      ];
    if (!existsSync(path.join(found.folder, sumsName)) || digestOf(found.folder) === digest) return [];
    return [
      problem(
        path.join(found.folder, sumsName),
        'witness-differs',
        `The digest of release ${release} is not the one ${seen}. It, or a release before it, was made anew.`,
      ),
    ];
  });
  return told(problems, from);
}
