/** An untouched screen covers itself, and later forgets what was done on it, by the times of the facility. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildInstant } from '../build.ts';
import { idle } from '../site/shown.ts';
import { chosen } from './checklist-run.ts';
import { kinds } from './kinds.ts';
import { open, useBrowser } from './page.ts';
import { isCovered } from './person.ts';

useBrowser();

/** Sets the clock so many minutes and seconds after the page was opened, and lets the page look at it. */
async function after(page: Page, minutes: number, seconds = 0): Promise<void> {
  await page.clock.setFixedTime(new Date(buildInstant.getTime() + (minutes * 60 + seconds) * 1000));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** A list with one tick, of a facility that covers an untouched screen by its setting and forgets after 15 minutes. */
async function openList(coverMinutes: number | 'never' = 5): Promise<Page> {
  const { page } = await open(kinds.help);
  await page.route(`**${kinds.list}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/data-cover-minutes="\w+"/, `data-cover-minutes="${coverMinutes}"`)
      .replace(/data-clear-minutes="\w+"/, 'data-clear-minutes="15"');
    await route.fulfill({ response, body });
  });
  await page.goto(new URL(kinds.list, page.url()).href);
  await page.locator('fieldset:visible input[type="radio"]').first().check();
  return page;
}

/** Whether the screen is covered, gives its notice, and how many ticks it has. */
const state = async (page: Page) => ({
  covered: await isCovered(page),
  notice: await page.locator('[data-idle-notice]').isVisible(),
  ticks: await chosen(page),
});

test('the times are those of the facility', async () => {
  const { page } = await open(kinds.list);
  const { coverMinutes, clearMinutes } = await page
    .locator('dialog.cover')
    .evaluate((dialog: HTMLElement) => ({ ...dialog.dataset }));
  expect([coverMinutes, clearMinutes]).toEqual([String(idle.cover_minutes), String(idle.clear_minutes)]);
});

describe('an untouched screen', () => {
  test.each([
    [3, 59, false, false, 1],
    [4, 0, false, true, 1],
    [4, 59, false, true, 1],
    [5, 0, true, false, 1],
    [14, 59, true, false, 1],
    [15, 0, true, false, 0],
  ])(
    'after %i:%i is covered: %s, says what is next: %s, ticks: %i',
    async (minutes, seconds, covered, notice, ticks) => {
      const page = await openList();
      await after(page, minutes, seconds);
      expect(await state(page)).toEqual({ covered, notice, ticks });
    },
  );

  test('says that it hides, when ticks go, and how to keep them', async () => {
    const page = await openList();
    await after(page, 4, 30);
    expect(await page.locator('[data-idle-notice]').innerText()).toBe(
      'This screen hides itself in a minute. Ticks and search are cleared after 15 minutes without a touch. Press any key to keep them.',
    );
  });

  test.each([
    [13, 59, false, 1],
    [14, 0, true, 1],
    [15, 0, false, 0],
  ])(
    'that never covers itself, after %i:%i gives a quiet notice: %s, ticks: %i',
    async (minutes, seconds, notice, ticks) => {
      const page = await openList('never');
      await after(page, minutes, seconds);
      expect(await state(page)).toEqual({ covered: false, notice, ticks });
    },
  );

  test('takes its notice back as the time is over', async () => {
    const page = await openList('never');
    await after(page, 14, 30);
    await after(page, 15, 0);
    expect(await state(page)).toEqual({ covered: false, notice: false, ticks: 0 });
  });

  test('keeps everything when it is touched during the notice', async () => {
    const page = await openList('never');
    await after(page, 14, 30);
    await page.keyboard.press('Control');
    expect(await state(page)).toMatchObject({ notice: false });
    await after(page, 15, 0);
    expect(await state(page)).toMatchObject({ ticks: 1 });
  });
});

test('a touch starts the time anew', async () => {
  const page = await openList();
  await after(page, 4, 30);
  await page.mouse.move(500, 500);
  await after(page, 9, 0);
  expect(await isCovered(page)).toBe(false);
  await after(page, 9, 31);
  expect(await isCovered(page)).toBe(true);
});

test('what is pressed on the cover does not put off forgetting', async () => {
  const page = await openList();
  await after(page, 5, 0);
  await after(page, 14, 0);
  await page.mouse.move(400, 400);
  await page.keyboard.press('a');
  await after(page, 15, 0);
  expect(await chosen(page)).toBe(0);
});
