/** npm run check: every mistake in the content, each with its place and its mend. The same answer on every day. */
import { causeFirst } from '../domain/cause-first.ts';
import { errorsOf, type Problem } from '../domain/problem.ts';
import { readLibrary } from '../loading/library/read.ts';
import { inRepository } from '../loading/library/repository.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { AskedWrongly, command, counted, protocols, rootOf, start, stopSignal, tell, type Io } from './command.ts';
import { codeAddress } from '../site.ts';
import { formats, githubLine, gitlabReport, type Format } from './forge-formats.ts';
import { gradeLines } from './grades.ts';
import { watchContent } from './watch.ts';

export const main = command({
  name: 'check',
  says: 'Tells every mistake in the content, each with its place and its mend.',
  options: {
    grades: { says: 'also the reading grade of every page, list, card and case, hardest first' },
    published: { says: 'only what keeps the site from being published: the draft is passed over' },
    watch: { says: 'again at every change, until stopped' },
    format: {
      value: '<format>',
      says: 'text, or as a forge shows it at the line: github (Forgejo and Gitea too), gitlab (its code quality report)',
    },
    json: { says: 'as a list of {file, line, column, code, message, mend, help, warning}' },
    ...protocols,
  },
  example: 'npm run check -- --watch',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    const format = formatOf(values.format);
    if (values.json && format !== 'text')
      throw new AskedWrongly('Ask for --json or for another --format, not for both.');
    const told: Told = {
      format: values.json ? 'json' : format,
      grades: values.grades ?? false,
      published: values.published ?? false,
    };
    const once = () => checkOnce(root, io, told);
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

/** How it is told. */
interface Told {
  format: Format | 'json';
  grades: boolean;
  /** Only what keeps the site from being published. */
  published: boolean;
}

function formatOf(named = 'text'): Format {
  const found = formats.find((one) => one === named);
  if (found) return found;
  throw new AskedWrongly(`There is no format \`${named}\`. Formats: ${formats.join(', ')}.`);
}

/** Tells what is wrong now. */
function checkOnce(root: ContentRoot, io: Io, { grades, format, published }: Told): number {
  const { library, blocking, ...reading } = readLibrary(root.folder);
  const problems = published ? blocking : reading.problems;
  const status = errorsOf(problems).length === 0 ? 0 : 1;
  if (format === 'json' || format === 'gitlab') {
    const entries = format === 'json' ? asJson(problems) : gitlabReport(asForge(problems, root));
    io.out(JSON.stringify(entries, null, 2));
    return status;
  }
  if (format === 'github') for (const problem of asForge(problems, root)) io.out(githubLine(problem));
  else tell(io, problems);
  if (grades && library?.draft) for (const line of gradeLines(library.draft)) io.out(line);
  io.out(inAll(problems));
  return status;
}

const asJson = (problems: readonly Problem[]) =>
  causeFirst(problems).map((problem) => ({ ...problem, help: codeAddress(problem.code) }));

/** Causes first: a forge shows no more than some of one step. */
function asForge(problems: readonly Problem[], root: ContentRoot): Problem[] {
  const named = inRepository(root);
  return causeFirst(problems).map((problem) => ({ ...problem, file: named(problem.file) }));
}

/** How many there are, in a line. */
function inAll(problems: readonly Problem[]): string {
  const errors = errorsOf(problems);
  const warnings = problems.length - errors.length;
  const found = [errors.length === 0 ? 'No problems.' : toMend(errors), warnings > 0 && `${warnings} to look at.`];
  return found.filter(Boolean).join(' ');
}

/** How many there are in how many files, and where to begin. */
function toMend(errors: readonly Problem[]): string {
  const files = new Set(causeFirst(errors).map(({ file }) => file));
  const [first] = files;
  return `${errors.length} to mend in ${counted(files.size, 'file')}${files.size > 1 ? `, first in ${first}` : ''}.`;
}

if (import.meta.main) await start(main);
