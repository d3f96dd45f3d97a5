import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const covered = (page: Page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog.cover')!.open);

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

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const thrice = (key: string) => [key, key, key];

describe('the screen is covered', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['by Shift three times', (page) => press(page, ...thrice('Shift'))],
    ['by the first tab stop', (page) => press(page, 'Tab', 'Enter')],
    ['by the button in the header', (page) => page.getByRole('button', { name: 'Hide', exact: true }).click()],
    [
      'by Shift three times in the search field',
      async (page) => {
        await press(page, 'Control+k');
        await page.keyboard.type('ICE');
        await press(page, ...thrice('Shift'));
      },
    ],
  ])('%s', async (_, act) => {
    const page = await desk.at('/protocol/time-alone/');
    await act(page);
    expect(await covered(page)).toBe(true);
  });

  test.each([
    ['two presses', ['Shift', 'Shift']],
    ['another key between', ['Shift', 'Shift', 'a', 'Shift']],
    ['capital letters', ['Shift+a', 'Shift+b', 'Shift+c', 'Shift+d']],
    ['shortcuts', ['Control+Shift', 'Control+Shift', 'Control+Shift']],
  ])('not by %s', async (_, keys) => {
    const page = await desk.at('/protocol/time-alone/');
    await press(page, ...keys);
    expect(await covered(page)).toBe(false);
  });

  test('not by one long press of Shift', async () => {
    const page = await desk.at('/protocol/time-alone/');
    for (let held = 0; held < 8; held += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await covered(page)).toBe(false);
  });

  test('with the text of facility.yaml and nothing of the page: to the ear, in the title, on the screen, on paper', async () => {
    const { page } = await open('/protocol/time-alone/');
    const plain = await page.screenshot();
    await press(page, ...thrice('Shift'));
    expect(await page.title()).toBe('Clean hands');
    expect(await page.locator('dialog.cover').innerText()).toContain('Before you touch a patient.');
    const words = await heard(page);
    expect(words).toContain('Covered. Press Enter three times to return.');
    expect(words.join(' ')).not.toMatch(/alone|companion|call|leave|search/i);
    expect((await page.screenshot()).equals(plain)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/alone|companion/i);
  });

  test('with search open: the dialog beneath is silent, unseen, and stays as it was', async () => {
    const page = await desk.at('/protocol/time-alone/');
    await press(page, 'Control+k');
    await page.locator('dialog[open] input').first().fill('interpreter');
    await press(page, ...thrice('Shift'));
    expect((await heard(page)).join(' ')).not.toMatch(/search|interpreter/i);
    await press(page, 'Escape', 'Escape', 'Escape', 'Escape', 'Tab', 'a', 'Shift', 'Shift', 'Shift');
    await page.mouse.click(300, 300);
    await page.mouse.wheel(0, 600);
    expect(await covered(page)).toBe(true);
    await press(page, ...thrice('Enter'));
    expect(await covered(page)).toBe(false);
    expect(await page.locator('dialog[open] input').first().inputValue()).toBe('interpreter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('the way back', () => {
  test.each([
    ['Enter twice', ['Enter', 'Enter']],
    ['Enter with another key between', ['Enter', 'Enter', ' ', 'Enter']],
    ['Shift', thrice('Shift')],
    ['Escape', thrice('Escape')],
  ])('is not %s', async (_, keys) => {
    const page = await desk.at('/protocol/time-alone/');
    await press(page, ...thrice('Shift'), ...keys);
    expect(await covered(page)).toBe(true);
  });

  test('the Enter that pressed the button counts for nothing', async () => {
    const page = await desk.at('/protocol/time-alone/');
    await press(page, 'Tab', 'Enter', 'Enter', 'Enter');
    expect(await covered(page)).toBe(true);
    await press(page, 'Enter');
    expect(await covered(page)).toBe(false);
  });

  test('brings back title, scroll, focus, open parts and ticks exactly', async () => {
    const page = await desk.at('/checklists/ed-nurse/');
    await page.getByRole('button', { name: /alone/ }).last().click();
    await page.locator('fieldset:visible input[type="radio"]').nth(4).check();
    await page
      .locator('fieldset:visible details')
      .first()
      .evaluate((part: HTMLDetailsElement) => (part.open = true));
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
    await press(page, ...thrice('Shift'));
    await page.mouse.wheel(0, 900);
    await press(page, ...thrice('Enter'));
    expect(await state()).toEqual(before);
  });

  test('brings back an open menu on a phone', async () => {
    const page = await hand.at('/protocol/time-alone/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await press(page, ...thrice('Shift'));
    await press(page, ...thrice('Enter'));
    expect(await page.evaluate(() => document.querySelector('#starlight__sidebar')!.matches(':popover-open'))).toBe(
      true,
    );
  });
});

test('every open tab of the site is covered, and only the one where Enter is pressed comes back', async () => {
  const { page } = await open('/protocol/time-alone/');
  const other = await page.context().newPage();
  await other.goto(new URL('/resources/', page.url()).href);
  await press(other, ...thrice('Shift'));
  await expect.poll(() => covered(page), { timeout: 20_000 }).toBe(true);
  await press(other, ...thrice('Enter'));
  expect([await covered(page), await covered(other)]).toEqual([true, false]);
});

test('a page that is told of its return from the back-forward cache is covered', async () => {
  const page = await desk.at('/protocol/time-alone/');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await covered(page)).toBe(true);
});

test('a page back from the back-forward cache starts covered', async ({ skip }) => {
  const page = await desk.at('/protocol/time-alone/');
  await page.evaluate(() => (document.body.dataset['same'] = 'page'));
  await page.goto(new URL('/resources/', page.url()).href);
  // Later: the page that is asked may be gone before it can answer.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => page.evaluate(() => location.pathname), { timeout: 20_000 }).toBe('/protocol/time-alone/');
  const kept = await page.evaluate(() => document.body.dataset['same']);
  skip(kept === undefined, 'this browser keeps no page for Back: a headless shell has no such cache');
  expect(await covered(page)).toBe(true);
  await press(page, ...thrice('Enter'));
  expect(await page.title()).toContain('Time alone');
});
