/** Answers: what staff are told first when they ask, before a change and after it. */
import type { QuestionAsked } from '../../schema/checks.ts';
import type { Answer } from '../search/answer.ts';
import { asLabel } from '../text/plain-text.ts';
import { over, said, type Line, type Piece } from './said.ts';

/** A question with what was found, best first, in two states. */
export interface AskedTwice {
  question: QuestionAsked;
  before: { results: readonly Answer[]; answered: boolean };
  after: { results: readonly Answer[]; answered: boolean };
}

/** Questions whose answer changes: those that go without one first, then those that get one, then those with another. */
export function answerLines(asked: readonly AskedTwice[]): Line[] {
  const lost = asked.filter(({ before, after }) => before.answered && !after.answered);
  const gained = asked.filter(({ before, after }) => !before.answered && after.answered);
  const others = asked.filter(
    (one) => one.before.answered === one.after.answered && firstOf(one, 'before') !== firstOf(one, 'after'),
  );
  const group = (lead: string, some: readonly AskedTwice[]): Line[] =>
    some.length > 0 ? [over(said(`${lead}: ${some.length}`), some.map(askedLine))] : [];
  return [
    ...group('No longer answered among the first three results', lost),
    ...group('Answered now', gained),
    ...group('Another first result', others),
  ];
}

const firstOf = (one: AskedTwice, side: 'before' | 'after'): string => one[side].results[0]?.id ?? '';

const askedLine = ({ question, before, after }: AskedTwice): Line =>
  said(`"${question.ask}": was: `, first(before.results), '; will be: ', first(after.results));

const first = ([answer]: readonly Answer[]): Piece =>
  answer ? { title: `${answer.where}: ${asLabel(answer.title)}`, section: answer.id } : 'nothing';
