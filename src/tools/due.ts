/** npm run due [-- --on <day>] [--within <days>]: reviews and numbers that must be looked at again. */
import { parseArgs } from 'node:util';
import { addDays, dayAt, daysBetween, inWords, isDay } from '../domain/day.ts';
import { dues, type Due } from '../domain/releases/due.ts';
import { formatProblem } from '../domain/problem.ts';
import { governingOn } from '../domain/releases/release.ts';
import { readLibrary } from '../loading/library/read.ts';

const { values } = parseArgs({
  options: {
    on: { type: 'string' },
    within: { type: 'string', default: '30' },
    root: { type: 'string', default: 'protocols' },
  },
});
const { library, problems } = readLibrary(values.root);
if (!library) {
  for (const problem of problems) console.error(formatProblem(problem));
  process.exit(1);
}
const { services, facility } = library.draft;
const today = values.on ?? dayAt(new Date(), facility.time_zone);
const within = Number(values.within);
if (!isDay(today) || !Number.isInteger(within) || within < 0) {
  console.error('Usage: npm run due -- [--on <day, as 2027-01-31>] [--within <days>]');
  process.exit(1);
}

const release = governingOn(library.releases, today);
const found = dues({ services, facility, ...(release && { release }) });
const list = (title: string, some: Due[]) => {
  console.log(`\n${title}: ${some.length}`);
  for (const { day, words } of some) console.log(`  ${day}  ${words}`);
};
console.log(`${facility.sample ? `${facility.sample_notice} ` : ''}What falls due, as of ${inWords(today)}.`);
list(
  'Overdue',
  found.filter(({ day }) => day < today),
);
list(
  `Due within ${within} days`,
  found.filter(({ day }) => day >= today && daysBetween(today, day) <= within),
);
const next = found.find(({ day }) => day > addDays(today, within));
if (next) console.log(`\nThen: ${next.day}  ${next.words}`);
