/** The cover on a touch screen: a press held one second is the way back, and nothing beneath it is pressed. */
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
    ['held one second returns', 1000, 0, false],
    ['of less than a second does not', 999, 0, true],
    ['that slides away does not', 1200, 120, true],
  ])('a press %s', async (_, milliseconds, move, stays) => {
    const page = await openHidden(kinds.page);
    await hold(page, milliseconds, move);
    expect(await isCovered(page)).toBe(stays);
  });

  test('the finger that returns presses nothing beneath it; the next one does', async () => {
    const page = await openHidden(kinds.start);
    await hold(page, 1300);
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
