/** Case rules: what makes a case one to learn from. */
import { sectionId } from '../kind.ts';
import { bindings, untouched, type Binding } from '../learning/taught.ts';
import { sections } from '../text/sections.ts';
import { refusedBy, type Problem, type Rule } from '../problem.ts';
import type { Judged } from './judged.ts';

/** Every breach in the cases. Roles and sections that do not exist are told by the references. */
export const caseProblems: Rule<Judged, Problem> = (judged) => refusedBy([answerCount, withoutChoice], judged);

const fewestAnswers = 2;
const mostAnswers = 4;

/** Refuses fewer answers than a choice needs, and more than are weighed in a minute. */
function* answerCount({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id, answers } of said.cases)
    if (answers.length < fewestAnswers || answers.length > mostAnswers)
      yield {
        ...placeOf(sectionId({ kind: 'case', id })),
        code: 'case-answers',
        message: `The case has ${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}; a choice has two to four.`,
        mend: 'write two to four answers.',
      };
}

/** Refuses answers of which all are right, or none: nobody learns where every choice comes to the same. */
function* withoutChoice({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id, answers } of said.cases) {
    const right = answers.filter((answer) => answer.right).length;
    if (answers.length > 0 && (right === 0 || right === answers.length))
      yield {
        ...placeOf(sectionId({ kind: 'case', id })),
        code: 'case-right',
        message: right === 0 ? 'No answer of the case is right.' : 'Every answer of the case is right.',
        mend: 'write one answer at least that is right, and one that is not.',
      };
  }
}

/**
 * Points out stops of lists and duties of the own state that no case teaches to anybody whom they bind: staff would meet
 * them first with a patient. Once for each file; nothing where there is no case yet.
 */
export function* untaughtProblems({ said, words, facility, placeOf }: Teaching): Iterable<Problem> {
  if (said.cases.length === 0) return;
  const all = sections(said, words);
  const left = untouched(bindings(said, all, facility?.state), said.cases, all);
  for (const some of Map.groupBy(left, ({ section }) => placeOf(section).file).values()) {
    const [first] = some;
    if (!first) continue;
    yield {
      ...placeOf(first.section),
      code: 'case-missing',
      message: `No case teaches ${some.map(named).join(', ')} to those whom it binds.`,
      mend: 'lead an answer of a case to it, or to the section that says why; name a role there that it binds.',
      warning: true,
    };
  }
}

type Teaching = Pick<Judged, 'said' | 'words' | 'facility' | 'placeOf'>;

const named = ({ kind, section }: Binding): string => `the ${kind} \`${section}\``;
