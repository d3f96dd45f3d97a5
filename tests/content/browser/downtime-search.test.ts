/** The promise of search in the file for a downtime: the same questions as the site's, and a share near to it. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { answered } from '../answered.ts';
import { questions, variantsOf, type Question } from '../questions.ts';
import { full, oneIn } from '../../extent.ts';
import { given } from '../../site/shown.ts';
import { downtimeFile } from '../../browser/downtime-file.ts';
import { desktop, useBrowser, useOnePage } from '../../browser/page.ts';
import { askAll, openSearch } from '../../browser/search-window.ts';

useBrowser();

/** The seed of the slips that the site is asked with. */
const seed = 20_261_101;
/** By how much of all questions the file may find less than the site. */
const slack = 0.02;
const some = oneIn(4, questions);
const file = useOnePage({ ...desktop, offline: true, site: pathToFileURL(downtimeFile).href, start: '' });
const served = useOnePage();
beforeAll(async () => {
  await openSearch(file.page);
  await openSearch(served.page);
});

interface Asked {
  ask: string;
  question: Question;
}

/** Types all of them: what was not found, a line each. */
async function misses(page: Page, asked: readonly Asked[]): Promise<string[]> {
  const found = await askAll(
    page,
    asked.map(({ ask }) => ask),
  );
  return asked.flatMap(({ ask, question }, index) => {
    const sections = found[index] ?? [];
    const isGood = question.none ? sections.length === 0 : answered(question, sections);
    return isGood ? [] : [`${question.role}: ${ask} -> ${sections.join(', ') || 'nothing'}`];
  });
}

/** What the file did not find and the site did, if that is more than may be. */
async function fallenBehind(asked: readonly Asked[]): Promise<string[]> {
  const [inFile, onSite] = [await misses(file.page, asked), await misses(served.page, asked)];
  const found = (missed: readonly string[]) => asked.length - missed.length;
  console.log(`Of ${asked.length} questions: ${found(inFile)} in the downtime copy, ${found(onSite)} on the site.`);
  return found(inFile) < found(onSite) - slack * asked.length ? inFile.filter((one) => !onSite.includes(one)) : [];
}

test('staff find what they ask for in their own words, near as often as on the site', async (context) => {
  given(context, questions[0], 'questions that search must answer');
  const asked = some.map((question) => ({ ask: question.ask, question }));
  expect(await fallenBehind(asked)).toEqual([]);
});

test('and with a slip of the fingers in one word', { timeout: 900_000 }, async (context) => {
  given(context, questions[0], 'questions that search must answer');
  const asked = some.flatMap((question, index) =>
    (question.none ? [] : variantsOf(question.ask, seed + index))
      .slice(0, full ? 3 : 1)
      .map((ask) => ({ ask, question })),
  );
  expect(await fallenBehind(asked)).toEqual([]);
});
