/** Narrowing: which answers are shown at all, and that none crowds out the others. */
import type { Answer, AnswerKind } from './answer.ts';

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

const together = 1;

/** What several lists say in the same words stands once; the best answer of a page stands for it, and others have their turn. */
export function spread(answers: readonly Answer[]): Answer[] {
  const said = new Set<string>();
  const shown = new Map<string, number>();
  const [now, later]: [Answer[], Answer[]] = [[], []];
  for (const answer of answers) {
    if (answer.sentence) {
      if (said.has(answer.title)) continue;
      said.add(answer.title);
    }
    const home = answer.parent ?? answer.id;
    const count = (shown.get(home) ?? 0) + 1;
    shown.set(home, count);
    (count > together ? later : now).push(answer);
  }
  return [...now, ...later];
}
