/**
 * Hide and Leave: wholly in view and on top of all else on every kind of page, wherever one has scrolled to, also on the
 * narrowest phone at twice the size of text; and what stays on the screen leaves room to read.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { full } from '../extent.ts';
import { everyKind, kinds } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { openSearch } from './search-window.ts';
import { setTextSize } from './text-size.ts';

useBrowser();

const views = [
  [320, 568, 200],
  [390, 844, 100],
  [844, 390, 100],
  [1280, 800, 200],
] as const;

/** Where Hide and Leave are not to be pressed, and which share of the height stays, at the top, in the middle and at the end. */
const lost = (page: Page, within = 'body > *') =>
  page.evaluate((scope) => {
    const all: string[] = [];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' });
      for (const selector of ['button[data-hide]', 'a[data-leave]']) {
        const pressable = [...document.querySelectorAll<HTMLElement>(`:is(${scope}) ${selector}`)].filter((one) => {
          const { left, right, top, bottom, height, width } = one.getBoundingClientRect();
          const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const inside = left >= 0 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight + 1;
          return inside && height >= 44 && width >= 44 && on !== null && one.contains(on);
        });
        if (pressable.length !== 1) all.push(`${selector} at ${part}: ${pressable.length}`);
      }
      const stuck = [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { position, clipPath, clip } = getComputedStyle(element);
          // What is cut to nothing shows once it has the focus.
          const shown = element.checkVisibility() && clipPath === 'none' && clip === 'auto';
          return shown && /fixed|sticky/.test(position);
        })
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, bottom, width }) => width > innerWidth / 2 && bottom > 0 && top < innerHeight)
        .reduce((sum, { top, bottom }) => sum + Math.min(bottom, innerHeight) - Math.max(top, 0), 0);
      // What was opened over the page is to be read itself.
      if (stuck > innerHeight / 3 && !document.querySelector(':popover-open, dialog[open]'))
        all.push(`${Math.round(stuck)} of ${innerHeight} pixels stay at ${part}`);
    }
    const sideways = document.documentElement.scrollWidth - innerWidth;
    return sideways > 0 ? [...all, `${sideways} pixels sideways`] : all;
  }, within);

describe.each(full ? views : views.slice(0, 1))('at %i by %i pixels, text at %i percent', (width, height, percent) => {
  const opened = useOnePage({ viewport: { width, height } });

  test.each(everyKind)('on the kind %s', async (_, address) => {
    const page = await opened.at(address);
    await setTextSize(page, percent);
    expect(await lost(page)).toEqual([]);
  });

  test.runIf(width < 800)('over the menu and over search', async () => {
    const page = await opened.at(kinds.page);
    await setTextSize(page, percent);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await lost(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openSearch(page);
    expect(await lost(page, 'dialog[data-search]')).toEqual([]);
  });
});
