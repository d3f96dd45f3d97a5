/** Every page of the site, opened once: nothing that bars a reader, nothing wider than a phone, nothing revealing large. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { pages } from '../site/site.ts';
import { barriers } from './axe.ts';
import { useBrowser, useOnePage } from './page.ts';

useBrowser();

const { revealing_words } = parse(readFileSync('protocols/facility.yaml', 'utf8')) as { revealing_words: string[] };
const addresses = pages.map(({ address }) => address);

/** Of services and of reporting rows one in ten: they differ in their data alone. */
const many = /^\/(resources|reporting)\/./;
const audited = [
  ...addresses.filter((address) => !many.test(address)),
  ...['/resources/', '/reporting/'].flatMap((folder) =>
    addresses
      .filter((address) => many.test(address) && address.startsWith(folder))
      .filter((_, index) => index % 10 === 0),
  ),
];

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
  return large.filter((text) => revealingWord(text, revealing_words) !== undefined);
};

/** Numbers that run into the words beside them, as they would be read and copied. */
const runTogether = async (): Promise<string[]> => {
  const text = await opened.page.evaluate(() => document.body.innerText);
  return text.match(/(\b1-\d{3}-\d{3}-\d{4}|\bext\. \d{4}|\b911|\b988)[a-z]+\b(?!\.\w)/gi) ?? [];
};

const opensDiscreetly = (address: string) =>
  test('shows nothing revealing in large type, and no number that runs into a word', async () => {
    await opened.at(address);
    expect(await runTogether()).toEqual([]);
    expect(await revealedLarge()).toEqual([]);
  });

const fits = () =>
  test('is no wider than 320 pixels', async () => {
    await opened.page.setViewportSize({ width: 320, height: 256 });
    expect(await tooWide()).toEqual([]);
  });

describe.each(audited)('%s', (address) => {
  opensDiscreetly(address);
  test('bars no reader that axe knows of', async () => {
    expect(await barriers(opened.page)).toEqual([]);
  });
  fits();
});

describe.each(addresses.filter((address) => !audited.includes(address)))('%s', (address) => {
  opensDiscreetly(address);
  fits();
});

test.each([320, 360, 390, 430])('the name of the site stands whole in a header of %i pixels', async (width) => {
  await opened.page.setViewportSize({ width, height: 800 });
  await opened.at('/');
  const name = opened.page.locator('.site-name');
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('no page calls outside or fails in script', () => {
  expect(opened.outside).toEqual([]);
  expect(opened.errors).toEqual([]);
});
