/** Whether search answered: one of the first three results is what a question must find. */
import { sectionAddress } from '../../src/domain/kind.ts';
import { isAnswered } from '../../src/domain/search/answered.ts';
import { findables } from '../../src/domain/search/findable.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { helpParts } from '../../src/publishing/help-parts.ts';
import { searchData } from '../browser/typed-words.ts';
import { siteFolder } from '../build.ts';
import { protocol } from '../site/shown.ts';
import type { Question } from './questions.ts';

const answerOf = new Map(searchData.answers.map((answer) => [answer.id, answer]));
const textOf = new Map(
  [...findables(protocol, blocksOf, sectionAddress), ...helpParts(siteFolder)].map(({ id, title, text }) => [
    id,
    `${title} ${text}`,
  ]),
);

/** Whether one of these sections is what the question must find. */
export const answered = (question: Question, sections: readonly string[]): boolean =>
  isAnswered(
    question,
    sections.map((id) => answerOf.get(id) ?? { id }),
    (id) => textOf.get(id) ?? '',
  );

/** What these questions must find and nothing that can be found is called. */
export const missing = (questions: readonly Question[]): string[] =>
  questions
    .flatMap(({ find, page }) => [...find, ...(page ? [page] : [])])
    .filter((id) => !answerOf.has(id) && !answerOf.has(`list-${id}`));
