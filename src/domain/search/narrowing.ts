/** Narrowing: which answers are shown at all, and that none crowds out the others. */
import { homeOf, type Answer, type AnswerKind } from './answer.ts';

/** What answers are narrowed to; kept nowhere. */
export interface Filters {
  kinds?: readonly AnswerKind[];
  role?: string;
}

/** Whether an answer is one of the asked kinds and concerns the asked role. */
export const passes = ({ kind, roles }: Answer, filters: Filters): boolean =>
  (filters.kinds === undefined || filters.kinds.includes(kind)) &&
  (filters.role === undefined || roles.length === 0 || roles.includes(filters.role));

/** The police are no one's first call: the best of what else was found comes before them. */
export function policeNotFirst(answers: readonly Answer[]): readonly Answer[] {
  const other = answers.find(({ kind }) => kind !== 'police');
  return other && other !== answers[0] ? [other, ...answers.filter((answer) => answer !== other)] : answers;
}

/** How many of one page stand together, below the first answers, before others have their turn. */
const together = 2;
/** How many answers stand first, each for its page: all that someone in haste reads. */
const first = 3;

/** What several lists say in the same words stands once; of the first answers each is of another page. */
export function spread(answers: readonly Answer[]): Answer[] {
  const said = new Set<string>();
  const once = answers.filter(({ sentence, title }) => {
    const again = sentence && said.has(title);
    if (sentence) said.add(title);
    return !again;
  });
  const best = new Map<string, Answer>();
  for (const answer of once) if (best.size < first && !best.has(homeOf(answer))) best.set(homeOf(answer), answer);
  const leading = [...best.values()];
  const shown = new Map(leading.map((answer) => [homeOf(answer), 1]));
  const [now, later]: [Answer[], Answer[]] = [[], []];
  for (const answer of once.filter((one) => !leading.includes(one))) {
    const count = (shown.get(homeOf(answer)) ?? 0) + 1;
    shown.set(homeOf(answer), count);
    (count > together ? later : now).push(answer);
  }
  return [...leading, ...now, ...later];
}
