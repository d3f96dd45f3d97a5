/** Leave: the neutral page takes the place of this one, and nothing of the site is left behind. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cover } from '../site/shown.ts';
import { kinds } from './kinds.ts';
import { open, phone, useBrowser } from './page.ts';
import { answerExit, goBack, isCovered } from './person.ts';

useBrowser();

const storage = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
const leaveLink = (page: Page) => page.getByRole('link', { name: 'Leave', exact: true });
const leave = (page: Page) => leaveLink(page).click();

test('leaving puts the neutral page in the place of this one', async () => {
  const { page } = await open(kinds.directory);
  const exit = await answerExit(page);
  const before = page.url();
  await page.goto(new URL(kinds.page, before).href);
  const entries = await page.evaluate(() => history.length);
  await leave(page);
  await page.waitForURL(exit);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await goBack(page, before);
});

test.each<[string, (page: Page) => Promise<void>]>([
  ['with Control held', (page) => leaveLink(page).click({ modifiers: ['Control'] })],
  ['with Shift held', (page) => leaveLink(page).click({ modifiers: ['Shift'] })],
  ['by the middle button', (page) => leaveLink(page).click({ button: 'middle' })],
  ['by the right button', (page) => leaveLink(page).click({ button: 'right' })],
  [
    'by the keyboard with Control held',
    async (page) => {
      await leaveLink(page).focus();
      await page.keyboard.press('Control+Enter');
    },
  ],
])('pressed %s it leaves in the same tab, and replaces its entry', async (_, act) => {
  const { page } = await open(kinds.page);
  const exit = await answerExit(page);
  const entries = await page.evaluate(() => history.length);
  await act(page);
  await page.waitForURL(exit);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(page.context().pages()).toHaveLength(1);
});

test('what is left behind it on Back is the cover; Back within the site is not covered', async () => {
  const { page } = await open(kinds.directory);
  const exit = await answerExit(page);
  const before = page.url();
  await page.goto(new URL(kinds.page, before).href);
  await goBack(page, before);
  expect(await isCovered(page)).toBe(false);
  await page.goto(new URL(kinds.page, before).href);
  await leave(page);
  await page.waitForURL(exit);
  await goBack(page, before);
  expect(await isCovered(page)).toBe(true);
});

test('nothing of the site is stored afterwards, in any tab', async () => {
  const { page } = await open(kinds.page);
  const exit = await answerExit(page);
  const site = new URL('/robots.txt', page.url()).href;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator('starlight-theme-select select').first().selectOption('dark');
  expect(await storage(page)).toEqual(['starlight-theme']);
  await leave(page);
  await page.waitForURL(exit);
  await other.waitForURL(exit);
  for (const tab of [page, other]) {
    await tab.goto(site);
    expect(await storage(tab)).toEqual([]);
  }
});

test('the page is covered and forgotten before the neutral one comes', async () => {
  const { page } = await open(kinds.list);
  const exit = await answerExit(page);
  await page.locator('fieldset:visible input[type="radio"]').first().check();
  const state = await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-leave]')?.click();
    return {
      title: document.title,
      covered: document.querySelector<HTMLDialogElement>('dialog.cover')?.open,
      ticks: document.querySelectorAll('input:checked').length,
    };
  });
  expect(state).toEqual({ title: cover.title, covered: true, ticks: 0 });
  await page.waitForURL(exit);
});

test('without script it is a plain link', async () => {
  const { page } = await open(kinds.page, { ...phone, javaScriptEnabled: false });
  const exit = await answerExit(page);
  expect(await page.getByRole('button', { name: 'Hide', exact: true }).isVisible()).toBe(false);
  await leave(page);
  await page.waitForURL(exit);
});
