/** The cover by keyboard and mouse: what brings it, what it shows and tells, and that all beneath it comes back exactly. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cover } from '../site/shown.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { goBack, isCovered, thrice } from './person.ts';
import { frequent } from './typed-words.ts';

useBrowser({ full: true });
const desk = useOnePage();
const hand = useOnePage(phone);

/** What a screen reader finds, by name and role. */
async function heard(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .filter(Boolean);
}

const way = 'Covered. Press Enter three times to return.';

/** What a screen reader finds that is not the cover's: nothing of the page beneath is to be heard. */
async function overheard(page: Page): Promise<string[]> {
  const own = [way, cover.title, ...cover.lines];
  return (await heard(page)).filter((words) => !own.includes(words.trim()) && /\w/.test(words));
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the screen is covered', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['by Shift three times', (page) => thrice(page, 'Shift')],
    ['by the first tab stop', (page) => press(page, 'Tab', 'Enter')],
    ['by the button in the header', (page) => page.getByRole('button', { name: 'Hide', exact: true }).click()],
    [
      'by Shift three times in the search field',
      async (page) => {
        await press(page, 'Control+k');
        await page.keyboard.type('ICE');
        await thrice(page, 'Shift');
      },
    ],
  ])('%s', async (_, act) => {
    const page = await desk.at(kinds.page);
    await act(page);
    expect(await isCovered(page)).toBe(true);
  });

  test.each([
    ['two presses', ['Shift', 'Shift']],
    ['another key between', ['Shift', 'Shift', 'a', 'Shift']],
    ['capital letters', ['Shift+a', 'Shift+b', 'Shift+c', 'Shift+d']],
    ['shortcuts', ['Control+Shift', 'Control+Shift', 'Control+Shift']],
  ])('not by %s', async (_, keys) => {
    const page = await desk.at(kinds.page);
    await press(page, ...keys);
    expect(await isCovered(page)).toBe(false);
  });

  test('not by one long press of Shift', async () => {
    const page = await desk.at(kinds.page);
    for (let held = 0; held < 8; held += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await isCovered(page)).toBe(false);
  });

  test('with the words of the facility and nothing of the page: to the ear, in the title, on the screen, on paper', async () => {
    const { page } = await open(kinds.page);
    const plain = await page.screenshot();
    await thrice(page, 'Shift');
    const words = await page.locator('dialog.cover').innerText();
    for (const line of cover.lines) expect(words).toContain(line);
    expect(await page.title()).toBe(cover.title);
    expect(await heard(page)).toContain(way);
    expect(await overheard(page)).toEqual([]);
    expect((await page.screenshot()).equals(plain)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect((await page.evaluate(() => document.body.innerText)).trim()).toBe(words.trim());
  });

  test('with search open: the dialog beneath is silent, unseen, and stays as it was', async () => {
    const page = await desk.at(kinds.page);
    await press(page, 'Control+k');
    await page.locator('dialog[open] input').first().fill(frequent);
    await thrice(page, 'Shift');
    expect(await overheard(page)).toEqual([]);
    await press(page, 'Escape', 'Escape', 'Escape', 'Escape', 'Tab', 'a', 'Shift', 'Shift', 'Shift');
    await page.mouse.click(300, 300);
    await page.mouse.wheel(0, 600);
    expect(await isCovered(page)).toBe(true);
    await thrice(page, 'Enter');
    expect(await isCovered(page)).toBe(false);
    expect(await page.locator('dialog[open] input').first().inputValue()).toBe(frequent);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('the way back', () => {
  test.each([
    ['Enter twice', ['Enter', 'Enter']],
    ['Enter with another key between', ['Enter', 'Enter', ' ', 'Enter']],
    ['Shift', ['Shift', 'Shift', 'Shift']],
    ['Escape', ['Escape', 'Escape', 'Escape']],
  ])('is not %s', async (_, keys) => {
    const page = await desk.at(kinds.page);
    await thrice(page, 'Shift');
    await press(page, ...keys);
    expect(await isCovered(page)).toBe(true);
  });

  test('the Enter that pressed the button counts for nothing', async () => {
    const page = await desk.at(kinds.page);
    await press(page, 'Tab', 'Enter', 'Enter', 'Enter');
    expect(await isCovered(page)).toBe(true);
    await press(page, 'Enter');
    expect(await isCovered(page)).toBe(false);
  });

  test('brings back title, scroll, focus, open parts and ticks exactly', async () => {
    const page = await desk.at(kinds.list);
    await page.locator('fieldset:visible input[type="radio"]').last().check();
    for (const part of await page.locator('form[data-run] summary:visible').all()) await part.click();
    await page.evaluate(() => scrollTo({ top: 333, behavior: 'instant' }));
    const state = () =>
      page.evaluate(() => ({
        title: document.title,
        y: scrollY,
        focused: (document.activeElement as HTMLInputElement).name,
        open: [...document.querySelectorAll('details')].map((part) => part.open),
        ticks: [...document.querySelectorAll('input')].map((input) => input.checked),
      }));
    const before = await state();
    expect(before.ticks).toContain(true);
    expect(before.open).toContain(true);
    await thrice(page, 'Shift');
    await page.mouse.wheel(0, 900);
    await thrice(page, 'Enter');
    expect(await state()).toEqual(before);
  });

  test('brings back an open menu on a phone', async () => {
    const page = await hand.at(kinds.page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await thrice(page, 'Shift');
    await thrice(page, 'Enter');
    expect(await page.evaluate(() => document.querySelector('#starlight__sidebar')!.matches(':popover-open'))).toBe(
      true,
    );
  });
});

test('every open tab of the site is covered, and only the one where Enter is pressed comes back', async () => {
  const { page } = await open(kinds.page);
  const other = await page.context().newPage();
  await other.goto(new URL(kinds.directory, page.url()).href);
  await thrice(other, 'Shift');
  await expect.poll(() => isCovered(page), { timeout: 20_000 }).toBe(true);
  await thrice(other, 'Enter');
  expect([await isCovered(page), await isCovered(other)]).toEqual([true, false]);
});

test('a page that is told of its return from the back-forward cache is covered', async () => {
  const page = await desk.at(kinds.page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await isCovered(page)).toBe(true);
});

test('a page back from the back-forward cache starts covered', async ({ skip }) => {
  const page = await desk.at(kinds.page);
  const address = page.url();
  await page.evaluate(() => (document.body.dataset['same'] = 'page'));
  await page.goto(new URL(kinds.directory, page.url()).href);
  await goBack(page, address);
  const kept = await page.evaluate(() => document.body.dataset['same']);
  skip(kept === undefined, 'this browser keeps no page for Back: a headless shell has no such cache');
  expect(await isCovered(page)).toBe(true);
  await thrice(page, 'Enter');
  expect(await page.title()).toContain(examples.page.title);
});
