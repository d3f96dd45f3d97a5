import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { servicesOn } from '../../src/domain/cards/card.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { byId } from '../../src/domain/protocol.ts';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const library = readLibrary().library!;
const { cards } = library.releases.at(-1)!.protocol;
const { services, facility } = library.draft;
const millimetre = 72 / 25.4;

interface Word {
  text: string;
  /** From the left and the top of the page, in millimetres. */
  x: number;
  y: number;
}

/** Prints the page and reads the sheet: its size, its number of pages and its words with their places. */
async function printed(page: Page, format: string) {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format })), verbosity: 0 }).promise;
  const sheet = await pdf.getPage(1);
  const { width, height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  const words = items.flatMap((item): Word[] =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: item.transform[4] / millimetre, y: (height - item.transform[5]) / millimetre }]
      : [],
  );
  return { pages: pdf.numPages, width: width / millimetre, words };
}

const prints = cards.flatMap((card) =>
  card.forms.flatMap((form) => ['Letter', 'A4'].map((format) => [card.id, form, format, card] as const)),
);

describe.each(prints)('%s as %s on %s', (id, form, format, card) => {
  const english = card.languages['en']!;
  const numbers = servicesOn(english).flatMap((service) => byId(services, service).phones.map(formatPhone));

  test('is one sheet, with the numbers of the directory and the sample mark', async () => {
    const { page } = await open(`/cards/${id}/`, desktop);
    await page.locator(`input[value=${form}]`).check();
    const { pages, words } = await printed(page, format);
    expect(pages).toBe(1);
    const text = words.map((word) => word.text).join(' ');
    for (const number of form === 'strip' ? numbers.slice(0, 1) : numbers) expect(text).toContain(number);
    expect(text).toContain(facility.sample_notice);
    expect(text.includes('This poster does not replace the notice your state requires.')).toBe(form === 'poster');
  });
});

describe.each(cards.filter(({ forms }) => forms.includes('wallet')).map((card) => [card.id, card] as const))(
  '%s as a wallet card',
  (id, card) => {
    const english = card.languages['en']!;

    test('is 85 x 55 mm to a side, four to a page, with cut marks at every corner', async () => {
      const { page } = await open(`/cards/${id}/`, desktop);
      await page.emulateMedia({ media: 'print' });
      const sizes = await page.locator('.face').evaluateAll((faces) =>
        faces.map((face) => {
          const { width, height } = face.getBoundingClientRect();
          return [width, height].map((pixels) => Math.round((pixels / 96) * 254) / 10);
        }),
      );
      expect(sizes).toEqual(Array.from({ length: 8 }, () => [85, 55]));
      expect(await page.locator('.cut').count()).toBe(16);
    });

    test('holds all its words: nothing runs over the edge', async () => {
      const { page } = await open(`/cards/${id}/`, desktop);
      await page.emulateMedia({ media: 'print' });
      const over = await page
        .locator('.face')
        .evaluateAll((faces) => faces.filter((face) => face.scrollHeight > face.clientHeight + 1).length);
      expect(over).toBe(0);
    });

    test('shows a bystander nothing but its outer words', async () => {
      const { page } = await open(`/cards/${id}/`, desktop);
      const { words } = await printed(page, 'Letter');
      const mid = Math.min(...words.filter(({ text }) => text.startsWith(english.heading)).map(({ x }) => x)) - 4;
      const margin = Math.min(...words.filter(({ text }) => text.startsWith('Cut at')).map(({ y }) => y));
      const outer = words.filter(({ x, y }) => x < mid && y > margin + 6).map(({ text }) => text);
      const said = outer.join(' ').replace(/\s+/g, ' ');
      expect(said).toBe(Array.from({ length: 4 }, () => english.outer).join(' '));
      expect(revealingWord(said, facility.revealing_words)).toBeUndefined();
      expect(await page.locator('.outer :is(img, svg, picture)').count()).toBe(0);
    });
  },
);

test('a screen never shows the inner side larger than the page’s own text', async () => {
  const page = await hand.at('/cards/restroom-poster/');
  const scale = await page
    .locator('.card-sheet')
    .first()
    .evaluate((sheet) => Number(getComputedStyle(sheet).zoom));
  const size = await page
    .locator('.poster p:not(.poster-title, .heading, .card-numbers)')
    .first()
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
  expect(size * scale).toBeLessThanOrEqual(16);
});

test('a choice of form is dropped when the page forgets', async () => {
  const page = await desk.at('/cards/wallet-card/');
  await page.getByLabel('Strips to tear off').check();
  expect(await page.locator('[data-form=wallet]').isVisible()).toBe(false);
  await page.evaluate(() => document.dispatchEvent(new Event('forget')));
  await expect.poll(() => page.locator('[data-form=wallet]').isVisible(), { timeout: 20_000 }).toBe(true);
});

test('without script every form is there to print', async () => {
  const { page } = await open('/cards/wallet-card/', { ...desktop, javaScriptEnabled: false });
  expect(await page.locator('.card-sheet:visible').count()).toBe(2);
});
