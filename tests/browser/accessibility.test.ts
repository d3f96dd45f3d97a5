/**
 * WCAG 2.2 A and AA by axe: a page of each kind, light and dark, narrow and wide, and each state that it can be in.
 * every-page.test.ts has looked at each page at rest, wide and light.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { choose } from './checklist-run.ts';
import { everyKind, kinds } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { thrice } from './person.ts';
import { ask, openSearch } from './search-window.ts';

useBrowser();

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

/** A state: its name, the address of the page, what brings it about. */
type State = [name: string, address: string, act: (page: Page) => Promise<unknown>];

const pressed = (page: Page, ...names: string[]) =>
  names.reduce(
    (before, name) => before.then(() => page.getByRole('button', { name }).last().click()),
    Promise.resolve(),
  );
const partsOpen = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });
const answered = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

const states: State[] = [
  ['the cover', kinds.page, (page) => thrice(page, 'Shift')],
  ['reasons and parts open', kinds.page, partsOpen],
  ['the parts of a number open', kinds.start, partsOpen],
  ['history of a number open', kinds.service, partsOpen],
  ['closed groups of the directory open', kinds.directory, partsOpen],
  [
    'the directory narrowed',
    kinds.directory,
    async (page) => {
      await page.getByLabel(/^No ID/).check();
      await page.getByLabel(/^Need/).selectOption('shelter');
    },
  ],
  [
    'a list in use',
    kinds.list,
    async (page) => {
      await pressed(page, 'With the patient alone');
      await choose(page, 'offered, declined');
      await partsOpen(page);
    },
  ],
  ['one step at a time', kinds.list, (page) => pressed(page, 'One step at a time')],
  [
    'a list at its end',
    kinds.list,
    (page) => pressed(page, 'With the patient alone', 'Before they leave', 'After', 'The end'),
  ],
  ['what was in force on a date', `${kinds.releases}?on=2026-03-14`, answered('[data-on-date-answer] h3')],
  ['every wording of a section', `${kinds.compare}?section=time-alone`, answered('.wording')],
  ['what a surveyor asked', `${kinds.survey}?from=2026-03-14&to=2026-11-10`, answered('.difference')],
];

const searches: [name: string, act: (page: Page) => Promise<unknown>][] = [
  ['empty', openSearch],
  ['a result chosen', (page) => ask(page, 'interpreter').then(() => page.keyboard.press('ArrowDown'))],
  ['a word mended', (page) => ask(page, 'interprter')],
  ['nothing found', (page) => ask(page, 'zzqxj')],
];

describe.each(['light', 'dark'] as const)('in the %s theme axe finds no barrier', (colorScheme) => {
  const opened = useOnePage({ colorScheme, reducedMotion: 'reduce' });
  // Of all that axe looks at, contrast alone is another in the dark.
  const inTheme = colorScheme === 'dark' && { only: 'color-contrast' };
  const found = async (views: (typeof narrow)[], within?: string) => {
    const { page } = opened;
    const all: [number, string][] = [];
    // Where a list's bar lies over a part of a target, axe cannot tell its size: checklists.test.ts measures it.
    const without = (await page.locator('form[data-run]').count()) > 0 ? ['target-size'] : [];
    for (const view of views) {
      await page.setViewportSize(view);
      all.push(
        ...(await barriers(page, { ...(within && { within }), ...inTheme, without })).map((one): [number, string] => [
          view.width,
          one,
        ]),
      );
    }
    return all;
  };

  test.each(everyKind)('on the kind %s', async (_, address) => {
    const page = await opened.at(address);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
    expect(await found(colorScheme === 'light' ? [narrow] : [wide, narrow])).toEqual([]);
  });

  test.each(states)('with %s', async (_, address, act) => {
    await act(await opened.at(address));
    expect(await found([wide, narrow])).toEqual([]);
  });

  test('with the menu', async () => {
    const page = await opened.at(kinds.page);
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await found([narrow])).toEqual([]);
  });

  test('with search', async () => {
    const page = await opened.at(kinds.page);
    for (const [name, act] of searches) {
      await act(page);
      expect([name, ...(await found([wide, narrow], 'dialog[data-search]'))]).toEqual([name]);
    }
  });
});
