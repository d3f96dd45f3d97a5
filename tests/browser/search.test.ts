import { expect, test } from 'vitest';
import { desktop, open, useBrowser } from './page.ts';

useBrowser();

test.each([
  ['companion leave', 'Time alone'],
  ['portal', 'Portal'],
  ['interpreter', 'Interpreters'],
])('staff who search "%s" find the page %s', async (question, title) => {
  const { page, outside, close } = await open('/', desktop);
  await page.locator('site-search button[data-open-modal]').click();
  await page.locator('.pagefind-ui__search-input').fill(question);
  await page.locator('.pagefind-ui__result').first().waitFor();
  // Each result is a grey line until its fragment has come.
  await page.waitForFunction(() => !document.querySelector('.pagefind-ui__loading'));
  const found = await page
    .locator('.pagefind-ui__result')
    .evaluateAll((results) =>
      results.map((result) => result.querySelector('.pagefind-ui__result-title')?.textContent.trim()),
    );
  expect(found.slice(0, 3).join(' | ')).toContain(title);
  expect(outside).toEqual([]);
  await close();
});
