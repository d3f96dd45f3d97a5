/** What a role learns on the site: since any release, by keyboard, and without a trace. */
import { expect, test } from 'vitest';
import { releaseInWords } from '../../src/domain/history/history-html.ts';
import { learningWords } from '../../src/domain/learning/learning-words.ts';
import { lessonAddress } from '../../src/site.ts';
import { given, library, lists, protocol, release } from '../site/shown.ts';
import { open, phone, useBrowser } from './page.ts';

useBrowser();

const role = lists[0]!.role.id;
const earlier = library.releases.filter(({ id }) => id < release.id);

test('what changed is told since the release that the learner chooses, without a request elsewhere or a trace', async (context) => {
  const oldest = given(context, earlier.at(-2) && earlier[0], 'third release');
  const { page, outside, errors } = await open(lessonAddress(role, 'changed'));
  const before = await page.locator('[data-said]').innerText();
  await page.getByLabel(learningWords.knew).selectOption(oldest.id);
  await page.getByRole('button', { name: learningWords.show }).click();
  await expect.poll(() => page.locator('[data-since]').innerText()).toBe(releaseInWords(oldest.id));
  expect(await page.locator('[data-said]').innerText()).not.toBe(before);
  expect([outside, errors]).toEqual([[], []]);
  const kept = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    location.search,
  ]);
  expect(kept).toEqual([0, 0, '', '']);
});

test('a case is decided by keyboard: the answer opens in place, with what the protocol says', async (context) => {
  const one = given(context, protocol.cases[0], 'case in force');
  const { page } = await open(lessonAddress(one.roles[0]!, 'new'), phone);
  const answer = page.locator(`#case-${one.id} [data-answer]`).first();
  await answer.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => answer.locator('.outcome').isVisible()).toBe(true);
  expect(await answer.getByRole('link').count()).toBeGreaterThan(0);
});
