/**
 * Pages of the site, of each sort the longest and in a full run all: nothing that bars a reader, nothing wider than a
 * phone, nothing revealing large.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { full, oneOfEach } from '../extent.ts';
import { facility, services } from '../site/shown.ts';
import { pages } from '../site/site.ts';
import { barriers } from './axe.ts';
import { kinds } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { sortOf } from './sorts.ts';
import { setTextSize } from './text-size.ts';

useBrowser();

const addresses = oneOfEach(
  pages.toSorted((a, b) => b.html.length - a.html.length).map(({ address }) => address),
  sortOf,
);

const opened = useOnePage();

/** Text in the first view that is set larger than body text. */
const largeText = (): Promise<string[]> =>
  opened.page.evaluate(() => {
    // As seen: a card stands on the screen at less than half its size.
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom;
    const body = size(document.body);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if (size(parent) <= body || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const { top, bottom } = parent.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) found.push(walker.currentNode.textContent!.trim());
    }
    return found.filter(Boolean);
  });

/** What reaches beyond the edge of a narrow screen. */
const tooWide = (): Promise<string[]> =>
  opened.page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100));
  });

const views = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** What is set large in the first view, on a phone or on a desk, and reveals the subject. */
const revealedLarge = async () => {
  const large: string[] = [];
  for (const view of views) {
    await opened.page.setViewportSize(view);
    large.push(...(await largeText()));
  }
  return large.filter((text) => revealingWord(text, facility.revealing_words) !== undefined);
};

const literally = (text: string) => text.replace(/\W/g, '\\$&');
const numbers = [...new Set(services.flatMap(({ phones }) => phones.map(formatPhone)))];
const runsOn = new RegExp(`\\b(${numbers.map(literally).join('|')})[a-z]+\\b(?!\\.\\w)`, 'gi');

/** Numbers that run into the words beside them, as they would be read and copied. */
const runTogether = async (): Promise<string[]> => {
  const text = await opened.page.evaluate(() => document.body.innerText);
  return text.match(runsOn) ?? [];
};

describe.each(addresses)('%s', (address) => {
  beforeAll(() => opened.at(address));

  test('holds no number that runs into a word', async () => {
    expect(await runTogether()).toEqual([]);
  });

  test('shows nothing revealing in large type', async () => {
    expect(await revealedLarge()).toEqual([]);
  });

  test('bars no reader that axe knows of', async () => {
    await opened.page.setViewportSize({ width: 1280, height: 900 });
    // Where the bar of a list lies over a part of a target, axe cannot tell its size: checklists.test.ts measures it.
    const barred = (await opened.page.locator('form[data-run]').count()) > 0;
    expect(await barriers(opened.page, barred ? { without: ['target-size'] } : {})).toEqual([]);
  });

  test.each(full ? [100, 200] : [200])('is no wider than 320 pixels with text at %i percent', async (percent) => {
    await opened.page.setViewportSize({ width: 320, height: 256 });
    await setTextSize(opened.page, percent);
    expect(await tooWide()).toEqual([]);
    await setTextSize(opened.page, 100);
  });
});

test.each([320, 360, 390, 430])('the name of the site stands whole in a header of %i pixels', async (width) => {
  await opened.page.setViewportSize({ width, height: 800 });
  await opened.at(kinds.start);
  const name = opened.page.locator('.site-name');
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('no page calls outside or fails in script', () => {
  expect(opened.outside).toEqual([]);
  expect(opened.errors).toEqual([]);
});
