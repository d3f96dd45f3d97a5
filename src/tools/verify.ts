/** npm run verify: compare the whole history with its digests; name every file that differs. */
import path from 'node:path';
import { formatProblem } from '../domain/problem.ts';
import { digestOf, releaseFolders, verifyRelease } from '../loading/sums.ts';

const releases = releaseFolders(path.join('protocols', 'releases'));
const problems = releases.flatMap((release, index) => verifyRelease(release, releases[index - 1]));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length === 0) {
  for (const { id, folder } of releases) console.log(`${id}  ${digestOf(folder)}`);
  console.log(`${releases.length} releases are as they were frozen.`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
