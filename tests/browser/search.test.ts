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
  const titles = await page.locator('.pagefind-ui__result-title').allInnerTexts();
  expect(titles.slice(0, 5).join(' | ')).toContain(title);
  expect(outside).toEqual([]);
  await close();
});
