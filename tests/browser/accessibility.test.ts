/**
 * WCAG 2.2 A and AA by axe: a page of each kind, light and dark, narrow and wide, in text of its own size and of twice
 * that, and each state that it can be in. every-page.test.ts looks at pages at rest, wide and light.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { listWords } from '../../src/domain/checklists/list-words.ts';
import { effectiveDay, predecessor } from '../../src/domain/releases/release.ts';
import { historyAddress } from '../../src/site.ts';
import { buildDay } from '../build.ts';
import { full } from '../extent.ts';
import { library, release } from '../site/shown.ts';
import { barriers } from './axe.ts';
import { choose, finish, runOn } from './checklist-run.ts';
import { everyKind, examples, kinds } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { thrice } from './person.ts';
import { ask, openSearch } from './search-window.ts';
import { setTextSize } from './text-size.ts';
import { frequent, nonsense, slip } from './typed-words.ts';

useBrowser();

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

/** A state of what a page holds: its name, the address of the page, what brings it about. */
type State = [name: string, address: string, act: (page: Page) => Promise<unknown>];

const partsOpen = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });
const answered = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
/** The first day of the release before the one in force, or of the only one. */
const before = effectiveDay(predecessor(library.releases, release.id) ?? release);

const states: State[] = [
  ['reasons and parts open', kinds.page, partsOpen],
  ['the parts of a number open', kinds.start, partsOpen],
  ['history of a number open', kinds.service, partsOpen],
  ['closed groups of the directory open', kinds.directory, partsOpen],
  [
    'the directory narrowed',
    kinds.directory,
    async (page) => {
      await page.getByText('More filters').click();
      await page.getByLabel(/^No ID/).check();
      await page.getByLabel(/^Need/).selectOption({ index: 1 });
    },
  ],
  [
    'a list in use',
    kinds.list,
    async (page) => {
      await choose(page, 'offered, declined');
      await partsOpen(page);
    },
  ],
  ['a list at its end, nothing marked', kinds.list, finish],
  ['a list at its end, all declined', kinds.list, (page) => runOn(page, 'offered, declined')],
  ['a list at its end, not safe yet', kinds.list, (page) => runOn(page, 'not safe yet')],
  [
    'a rehearsal at its end',
    kinds.list,
    async (page) => {
      await page.getByRole('button', { name: listWords.rehearse }).click();
      await finish(page);
    },
  ],
  ['what was in force on a date', `${kinds.releases}?on=${before}`, answered('[data-on-date-answer] h3')],
  ['every wording of a section', historyAddress(examples.page.id), answered('.wording')],
  ['what a surveyor asked', `${kinds.survey}?from=${before}&to=${buildDay}`, answered('#survey-redline')],
];

const searches: [name: string, act: (page: Page) => Promise<unknown>][] = [
  ['empty', openSearch],
  [
    'a result chosen',
    async (page) => {
      await ask(page, frequent);
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['a word mended', (page) => ask(page, slip.typed)],
  ['nothing found', (page) => ask(page, nonsense)],
];

describe.each([
  ['light', 100],
  ['dark', 100],
  ['light', 200],
] as const)('in the %s theme at %i percent axe finds no barrier', (colorScheme, percent) => {
  const opened = useOnePage({ colorScheme, reducedMotion: 'reduce' });
  beforeAll(() => setTextSize(opened.page, percent));
  // Of all that axe looks at, contrast alone is another in the dark.
  const inTheme = colorScheme === 'dark' ? { only: 'color-contrast' } : {};
  /** A short run looks at one width in each theme. */
  const views = full ? [wide, narrow] : [colorScheme === 'light' ? narrow : wide];
  const found = async (within?: string) => {
    const { page } = opened;
    const all: string[] = [];
    // Where a list's bar lies over a part of a target, axe cannot tell its size: checklists.test.ts measures it.
    const without = (await page.locator('form[data-run]').count()) > 0 ? ['target-size'] : [];
    for (const view of views) {
      await page.setViewportSize(view);
      const told = await barriers(page, { ...(within && { within }), ...inTheme, without });
      all.push(...told.map((barrier) => `${view.width} pixels: ${barrier}`));
    }
    return all;
  };
  const at = async (address: string) => {
    await opened.page.setViewportSize(wide);
    return opened.at(address);
  };

  test.each(everyKind)('on the kind %s', async (_, address) => {
    const page = await at(address);
    const root = await page.evaluate(() => {
      const { dataset } = document.documentElement;
      return [dataset['theme'], getComputedStyle(document.documentElement).fontSize];
    });
    expect(root).toEqual([colorScheme, `${(16 * percent) / 100}px`]);
    expect(await found()).toEqual([]);
  });

  // A short run looks at states by day, in text of its own size.
  test.each(full || (colorScheme === 'light' && percent === 100) ? states : [])('with %s', async (_, address, act) => {
    await act(await at(address));
    expect(await found('main')).toEqual([]);
  });

  test('with the cover', async () => {
    await thrice(await at(kinds.page), 'Shift');
    expect(await found()).toEqual([]);
  });

  test('with the menu', async () => {
    const page = await at(kinds.page);
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await barriers(page, inTheme)).toEqual([]);
  });

  test('with search', async () => {
    const page = await at(kinds.page);
    for (const [name, act] of searches) {
      await act(page);
      expect([name, ...(await found('dialog[data-search]'))]).toEqual([name]);
    }
  });
});
