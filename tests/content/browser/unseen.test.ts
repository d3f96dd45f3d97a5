/**
 * What search has never seen: questions by which it is measured and never mended. What is not here is told as such. Of
 * an edition for which they were not written nothing follows.
 */
import { beforeAll, expect, test, type TestContext } from 'vitest';
import { useBrowser, useOnePage } from '../../browser/page.ts';
import { askAll, openSearch } from '../../browser/search-window.ts';
import { given } from '../../site/shown.ts';
import { answered, missing } from '../answered.ts';
import { holds } from '../checks.ts';
import { unseen, variantsOf, type Question } from '../questions.ts';

useBrowser();
const opened = useOnePage();
beforeAll(() => openSearch(opened.page));

/** The seed of the slips. */
const seed = 20_261_130;
const here = unseen.filter(({ none }) => !none);
const reached = holds?.found.unseen;

/** Skips, and says so, where nothing is measured or another edition is in force. */
function needs(context: TestContext) {
  given(context, unseen[0], 'questions that search has not seen');
  given(context, reached, 'how many of them are found, in `checks/holds.yaml`');
  given(context, missing(here).length === 0 || undefined, 'in force the edition that they ask of');
}

interface Asked {
  ask: string;
  question: Question;
}

/** Types all of them: what came of it as it should, and a line for each that did not. */
async function outcome(asked: readonly Asked[], isGood: (question: Question, sections: readonly string[]) => boolean) {
  const found = await askAll(
    opened.page,
    asked.map(({ ask }) => ask),
  );
  const bad = asked.flatMap(({ ask, question }, index) => {
    const sections = found[index] ?? [];
    return isGood(question, sections) ? [] : [`${question.role}: ${ask} -> ${sections.join(', ') || 'nothing'}`];
  });
  return { good: asked.length - bad.length, bad };
}

/** Fewer than were found before are told one by one. */
const told = ({ good, bad }: Awaited<ReturnType<typeof outcome>>, before = 0) => (good < before ? bad : []);
const asTyped = (questions: readonly Question[]) => questions.map((question) => ({ ask: question.ask, question }));

test('is found among the first three', async (context) => {
  needs(context);
  expect(told(await outcome(asTyped(here), answered), reached?.found)).toEqual([]);
});

test('is found with a slip of the fingers in one word', async (context) => {
  needs(context);
  const asked = here.flatMap((question, index) =>
    variantsOf(question.ask, seed + index).map((ask) => ({ ask, question })),
  );
  expect(told(await outcome(asked, answered), reached?.mistyped)).toEqual([]);
});

test('is told to be not here, where it is not', async (context) => {
  needs(context);
  const absent = asTyped(unseen.filter(({ none }) => none));
  expect(told(await outcome(absent, (_, sections) => sections.length === 0), reached?.none)).toEqual([]);
});
