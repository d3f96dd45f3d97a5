/** The cover on a touch screen: a press on its title held two seconds is the way back, and nothing beneath it is pressed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { open, phone, useBrowser } from './page.ts';
import { hold, isCovered } from './person.ts';

useBrowser({ full: true });

/** A page that its reader has just hidden, on a screen whose clock stands. */
async function openHidden(address: string) {
  const { page } = await open(address, { ...phone, stopped: true });
  await page.getByRole('button', { name: 'Hide', exact: true }).tap();
  expect(await isCovered(page)).toBe(true);
  return page;
}

/** Whether a click on the page reaches it. */
const hearsClick = (page: Page) =>
  page.evaluate(() => {
    let heard = false;
    addEventListener('click', () => (heard = true), { capture: true, once: true });
    document.querySelector('main')!.click();
    return heard;
  });

describe('on a touch screen', () => {
  test.each([
    ['on the title held two seconds returns', 2000, {}, false],
    ['of less does not', 1999, {}, true],
    ['that slides away does not', 2200, { move: 120 }, true],
    ['held anywhere else does not', 3000, { on: 'dialog.cover' }, true],
  ])('a press %s', async (_, milliseconds, how, stays) => {
    const page = await openHidden(kinds.page);
    await hold(page, milliseconds, how);
    expect(await isCovered(page)).toBe(stays);
  });

  test('the finger that returns presses nothing beneath it; the next one does', async () => {
    const page = await openHidden(kinds.start);
    await hold(page, 2300);
    expect(await isCovered(page)).toBe(false);
    expect(await hearsClick(page)).toBe(false);
    await page.clock.runFor(50);
    expect(await hearsClick(page)).toBe(true);
  });

  test('the page covers as it is hidden, so that the app switcher shows nothing', async () => {
    const { page } = await open(kinds.page, phone);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    expect(await isCovered(page)).toBe(true);
  });
});
