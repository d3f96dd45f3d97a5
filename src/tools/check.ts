/** npm run check: tell every mistake in protocols/; exit 1 if there is one. The same answer on every day. */
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { readLibrary } from '../loading/library/read.ts';

const { problems } = readLibrary();
for (const problem of problems) console.error(formatProblem(problem));
const errors = errorsOf(problems).length;
const warnings = problems.length - errors;
console.log(
  [errors === 0 ? 'No problems.' : `${errors} to mend.`, ...(warnings > 0 ? [`${warnings} to look at.`] : [])].join(
    ' ',
  ),
);
process.exitCode = errors === 0 ? 0 : 1;
