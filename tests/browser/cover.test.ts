/** The cover by keyboard and mouse: what brings it, what it shows and tells, and that all beneath it comes back exactly. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cover, facility } from '../site/shown.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { comeBack, goBack, goForward, isCovered, thrice } from './person.ts';
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

const way = 'Covered. Hold Control and press Enter three times to return.';

/** What a screen reader finds that is not the cover's: nothing of the page beneath is to be heard. */
async function overheard(page: Page): Promise<string[]> {
  const own = [
    way,
    cover.intranet ?? facility.name,
    ...(cover.tabs ?? []),
    cover.title,
    ...cover.lines,
    ...(cover.rows ?? []).flat(),
  ];
  return (await heard(page)).filter((words) => !own.some((line) => line?.includes(words.trim())) && /\w/.test(words));
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
    await comeBack(page);
    expect(await isCovered(page)).toBe(false);
    expect(await page.locator('dialog[open] input').first().inputValue()).toBe(frequent);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('the way back', () => {
  test.each([
    ['Enter', ['Enter', 'Enter', 'Enter', 'Enter']],
    ['Enter with Control held, twice', ['Control+Enter', 'Control+Enter']],
    ['with another key between', ['Control+Enter', 'Control+Enter', ' ', 'Control+Enter']],
    ['with Enter alone between', ['Control+Enter', 'Control+Enter', 'Enter', 'Control+Enter']],
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
    await press(page, 'Tab', 'Enter', 'Control+Enter', 'Control+Enter');
    expect(await isCovered(page)).toBe(true);
    await press(page, 'Control+Enter');
    expect(await isCovered(page)).toBe(false);
  });

  test('brings back title, scroll, focus, open parts and ticks exactly', async () => {
    const page = await desk.at(kinds.list);
    await page.locator('[data-item]:visible input').last().check();
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
    await comeBack(page);
    expect(await state()).toEqual(before);
  });

  test('brings back an open menu on a phone', async () => {
    const page = await hand.at(kinds.page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await thrice(page, 'Shift');
    await comeBack(page);
    expect(await page.evaluate(() => document.querySelector('#contents')!.matches(':popover-open'))).toBe(true);
  });
});

test('every open tab of the site is covered, and only the one where the keys are pressed comes back', async () => {
  const { page } = await open(kinds.page);
  const other = await page.context().newPage();
  await other.goto(new URL(kinds.directory, page.url()).href);
  await thrice(other, 'Shift');
  await expect.poll(() => isCovered(page)).toBe(true);
  await comeBack(other);
  expect([await isCovered(page), await isCovered(other)]).toEqual([true, false]);
});

describe('while it is up', () => {
  test('no text beneath is there to be found on the page, and none of it is reached by Tab or by a script', async () => {
    const page = await desk.at(kinds.directory);
    /** What a browser searches: text that is shown, wherever one has scrolled to. */
    const searched = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('body > :not(dialog.cover) *')].filter(
            (element) =>
              [...element.childNodes].some(
                (node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.nodeValue ?? ''),
              ) && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }),
          ).length,
      );
    expect(await searched()).toBeGreaterThan(10);
    await thrice(page, 'Shift');
    expect(await searched()).toBe(0);
    await press(page, 'Tab', 'Tab', 'Tab');
    const beneath = await page.evaluate(() => {
      document.querySelector<HTMLElement>('main a')?.focus();
      return document.activeElement?.closest('body > :not(dialog.cover)') !== null;
    });
    expect(beneath).toBe(false);
  });

  test('nothing of it can be pressed, and it is no sign-in', async () => {
    const page = await desk.at(kinds.page);
    await thrice(page, 'Shift');
    expect(await page.locator('dialog.cover :is(a, button, input, form, select)').count()).toBe(0);
  });

  test.each([
    [390, 844],
    [320, 568],
    [1280, 800],
  ])('it lies over all of a window of %i by %i pixels, its bar too', async (width, height) => {
    const page = await desk.at(kinds.page);
    await page.setViewportSize({ width, height });
    await thrice(page, 'Shift');
    const elsewhere = await page.evaluate(() => {
      const places = [1, innerWidth / 2, innerWidth - 2].flatMap((x) =>
        [1, innerHeight / 2, innerHeight - 2].map((y) => [x, y] as const),
      );
      return places.filter(([x, y]) => !document.elementFromPoint(x, y)?.closest('dialog.cover'));
    });
    expect(elsewhere).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

test('a page that is told of its return from the back-forward cache, and from elsewhere, is covered', async () => {
  const { page } = await open(kinds.page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await isCovered(page)).toBe(true);
});

describe("the browser's own buttons", () => {
  /** What a browser does with a page that it keeps for Back, as far as the page is told: a headless shell keeps none. */
  const keepAndShow = (page: Page) =>
    page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      const kept = document.querySelector<HTMLDialogElement>('dialog.cover')?.open;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return kept;
    });

  /** A page of the site behind which lies another, whose address is told. */
  async function openSecond(address = kinds.directory) {
    const { page } = await open(kinds.page);
    const first = page.url();
    await page.goto(new URL(address, first).href);
    return { page, first, second: page.url() };
  }

  test('lead from an open page to an open one, loaded anew or kept', async () => {
    const { page, first } = await openSecond();
    await goBack(page, first);
    expect(await isCovered(page)).toBe(false);
    expect(await keepAndShow(page)).toBe(true);
    expect(await isCovered(page)).toBe(false);
    expect(await page.title()).toContain(examples.page.title);
  });

  test('lead from a covered page to the cover, both ways, until somebody comes back', async () => {
    const { page, first, second } = await openSecond();
    await thrice(page, 'Shift');
    await goBack(page, first);
    expect(await isCovered(page)).toBe(true);
    await goForward(page, second);
    expect(await isCovered(page)).toBe(true);
    await comeBack(page);
    await goBack(page, first);
    expect(await isCovered(page)).toBe(true);
    await comeBack(page);
    await goForward(page, second);
    expect(await isCovered(page)).toBe(false);
  });

  test('lead to the cover from a part of a covered page, past the page itself', async () => {
    const { page, first, second } = await openSecond();
    await page.evaluate(() => (location.hash = 'part'));
    await thrice(page, 'Shift');
    await goBack(page, second);
    expect(await isCovered(page)).toBe(true);
    await goBack(page, first);
    expect(await isCovered(page)).toBe(true);
  });

  test('show a covered page covered again: kept, or loaded again', async () => {
    const { page } = await openSecond();
    await thrice(page, 'Shift');
    await keepAndShow(page);
    expect(await isCovered(page)).toBe(true);
    await page.reload();
    expect(await isCovered(page)).toBe(true);
    await comeBack(page);
    await page.reload();
    expect(await isCovered(page)).toBe(false);
  });

  test('cover no page of a touch screen for having been left', async () => {
    const { page } = await open(kinds.page, phone);
    const first = page.url();
    await page.goto(new URL(kinds.directory, first).href);
    await goBack(page, first);
    expect(await isCovered(page)).toBe(false);
  });
});
