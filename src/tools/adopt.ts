/**
 * npm run adopt: a sample becomes the draft of one hospital, which starts without a history; then, and whenever it is run
 * again, what is left to make it the hospital's own.
 *
 * Nothing is written before every answer is valid and the outcome was tried on a copy. Once a hospital's name stands in
 * the facility, nothing is written any more.
 */
import { dayAt } from '../domain/day.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import type { Library } from '../domain/protocol.ts';
import { adopting, type Answers } from '../loading/editing/adopting.ts';
import { endInterrupted, tried, write, type Changes } from '../loading/editing/changes.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { readLibrary } from '../loading/library/read.ts';
import type { Facility } from '../schema/facility.ts';
import { answerOptions, answersInWords, answersOf, isNobodys } from './adopt-answers.ts';
import { AskedWrongly, command, counted, protocols, Refused, rootOf, start, type Io } from './command.ts';
import { giveForgeFiles } from './forge-files.ts';
import { leftByDoer, toDo, toDoName } from './to-do.ts';

export const main = command({
  name: 'adopt',
  says: "Makes the sample one hospital's draft, without a history, and tells what is left to make it the hospital's own.",
  options: {
    ...answerOptions,
    engine: { value: '<address>', says: 'whence your forge fetches this engine, if not from where it came from here' },
    yes: { says: 'writes without asking, for scripts' },
    ...protocols,
  },
  example:
    'npm run adopt -- --name "Lakeside Hospital" --state Ohio --time-zone America/New_York --main-number "(614) 555-0200"',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    if (endInterrupted(root)) io.out('A change that was interrupted before was ended.');
    const { library, problems } = readLibrary(root.folder);
    if (!library?.draft)
      throw new Refused(
        ...errorsOf(problems).map(formatProblem),
        'Nothing was written: mend this first; only what is whole can be made your own.',
      );
    const own = library.releases.filter(({ protocol }) => !protocol.release.sample).map(({ id }) => id);
    const { facility } = library.draft;
    if (own.length > 0 && isNobodys(facility.name))
      throw new Refused(`Nothing was written: release ${own.join(', ')} is no sample, and a history is never emptied.`);
    if (!isNobodys(facility.name)) {
      for (const line of giveForgeFiles(root, library, values.engine)) io.err(line);
      return tellLeft(root, facility, io);
    }
    const { ask: _, ...unasked } = io;
    const answers = await answersOf(values, { facility, states: library.draft.reporting }, values.yes ? unasked : io);
    for (const line of answersInWords(answers, { states: library.draft.reporting }, new Date())) io.out(line);
    await confirmed(values.yes ?? false, io);
    adopt(root, library, { facility, answers }, io);
    for (const line of giveForgeFiles(root, readLibrary(root.folder).library ?? library, values.engine)) io.out(line);
    return 0;
  },
});

async function confirmed(yes: boolean, io: Io): Promise<void> {
  if (yes) return;
  if (!io.confirm) throw new AskedWrongly('Nobody is here to answer. To write without a question add --yes.');
  if (!(await io.confirm('Make this the draft of that hospital? The sample releases go.')))
    throw new Refused('Nothing was written.');
}

interface Adopted {
  facility: Facility;
  answers: Answers;
}

/** Writes the hospital's draft, with the list of what is left of it, and tells how much that is. */
function adopt(root: ContentRoot, { releases, living }: Library, { facility, answers }: Adopted, io: Io): void {
  const today = dayAt(new Date(), answers.time_zone);
  const main = living.services.find(({ id }) => id === living.site.main_number);
  const areaCode = main?.phones.find(({ kind }) => kind === 'telephone')?.number.slice(2, 5);
  const sample = { facility, site: living.site, areaCode, releases: releases.map(({ id }) => id) };
  const changes = adopting(root, answers, sample, today);
  const added = errorsOf(tried(root, changes).added);
  if (added.length > 0) throw new Refused('Nothing was written: it would be wrong then.', ...added.map(formatProblem));
  write(root, changes);
  const left = leftByDoer(readLibrary(root.folder, { asOwn: true }).problems);
  write(root, new Map([[toDoName, toDo(answers.name, left, today)]]) satisfies Changes);
  io.out(`Written: ${root.name}/, the draft of ${answers.name}, without a history.`);
  io.out(`Left to do, a box each in ${root.name}/${toDoName}:`);
  for (const [by, some] of left) io.out(`  ${by}: ${some.length}`);
  io.out('Next: npm run check, npm start. Run adopt again to see what is left.');
}

/** Tells what is left and writes nothing. */
function tellLeft(root: ContentRoot, facility: Facility, io: Io): number {
  const left = leftByDoer(readLibrary(root.folder, { asOwn: true }).problems);
  io.out(
    left.length === 0
      ? `Nothing is left: this is ${facility.name}'s own.${facility.sample ? ' Write `sample: false` in facility.yaml.' : ''}`
      : toDo(facility.name, left, dayAt(new Date(), facility.time_zone)),
  );
  if (left.length > 0)
    io.err(`This is ${facility.name}'s already: nothing was written. ${counted(left.length, 'role')} named above.`);
  return 0;
}

if (import.meta.main) await start(main);
