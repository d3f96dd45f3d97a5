/** Answers, questions and what an engine found, as tests make them. */
import type { Answer } from '../../src/domain/search/answer.ts';
import { Answers, type Found, type Hit } from '../../src/domain/search/answers.ts';
import type { Filters } from '../../src/domain/search/narrowing.ts';
import type { Question } from '../../src/domain/search/question.ts';

/** An answer, changed as a test says. */
export const answer = (id: string, more: Partial<Answer> = {}): Answer => ({
  id,
  address: `/${id}/`,
  kind: 'part',
  title: `Title of ${id}`,
  where: 'Protocol',
  roles: [],
  ...more,
});

/** A question for each of these words alone. */
export const question = (words: string, more: Partial<Question> = {}): Question => ({
  words: words.split(' '),
  terms: words
    .split(' ')
    .filter(Boolean)
    .map((typed) => ({ typed, words: 1, asks: [{ phrase: typed, weight: 1 }] })),
  pairs: [],
  wantsNumber: false,
  mended: [],
  ...more,
});

/** Which sections hold which phrase: `{ report: 'a b' }`, all with the same score. */
export const found = (held: Record<string, string | Hit[]>): Found =>
  new Map(
    Object.entries(held).map(([phrase, ids]) => [
      phrase,
      typeof ids === 'string' ? ids.split(' ').map((id) => ({ id, score: 1 })) : ids,
    ]),
  );

/** The ids of the answers to a question, best first. */
export const ids = (all: Answer[], asked: Question, hits: Found, filters?: Filters) =>
  Answers.of(all)
    .rank(asked, hits, filters)
    .answers.map(({ id }) => id);
