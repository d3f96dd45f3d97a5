/** Verify: the whole history against its lists of digests, and those against what was written down outside. */
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { firstRefusedBy, refusedBy, type Problem } from '../../domain/problem.ts';
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
const told = (problems: Iterable<Problem>, from: string | undefined): Problem[] =>
  Array.from(problems, (one) => ({ ...one, file: shown(one.file, from) }));

export interface VerifyOptions {
  /** The digests of a release where they are known already. */
  known?: ReadonlyMap<string, Digests>;
  /** The folder that places are told from; the working one where not given. */
  from?: string;
}

/** Everything in the folder of releases that differs from what was frozen. */
export function verifyReleases(folder: string, { known = new Map(), from }: VerifyOptions = {}): Problem[] {
  const frozen = releaseFolders(folder);
  const releases = frozen.map(({ id, folder: inside }, index): Released => ({
    id,
    folder: inside,
    sums: path.join(inside, sumsName),
    digests: known.get(id) ?? digestsIn(inside),
    earlier: frozen.slice(0, index),
  }));
  const found = [
    ...strangers(folder),
    ...releases.flatMap((release) => firstRefusedBy([noSums, specialSums, differing, otherForm], release)),
  ];
  return told(found, from);
}

/** A release as it lies there, and those before it. */
interface Released extends Frozen {
  /** Where its list of digests lies. */
  sums: string;
  /** What its files have now. */
  digests: Digests;
  earlier: readonly Frozen[];
}

/** A release with what its list of digests says. */
interface Listed extends Released {
  /** Lines of the release before it. */
  chain: readonly SumsLine[];
  /** The digest of each file of its own. */
  named: ReadonlyMap<string, string>;
  /** Lines that say neither. */
  malformed: readonly number[];
}

/** Refuses what lies among the releases and is none. */
function* strangers(folder: string): Iterable<Problem> {
  for (const name of strangersAmong(folder))
    if (isLitter(name)) yield extra('', folder, name);
    else
      yield problem(
        path.join(folder, name),
        'frozen-stranger',
        'This is no release.',
        1,
        'take it away; only `freeze` writes here.',
      );
}

/** Refuses a release without its list: nothing could be held against it. */
function* noSums({ id, sums }: Released): Iterable<Problem> {
  if (!existsSync(sums)) yield problem(sums, 'frozen-sums', `Release ${id} has no ${sumsName}.`);
}

/** Refuses a list that is no file of its own, and could lie anywhere. */
function* specialSums({ sums }: Released): Iterable<Problem> {
  if (!lstatSync(sums).isFile()) yield problem(sums, 'frozen-special', 'This is no regular file.');
}

/** Refuses whatever differs from the list. */
function* differing(release: Released): Iterable<Problem> {
  const { lines, malformed } = readSums(release.folder);
  const chain = lines.filter((line) => line.path.startsWith('../'));
  const named = new Map(lines.filter((line) => !chain.includes(line)).map((line) => [line.path, line.digest]));
  yield* refusedBy([malformedLines, otherDay, otherCount, brokenChain, changedFiles, extraFiles], {
    ...release,
    chain,
    named,
    malformed,
  });
}

/** Refuses a list that says all that is true, in another form: its own digest would be another. */
function* otherForm({ id, sums, digests, earlier }: Released): Iterable<Problem> {
  const before = earlier.at(-1);
  if (readFileSync(sums, 'utf8') !== sumsOf(digests, before && { id: before.id, digest: digestOf(before.folder) }))
    yield problem(sums, 'frozen-sums', `${sumsName} of release ${id} is not in the form that \`freeze\` writes.`);
}

/** Refuses lines that say nothing. */
function* malformedLines({ sums, malformed }: Listed): Iterable<Problem> {
  for (const line of malformed) yield problem(sums, 'frozen-sums', 'This line is no digest and path.', line);
}

/** Refuses a file that came later: litter, which changes nothing that was frozen, or what people must look into. */
function* extraFiles({ id, folder, digests, named }: Listed): Iterable<Problem> {
  for (const file of digests.keys()) if (!named.has(file)) yield extra(id, folder, file);
}

function extra(id: string, folder: string, file: string): Problem {
  const at = path.join(folder, file);
  if (!isLitter(file)) return problem(at, 'frozen-extra', `Release ${id} was frozen without this file.`);
  const { code, message, mend } = strayProblem(undefined);
  return problem(at, code, message, 1, mend);
}

