/** npm run check: tell every mistake in protocols/; exit 1 if there is one. The same answer on every day. */
import { formatProblem } from '../domain/problem.ts';
import { readLibrary } from '../loading/read.ts';

const { problems } = readLibrary();
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'No problems.' : `${problems.length} to mend.`);
process.exitCode = problems.length === 0 ? 0 : 1;
