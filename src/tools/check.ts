/** npm run check: every mistake in the content, each with its place and its mend. The same answer on every day. */
import { causeFirst } from '../domain/cause-first.ts';
import { errorsOf, type Problem } from '../domain/problem.ts';
import { readLibrary } from '../loading/library/read.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { command, counted, protocols, rootOf, start, stopSignal, tell, type Io } from './command.ts';
import { codeAddress } from '../site.ts';
import { gradeLines } from './grades.ts';
import { watchContent } from './watch.ts';

export const main = command({
  name: 'check',
  says: 'Tells every mistake in the content, each with its place and its mend.',
  options: {
    grades: { says: 'also the reading grade of every page, list, card and case, hardest first' },
    watch: { says: 'again at every change, until stopped' },
    json: { says: 'as a list of {file, line, column, code, message, mend, help, warning}' },
    ...protocols,
  },
  example: 'npm run check -- --watch',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    const once = () => checkOnce(root, io, values);
    if (!values.watch) return once();
    let before = false;
    const anew = () => {
      if (before && !values.json) io.out('\nRead anew:');
      before = true;
      once();
    };
    await watchContent(root, anew, stopSignal(io));
    return 0;
  },
});

/** Tells what is wrong now. */
function checkOnce(root: ContentRoot, io: Io, { grades, json }: { grades?: boolean; json?: boolean }): number {
  const { library, problems } = readLibrary(root.folder);
  const errors = errorsOf(problems).length;
  if (json) {
    io.out(
      JSON.stringify(
        causeFirst(problems).map((problem) => ({ ...problem, help: codeAddress(problem.code) })),
        null,
        2,
      ),
    );
    return errors === 0 ? 0 : 1;
  }
  tell(io, problems);
  if (grades && library?.draft) for (const line of gradeLines(library.draft)) io.out(line);
  const warnings = problems.length - errors;
  const found = [errors === 0 ? 'No problems.' : toMend(errorsOf(problems)), warnings > 0 && `${warnings} to look at.`];
  io.out(found.filter(Boolean).join(' '));
  return errors === 0 ? 0 : 1;
}

/** How many there are in how many files, and where to begin. */
function toMend(errors: readonly Problem[]): string {
  const files = new Set(causeFirst(errors).map(({ file }) => file));
  const [first] = files;
  return `${errors.length} to mend in ${counted(files.size, 'file')}${files.size > 1 ? `, first in ${first}` : ''}.`;
}

if (import.meta.main) await start(main);
