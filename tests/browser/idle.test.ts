import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildInstant } from '../build.ts';
import { desktop, open, useBrowser } from './page.ts';

useBrowser();

const covered = (page: Page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog.cover')!.open);
const ticked = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('input')].filter((input) => input.checked).length);
const noticed = (page: Page) => page.locator('[data-idle-notice]').isVisible();

/** Sets the clock so many minutes and seconds after the page was opened, and lets the page look at it. */
async function after(page: Page, minutes: number, seconds = 0): Promise<void> {
  await page.clock.setFixedTime(new Date(buildInstant.getTime() + (minutes * 60 + seconds) * 1000));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function openList(never = false) {
  const opened = await open('/help/', desktop);
  const { page } = opened;
  // A facility that never covers by itself.
  if (never)
    await page.route('**/checklists/**', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replace(/data-cover-minutes="\d+"/, 'data-cover-minutes="never"') });
    });
  await page.goto(new URL('/checklists/ed-nurse/', page.url()).href);
  await page.locator('fieldset:visible input[type="radio"]').first().check();
  return opened;
}

describe('an untouched screen', () => {
  test.each([
    [4, 59, false, 1],
    [5, 0, true, 1],
    [14, 59, true, 1],
    [15, 0, true, 0],
  ])('after %i:%i is covered: %s, ticks: %i', async (minutes, seconds, hidden, ticks) => {
    const { page } = await openList();
    await after(page, minutes, seconds);
    expect([await covered(page), await ticked(page)]).toEqual([hidden, ticks]);
  });

  test('that covered itself gives no notice before it forgets', async () => {
    const { page } = await openList();
    await after(page, 14, 30);
    expect(await noticed(page)).toBe(false);
  });

  test('that never covers itself gives a quiet notice of a minute', async () => {
    const { page } = await openList(true);
    await after(page, 13, 59);
    expect(await noticed(page)).toBe(false);
    await after(page, 14, 0);
    expect([await covered(page), await noticed(page), await ticked(page)]).toEqual([false, true, 1]);
    await after(page, 15, 0);
    expect([await covered(page), await noticed(page), await ticked(page)]).toEqual([false, false, 0]);
  });

  test('keeps everything when it is touched during the notice', async () => {
    const { page } = await openList(true);
    await after(page, 14, 30);
    await page.keyboard.press('Control');
    expect(await noticed(page)).toBe(false);
    await after(page, 15, 0);
    expect(await ticked(page)).toBe(1);
  });
});

test('a touch starts the time anew', async () => {
  const { page } = await openList();
  await after(page, 4, 30);
  await page.mouse.move(500, 500);
  await after(page, 9, 0);
  expect(await covered(page)).toBe(false);
  await after(page, 9, 31);
  expect(await covered(page)).toBe(true);
});

test('what is pressed on the cover does not put off forgetting', async () => {
  const { page } = await openList();
  await after(page, 5, 0);
  await after(page, 14, 0);
  await page.mouse.move(400, 400);
  await page.keyboard.press('a');
  await after(page, 15, 0);
  expect(await ticked(page)).toBe(0);
});