/** Refuses a folder that is not named by the effective day that was approved. */
function* otherDay({ id, folder }: Listed): Iterable<Problem> {
  const release = path.join(folder, 'release.yaml');
  const effective = existsSync(release)
    ? /^effective: *["']?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(release, 'utf8'))?.[1]
    : undefined;
  if (effective !== undefined && effective !== effectiveDay({ id }))
    yield problem(folder, 'frozen-renamed', `Release ${id} was approved for ${effective}; its folder was renamed.`);
}

/** Refuses one more release of a day that does not follow the one before it. */
function* otherCount({ id, folder, earlier }: Listed): Iterable<Problem> {
  const day = effectiveDay({ id });
  const count = earlier.filter((one) => effectiveDay(one) === day).length + 1;
  if (id !== (count === 1 ? day : `${day}-${count}`))
    yield problem(
      folder,
      'frozen-renamed',
      `Release ${id} is number ${count} of its day; its folder was renamed, or one is gone.`,
    );
}

/** Refuses a release that does not name the one before it, and that one's digest: what was put in or changed shows so. */
function* brokenChain({ id, sums, chain: [link, second], earlier }: Listed): Iterable<Problem> {
  const before = earlier.at(-1);
  const broken = (message: string, line?: number) => problem(sums, 'frozen-chain', message, line);
  if (second) yield broken(`Release ${id} names more than one release before it.`, second.line);
  else if (link) yield* brokenLink(link, id, earlier, broken);
  else if (before) yield broken(`Release ${id} follows ${before.id}, but names no release before it.`);
}

function* brokenLink(
  link: SumsLine,
  id: string,
  earlier: readonly Frozen[],
  broken: (message: string, line?: number) => Problem,
): Iterable<Problem> {
  const after = /^\.\.\/([^/]+)\/SHA256SUMS$/.exec(link.path)?.[1];
  const found = earlier.find((one) => one.id === after);
  if (!found) {
    yield broken(`Release ${id} was frozen after ${after ?? link.path}, which is gone.`, link.line);
    return;
  }
  const between = earlier.slice(earlier.indexOf(found) + 1);
  for (const one of between)
    yield problem(
      one.folder,
      'frozen-inserted',
      `Release ${one.id} was put in later: ${id} was frozen after ${found.id}.`,
    );
  const sums = path.join(found.folder, sumsName);
  if (between.length === 0 && existsSync(sums) && digestOf(found.folder) !== link.digest)
    yield problem(
      sums,
      'frozen-chain',
      `These are not the digests that release ${id} was frozen after: release ${found.id} was changed together with them.`,
    );
}

/** Refuses a file that is not what was frozen, or that is gone. */
function* changedFiles({ id, folder, named, digests }: Listed): Iterable<Problem> {
  for (const [name, written] of named) {
    const found = digests.get(name);
    if (found === written) continue;
    const file = path.join(folder, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (found !== undefined)
      yield problem(file, 'frozen-changed', `This file of release ${id} differs from what was frozen.`);
    else if (!stat) yield problem(file, 'frozen-missing', `This file of release ${id} is gone.`);
    // A file below a folder that is a link is reached, and the link itself is told of.
    else if (!stat.isFile()) yield problem(file, 'frozen-special', 'This is no regular file.');
  }
}

/** Releases whose digest differs from what was written down outside, or that are gone. */
export const verifyWitnesses = (folder: string, witnesses: readonly Witness[], from?: string): Problem[] =>
  told(witnessedOtherwise(folder, witnesses), from);

/** Refuses a release that is not the one of which a digest was written down outside: it, or one before it, was made anew. */
function* witnessedOtherwise(folder: string, witnesses: readonly Witness[]): Iterable<Problem> {
  const frozen = new Map(releaseFolders(folder).map((release) => [release.id, release]));
  for (const { release, digest, where, date } of witnesses) {
    const found = frozen.get(release);
    const seen = `written down on ${date} in: ${where}`;
    const sums = path.join(folder, release, sumsName);
    if (!found)
      yield problem(path.dirname(sums), 'witness-gone', `Release ${release} is gone; its digest was ${seen}.`);
    else if (existsSync(sums) && digestOf(found.folder) !== digest)
      yield problem(
        sums,
        'witness-differs',
        `The digest of release ${release} is not the one ${seen}. It, or a release before it, was made anew.`,
      );
  }
}
