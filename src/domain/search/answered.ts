/** Answered: whether what search shows first answers a question of `checks/questions.yaml`. */
import type { QuestionAsked } from '../../schema/checks.ts';
import type { Answer } from './answer.ts';
import { wordsOf } from './words.ts';

/** As many results are read. */
const firstResults = 3;

/** Whether one of these results is what a question must find; of what is not here, whether nothing was found. */
export function isAnswered(
  { find, page, words, none }: QuestionAsked,
  results: readonly Pick<Answer, 'id' | 'parent'>[],
  textOf: (id: string) => string,
): boolean {
  if (none) return results.length === 0;
  const looked = words === undefined ? undefined : ` ${wordsOf(words).join(' ')} `;
  return results.slice(0, firstResults).some(({ id, parent }) => {
    const ofPage = page !== undefined && [id, parent].some((one) => one === page || one === `list-${page}`);
    return (
      find.includes(id) || ofPage || (looked !== undefined && ` ${wordsOf(textOf(id)).join(' ')} `.includes(looked))
    );
  });
}
