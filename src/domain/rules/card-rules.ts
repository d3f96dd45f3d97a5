/** Card rules: what a card's translations owe to its English text. */
import { originalDigest, textsOf } from '../cards/card.ts';
import { sectionId } from '../kind.ts';
import { refusedBy, type Problem, type Rule } from '../problem.ts';
import type { Judged } from './judged.ts';

export const cardProblems: Rule<Judged, Problem> = (judged) => refusedBy([translationsBehind], judged);

/** Points out a translation whose English changed since: the card says so, and staff ask an interpreter. */
function* translationsBehind({ said, placeOf }: Judged): Iterable<Problem> {
  for (const card of said.cards)
    for (const { code } of textsOf(card, true).filter(({ behind }) => behind))
      yield {
        ...placeOf(sectionId({ kind: 'card', id: card.id })),
        code: 'translation-behind',
        message: `The text in \`${code}\` was made from another original than stands here now.`,
        mend: `have it made anew, and write its \`digest\` as ${originalDigest(card)}.`,
        warning: true,
      };
}
