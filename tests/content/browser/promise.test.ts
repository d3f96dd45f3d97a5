/** The promise of search: what staff ask, in their own words and mistyped, stands in the first three results. */
import { beforeAll, expect, test } from 'vitest';
import { answered, missing } from '../answered.ts';
import { holds } from '../checks.ts';
import { questions, variantsOf, type Question } from '../questions.ts';
import { full } from '../../extent.ts';
import { given } from '../../site/shown.ts';
import { useBrowser, useOnePage } from '../../browser/page.ts';
import { askAll, openSearch } from '../../browser/search-window.ts';

useBrowser();

/** The seed of the slips; another one gives other slips, and must keep the promise as well. */
const seed = 20_261_101;
/** Of each hundred, how many must be found. */
const promised = { asked: 95, mistyped: 90 };
/** How many of all were found when this was last written down: a change that finds fewer is refused. */
const reached = holds?.found ?? { asked: 0, mistyped: 0 };
/** A short run types every question with one slip, of the three that each has. */
const slips = full ? 3 : 1;
/** Thousands of questions are typed, one after the other. */
const timeout = 600_000;

const opened = useOnePage();
beforeAll(() => openSearch(opened.page));

interface Asked {
  ask: string;
  question: Question;
}

/** Types all of them: what was not found, a line each, if that is more than may be; none otherwise. */
async function misses(asked: readonly Asked[], ofHundred: number, before: number): Promise<string[]> {
  const found = await askAll(
    opened.page,
    asked.map(({ ask }) => ask),
  );
  const missed = asked.flatMap(({ ask, question }, index) => {
    const sections = found[index] ?? [];
    const isGood = question.none ? sections.length === 0 : answered(question, sections);
    return isGood ? [] : [`${question.role}: ${ask} -> ${sections.join(', ') || 'nothing'}`];
  });
  const needed = Math.max(before, (ofHundred * asked.length) / 100);
  return asked.length - missed.length < needed ? missed : [];
}

test('what is asked for exists', () => {
  expect(missing(questions)).toEqual([]);
});

test('staff find what they ask for in their own words', { timeout }, async (context) => {
  given(context, questions[0], 'questions that search must answer');
  const asked = questions.map((question) => ({ ask: question.ask, question }));
  expect(await misses(asked, promised.asked, reached.asked)).toEqual([]);
});

test('and with a slip of the fingers in one word', { timeout }, async (context) => {
  given(context, questions[0], 'questions that search must answer');
  const asked = questions.flatMap((question, index) =>
    (question.none ? [] : variantsOf(question.ask, seed + index)).slice(0, slips).map((ask) => ({ ask, question })),
  );
  expect(await misses(asked, promised.mistyped, full ? reached.mistyped : 0)).toEqual([]);
});
