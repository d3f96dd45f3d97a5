/** npm run verify: compare the whole history with its digests; name what differs, and what no digest can show. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, inFileOrder } from '../domain/problem.ts';
import { inGroups, proofOf } from '../domain/proof.ts';
import { readWitnesses } from '../loading/read.ts';
import { digestOf, releaseFolders } from '../loading/sums.ts';
import { verifyReleases, verifyWitnesses } from '../loading/verify.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: 'protocols' } } });
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
