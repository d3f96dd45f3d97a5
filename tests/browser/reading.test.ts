/** A page of each kind as those read it who zoom in, set their own colors, want no motion, or have no script. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriers } from './axe.ts';
import { everyKind, kinds } from './kinds.ts';
import { open, phone, useBrowser, type Opened } from './page.ts';

useBrowser();

let opened: Opened;
const at = (address: string) => opened.page.goto(new URL(address, opened.page.url()).href);
const openedWith = (options: BrowserContextOptions) => {
  beforeAll(async () => {
    opened = await open('/', options);
  });
  afterAll(() => opened.close());
};

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
  openedWith({ viewport: { width: 320, height: 256 } });
  test.each(everyKind)('on the kind %s', async (_, address) => {
    await at(address);
    expect(await cut(opened.page)).toEqual([]);
    const reached = (name: string) => opened.page.getByRole('banner').getByText(name, { exact: true }).isVisible();
    expect([await reached('Hide'), await reached('Leave')]).toEqual([true, true]);
    expect(await opened.page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(true);
    // Half of the height at least is left to read in, wherever one has scrolled to.
    const stuck = await opened.page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' });
      return [...document.querySelectorAll('body *')]
        .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, bottom, width }) => width > 160 && bottom > 0 && top < innerHeight)
        .reduce((sum, { height }) => sum + height, 0);
    });
    expect(stuck).toBeLessThanOrEqual(128);
  });
});

describe("in the system's own colors", () => {
  openedWith({ forcedColors: 'active', colorScheme: 'dark' });
  test.each(everyKind)(
    'the kind %s has no barrier, and what is pressed or warns keeps its frame',
    async (_, address) => {
      await at(address);
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
});

describe('where motion is not wanted', () => {
  openedWith({ reducedMotion: 'reduce' });
  test.each(everyKind)('nothing moves on the kind %s', async (_, address) => {
    await at(address);
    const moving = await opened.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });
});

/** What a page of the kind is opened for. */
const core: Record<keyof typeof kinds, string> = {
  start: '.doors a',
  page: '.lead ol li:nth-child(3)',
  lists: 'main a[href="/checklists/ed-nurse/"]',
  list: 'fieldset:last-of-type legend',
  cards: 'main a[href="/cards/wallet-card/"]',
  card: '.card-sheet',
  directory: '.entry a.dial',
  service: 'a.dial',
  states: 'main a[href="/reporting/oregon/"]',
  state: '.verdict',
  releases: 'main a[href="/releases/2026-03-01/"]',
  record: '#time-alone',
  redline: 'main :is(ins, del)',
  compare: 'noscript p',
  survey: 'main h2',
  help: '#what-they-do-not-do',
  missing: 'main a[href="/resources/"]',
};

describe('with scripts off', () => {
  openedWith({ ...phone, javaScriptEnabled: false });
  test.each(everyKind)('the kind %s reads, and shows no control that does nothing', async (kind, address) => {
    await at(address);
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
