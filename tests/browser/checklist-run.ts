/** How tests go through a list, as a hand would. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Outcome } from '../../src/domain/checklists/checklist.ts';

/** Every role that has a list in the built site. */
export const roles = readdirSync('dist/site/checklists', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Chooses an outcome for every item in view; an item that does not offer it is done. */
export const choose = (page: Page, outcome: Outcome) =>
  page.evaluate((wanted) => {
    for (const item of document.querySelectorAll<HTMLElement>('[data-point]:not([hidden]) [data-item]:not([hidden])'))
      (
        item.querySelector<HTMLInputElement>(`input[value="${wanted}"]`) ??
        item.querySelector<HTMLInputElement>('input')
      )?.click();
  }, outcome);

export const next = (page: Page) => page.locator('[data-next]').click();

/** Goes on to the end and chooses one outcome wherever it is offered; `each` is asked at every screen. */
export async function runOn(page: Page, outcome: Outcome, each: () => Promise<void> = async () => {}): Promise<void> {
  while (await page.locator('[data-next]').isVisible()) {
    await choose(page, outcome);
    await each();
    await next(page);
  }
}

/** How many outcomes are chosen. */
export const chosen = (page: Page) => page.evaluate(() => document.querySelectorAll('input:checked').length);

/** What the end says, and its list of what is still to do. */
export const ending = async (page: Page) => ({
  said: await page.locator('[data-ending]').innerText(),
  door: await page.locator('[data-door]').isVisible(),
  toDo: await page.locator('[data-to-do] li').allInnerTexts(),
});
