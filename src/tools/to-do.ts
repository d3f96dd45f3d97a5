/** To do: what is left to make the content a hospital's own, as Markdown with a box for each thing, by who can do it. */
import { compareText, errorsOf, type Problem } from '../domain/problem.ts';
import { counted } from './command.ts';

/** Where the first list is kept, in the content root. */
export const toDoName = 'to-do.md';

/** What is left of those, by who can do it, in the order of the alphabet. */
export function leftByDoer(problems: readonly Problem[]): [by: string, left: Problem[]][] {
  const left = errorsOf(problems).filter(({ code }) => code === 'sample-left');
  return [...Map.groupBy(left, ({ by = 'Everyone' }) => by)].toSorted(([a], [b]) => compareText(a, b));
}

/** The whole list. `told` is the day on which it was made. */
export function toDo(name: string, left: ReturnType<typeof leftByDoer>, told: string): string {
  const all = left.reduce((sum, [, some]) => sum + some.length, 0);
  return [
    `# What is left to make this ${name}'s own`,
    '',
    `${counted(all, 'thing')}, as of ${told}. \`npm run adopt\` tells what is left on any day and touches nothing; what is done`,
    'is told no more. When nothing is left, write `sample: false` in `facility.yaml`.',
    ...left.flatMap(([by, some]) => ['', `## ${by} (${some.length})`, '', ...some.map(box)]),
    '',
  ].join('\n');
}

const box = ({ file, line, message, mend }: Problem): string =>
  `- [ ] ${message} ${mend.charAt(0).toUpperCase()}${mend.slice(1)} (\`${file}:${line}\`)`;
