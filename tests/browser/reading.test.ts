/** A page of each kind as those read it who zoom in, set their own colors, want no motion, or have no script. */
import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { barriers } from './axe.ts';
import { everyKind, kinds, type Kind } from './kinds.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';
import { inView, thrice } from './person.ts';
import { ask, openSearch } from './search-window.ts';
import { frequent } from './typed-words.ts';
import { pageAddress } from '../../src/site.ts';
import { given, library, pageWithStop } from '../site/shown.ts';

useBrowser();

/** What is cut off: boxes that hold more than they show, and cannot be scrolled. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.innerText?.trim())
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none' || element.clientWidth <= 1) return false;
        const wide = element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX);
        const high = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
        return wide || high;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

describe('at 400 % of 1280 by 1024 pixels nothing is lost', () => {
  const opened = useOnePage({ viewport: { width: 320, height: 256 } });
  test.each(everyKind)('on the kind %s', async (_, address) => {
    await opened.at(address);
    expect(await cut(opened.page)).toEqual([]);
    expect(await opened.page.getByRole('button', { name: 'Hide', exact: true }).isVisible()).toBe(true);
    expect(await opened.page.getByRole('link', { name: 'Leave', exact: true }).isVisible()).toBe(true);
    expect(await opened.page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(true);
    // Two thirds of the height at least are left to read in, wherever one has scrolled to.
    const stuck = await opened.page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' });
      return [...document.querySelectorAll('body *')]
        .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
        .filter((element) => getComputedStyle(element).clipPath === 'none')
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, bottom, width }) => width > 160 && bottom > 0 && top < innerHeight)
        .reduce((sum, { height }) => sum + height, 0);
    });
    expect(stuck).toBeLessThanOrEqual(256 / 3);
  });

  test('in search, where each result comes into view whole above the way out', async () => {
    await opened.at(kinds.page);
    const { page } = opened;
    await openSearch(page);
    await ask(page, frequent);
    expect(await cut(page)).toEqual([]);
    const window = page.getByRole('dialog', { name: 'Search' });
    const results = window.getByRole('listbox', { name: 'Results' }).getByRole('option');
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('ArrowDown');
      expect(await inView(results.and(page.getByRole('option', { selected: true })))).toBe(true);
      expect(await inView(window.getByRole('button', { name: 'Hide' }))).toBe(true);
    }
    const shown = await Promise.all([0, 1, 2, 3].map((place) => inView(results.nth(place))));
    expect(shown.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });
});

test.each(['light', 'dark'] as const)(
  "where nothing may be kept, the scheme is the system's: %s",
  async (colorScheme) => {
    const { page } = await open('/', { ...desktop, colorScheme });
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
  },
);

describe("in the system's own colors", () => {
  const opened = useOnePage({ forcedColors: 'active', colorScheme: 'dark' });
  test.each(everyKind)(
    'the kind %s has no barrier, and what is pressed or warns keeps its frame',
    async (_, address) => {
      await opened.at(address);
      // Contrast is the system's own here, and axe cannot see it.
      expect(await barriers(opened.page, { without: ['color-contrast'] })).toEqual([]);
      const frameless = await opened.page.evaluate(() =>
        [...document.querySelectorAll('.act, .starlight-aside--danger, .stops, .verdict, main button, .doors a')]
          .filter((element) => element.checkVisibility() && getComputedStyle(element).borderTopStyle === 'none')
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(frameless).toEqual([]);
    },
  );

  /** How it is framed: width and kind of border and outline. */
  const frame = (place: Locator) =>
    place.evaluate((element) => {
      const { borderBlockWidth, borderInlineStartColor, outlineStyle, outlineWidth } = getComputedStyle(element);
      return { borderBlockWidth, borderInlineStartColor, outline: outlineStyle === 'none' ? '0px' : outlineWidth };
    });

  test('a stop is told by its title, and framed more heavily than anything beside it', async (context) => {
    const page = await opened.at(pageAddress(given(context, pageWithStop, 'page with a stop').id));
    const stop = page.locator('.starlight-aside--danger').first();
    expect((await frame(stop)).borderBlockWidth).toBe('3px');
    expect(await stop.locator('.starlight-aside__title').innerText()).not.toBe('');
  });

  test('a tick that is set is told apart by a mark that is drawn', async () => {
    await opened.at(kinds.list);
    const tick = opened.page.locator('.tick > input').first();
    const drawn = () => tick.evaluate((one) => getComputedStyle(one, '::before').borderBottomWidth !== '0px');
    expect(await drawn()).toBe(false);
    await tick.check();
    expect(await drawn()).toBe(true);
  });

  test('the chosen result of a search is told apart by a frame, and no other has a mark at its side', async () => {
    await opened.at(kinds.page);
    await openSearch(opened.page);
    await ask(opened.page, frequent);
    await opened.page.keyboard.press('ArrowDown');
    const results = opened.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    const [chosen, other] = [await frame(results.nth(0)), await frame(results.nth(1))];
    expect([chosen.outline, other.outline]).toEqual(['2px', '0px']);
    expect(chosen.borderInlineStartColor).not.toBe(other.borderInlineStartColor);
  });

  test('the focus is seen', async () => {
    await opened.at(kinds.page);
    for (let press = 0; press < 8; press += 1) {
      await opened.page.keyboard.press('Tab');
      expect((await frame(opened.page.locator(':focus'))).outline).toBe('3px');
    }
  });
});

