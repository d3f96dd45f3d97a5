/** Case rules: what makes a case one to learn from. */
import { sectionId } from '../kind.ts';
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
