/**
 * npm run verify: the whole history against its digests: what differs, and what no digest can show.
 * npm run verify -- <address>: what a server sends against the build in `dist/`; with --older-than, whether it is stale.
 * npm run verify -- <folder> --at "<day> <time>": what was being served from a folder then, by its log of deploys.
 */
import path from 'node:path';
import { dayAt } from '../domain/day.ts';
import { formatProblem, inFileOrder, type Problem } from '../domain/problem.ts';
import { inGroups, proofOf } from '../domain/releases/proof.ts';
import { daysToCome, pastDaysIn } from '../domain/rules/days-to-come.ts';
import { recallsRewritten } from '../loading/archive/recalls-kept.ts';
import { verifyReleases, verifyWitnesses } from '../loading/archive/verify.ts';
import { askWitnesses } from '../loading/archive/witnessing.ts';
import { digestOf, releaseFolders } from '../loading/files/sums.ts';
import { contentRoot, usualDist, type ContentRoot } from '../loading/library/content-root.ts';
import { readWitnesses, witnessesName } from '../loading/library/witnesses.ts';
import { readFacility } from '../loading/reading/facility.ts';
import { tellAge, tellLive } from './live-told.ts';
import { tellServed } from './served.ts';
import { AskedWrongly, command, counted, protocols, rootOf, start, type Io } from './command.ts';

export const main = command({
  name: 'verify',
  says: 'Compares the history with its digests; with an address, what is served with the build; with a folder that was deployed to, tells what it served at a moment.',
  takes: '[<address> or <folder>]',
  options: {
    dist: { value: '<folder>', says: 'the build, if it is not dist/ beside the content root' },
    all: { says: 'with an address: every difference, where a summary would do' },
    'older-than': { value: '<time>', says: 'with an address: only whether its build is older, such as 26h or 2d' },
    at: { value: '<day and time>', says: 'with a folder: what was being served then, by the clock of the facility' },
    json: {
      says: 'as {releases, witnesses, problems}; with an address as {files, differences}; with --at as the log has it',
    },
    ...protocols,
  },
  example: 'npm run verify -- https://guide.hospital.example/',
  run: async ({ values, named, io }) => {
    const [address, ...more] = named;
    if (more.length > 0) throw new AskedWrongly('Name one address, or one folder.');
    if (values.at !== undefined) {
      if (address === undefined) throw new AskedWrongly('Name the folder that the server serves from, before --at.');
      return tellServed(address, values.at, rootOf({ values }), io, values.json ?? false);
    }
    if (address === undefined) {
      if (values['older-than'] !== undefined)
        throw new AskedWrongly('Name the address of the site, before --older-than.');
      return verifyHistory(rootOf({ values }), io, values.json ?? false);
    }
    if (!/^https?:/.test(address) || !URL.canParse(address))
      throw new AskedWrongly(`\`${address}\` is no address. Write it as https://guide.hospital.example/.`);
    const { href } = new URL(address);
    if (values['older-than'] !== undefined) return tellAge(href, values['older-than'], io);
    const dist = values.dist ?? usualDist(contentRoot(values.protocols));
    return tellLive(dist, { address: href, all: values.all ?? false, json: values.json ?? false }, io);
  },
});

/** What is in a content root to be verified, and what is wrong with it. */
function historyIn(root: ContentRoot) {
  const folder = path.join(root.folder, 'releases');
  const { witnesses, problems: unread, mentions } = readWitnesses(root);
  const asked = askWitnesses(root.folder, witnesses);
  const today = dayAt(new Date(), readFacility(root).value?.time_zone ?? 'UTC');
  const problems = inFileOrder([
    ...unread,
    ...verifyReleases(folder, { from: root.parent }),
    ...verifyWitnesses(folder, witnesses, root.parent),
    ...daysToCome(pastDaysIn(mentions), today),
    ...asked.flatMap(({ file, refusal }) =>
      refusal ? [{ file: `${root.name}/${file}`, line: 1, column: 1, ...refusal }] : [],
    ),
    ...recallsRewritten(root),
  ]);
  return { releases: releaseFolders(folder), witnesses, asked, problems };
}

function verifyHistory(root: ContentRoot, io: Io, json: boolean): number {
  const { releases, witnesses, asked, problems } = historyIn(root);
  const good = releases.length > 0 && problems.length === 0;
  if (json) {
    const digests = good ? releases.map(({ id, folder }) => ({ id, digest: digestOf(folder) })) : [];
    const files = asked.map(({ file, command, holds }) => ({ file, command, ...(holds !== undefined && { holds }) }));
    io.out(JSON.stringify({ releases: digests, witnesses: files, problems }, null, 2));
    return good ? 0 : 1;
  }
  if (problems.length > 0) return tellProblems(problems, io);
  if (releases.length === 0) {
    io.err('There is nothing to verify: no release was frozen yet.');
    return 1;
  }
  for (const release of releases) io.out(`${release.id}  ${inGroups(digestOf(release.folder))}`);
  const { shown, notShown, next } = proofOf(releases, witnesses, asked);
  io.out(`\n${counted(releases.length, 'release')} ${releases.length === 1 ? 'is' : 'are'} as frozen.\n\nThis shows:`);
  for (const sentence of shown) io.out(`- ${sentence}`);
  io.out('\nThis cannot show:');
  for (const sentence of notShown) io.out(`- ${sentence}`);
  for (const sentence of next) io.out(`\n${sentence}`);
  return 0;
}

function tellProblems(problems: readonly Problem[], io: Io): number {
  for (const problem of problems) io.err(formatProblem(problem));
  const litter = problems.every(({ code }) => code === 'file-litter');
  io.err(
    litter
      ? `${counted(problems.length, 'file')} to delete. What was frozen is as it was.`
      : problems.every(({ file }) => path.posix.basename(file) === witnessesName)
        ? `${problems.length} to look into. What was frozen is as it was; a witness of it is not in order.`
        : `${problems.length} to look into. The history is not as it was frozen.`,
  );
  return 1;
}

if (import.meta.main) await start(main);