describe('where motion is not wanted', () => {
  const opened = useOnePage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 400 } });
  test.each(everyKind)('nothing moves on the kind %s', async (_, address) => {
    await opened.at(address);
    const moving = await opened.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) =>
          [undefined, '::before', '::after', '::marker', '::backdrop', '::details-content'].some((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
          }),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });

  test('a jump to a part of the page is done at once, and opening search or hiding moves nothing', async () => {
    const page = await opened.at(kinds.page);
    const running = () => page.evaluate(() => document.getAnimations().length);
    // To the last part, whether or not a link of the page leads there.
    await page.evaluate(() => (location.hash = [...document.querySelectorAll('main h2[id]')].at(-1)?.id ?? ''));
    const [first, later] = await page.evaluate(async () => {
      const frames = (count: number) =>
        new Promise<number>((done) => {
          const next = (left: number) => (left === 0 ? done(scrollY) : requestAnimationFrame(() => next(left - 1)));
          next(count);
        });
      return [await frames(2), await frames(30)];
    });
    expect(first).toBeGreaterThan(0);
    expect(later).toBe(first);
    await openSearch(page);
    expect(await running()).toBe(0);
    await thrice(page, 'Shift');
    expect(await running()).toBe(0);
  });
});

/** What a page of the kind is opened for. */
const core: Record<Kind, string> = {
  start: '.doors a',
  page: '.lead > :first-child',
  lists: `main a[href="${kinds.list}"]`,
  list: '.first-item .tick',
  lessons: 'main .lessons a',
  lesson: '.act-line',
  changed: '.said',
  taught: 'main h2',
  branches: '.sl-markdown-content p',
  branch: '.list-items strong',
  cards: 'main',
  card: '.card-sheet',
  directory: '.entry .digits .number',
  service: '.number-line .number',
  states: `main a[href^="${kinds.state}"]`,
  state: '.verdict',
  releases: `main a[href="${kinds.record}"]`,
  record: `#${library.releases[0]?.protocol.pages[0]?.id}`,
  redline: 'main :is(ins, del)',
  compare: 'noscript p',
  survey: 'main h2',
  help: 'main h2',
  missing: `main a[href="${kinds.directory}"]`,
};

describe('with scripts off', () => {
  const opened = useOnePage({ ...phone, javaScriptEnabled: false });
  test.each(everyKind)('the kind %s reads, and shows no control that does nothing', async (kind, address) => {
    await opened.at(address);
    expect(await opened.page.locator('h1').innerText()).not.toBe('');
    expect([kind, await opened.page.locator(core[kind]).first().isVisible()]).toEqual([kind, true]);
    const dead = await opened.page
      .locator('button:visible, select:visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => !control.hasAttribute('popovertarget') && !control.matches(':disabled'))
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
    expect(dead).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
