/**
 * npm run verify: compare the whole history with its digests; name what differs, and what no digest can show.
 * npm run verify -- <address>: compare what a server sends with the build in dist/.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, inFileOrder } from '../domain/problem.ts';
import { inGroups, proofOf } from '../domain/releases/proof.ts';
import { readWitnesses } from '../loading/library/read.ts';
import { digestOf, releaseFolders } from '../loading/files/sums.ts';
import { verifyReleases, verifyWitnesses } from '../loading/archive/verify.ts';
import { buildDifferences } from '../publishing/inventory.ts';
import { checkLive } from '../publishing/live.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: 'protocols' }, dist: { type: 'string', default: 'dist' } },
});
const [address] = positionals;
if (address !== undefined) await verifyLive(values.dist, address);
const folder = path.join(values.root, 'releases');
const { witnesses, problems: unread } = readWitnesses(values.root);
const problems = inFileOrder([...unread, ...verifyReleases(folder), ...verifyWitnesses(folder, witnesses)]);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${problems.length} to look into. The history is not as it was frozen.`);
  process.exit(1);
}

const releases = releaseFolders(folder);
for (const release of releases) console.log(`${release.id}  ${inGroups(digestOf(release.folder))}`);
const { shown, notShown, next } = proofOf(releases, witnesses);
console.log(`\n${releases.length} releases are as they were frozen.\n\nThis shows:`);
for (const sentence of shown) console.log(`- ${sentence}`);
console.log('\nThis cannot show:');
for (const sentence of notShown) console.log(`- ${sentence}`);
for (const sentence of next) console.log(`\n${sentence}`);

/** Tells every difference between a served site and the build, and ends. */
async function verifyLive(dist: string, address: string): Promise<never> {
  try {
    const differences = buildDifferences(dist);
    for (const difference of differences) console.error(`Not compared: ${difference}`);
    if (differences.length > 0) process.exit(1);
    const live = await checkLive(dist, new URL(address).href);
    for (const difference of live.differences) console.error(difference);
    if (live.differences.length > 0) {
      console.error(`${live.differences.length} to look into. What is served is not what was built.`);
      process.exit(1);
    }
    console.log(`${live.files} files are served as they were built, plain and compressed, with every header.`);
    process.exit(0);
  } catch (error) {
    console.error(`Not compared: ${(error as Error).message}.`);
    process.exit(1);
  }
}
