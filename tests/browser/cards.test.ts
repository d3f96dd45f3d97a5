/** Cards on the screen and on paper: each form at its true size, and nothing on its outside that tells. */
import { describe, expect, test } from 'vitest';
import { servicesOn, textsOf } from '../../src/domain/cards/card.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { byId } from '../../src/domain/protocol.ts';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { cardAddress } from '../../src/site.ts';
import { oneOfEach } from '../extent.ts';
import { cards, facility, given, notice, services } from '../site/shown.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { printed } from './printed.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

type Card = (typeof cards)[number];
const withForm = (form: Card['forms'][number]) => cards.filter(({ forms }) => forms.includes(form));
const english = (card: Card) => textsOf(card)[0]!;

const prints = oneOfEach(
  cards.flatMap((card) =>
    card.forms.flatMap((form) => ['Letter', 'A4'].map((format) => ({ name: card.title, form, format, card }))),
  ),
  ({ form, format }) => [form, format],
);

test.for(prints)(
  '$name as $form on $format is one sheet, with the numbers of the directory and the sample mark',
  async ({ form, format, card }) => {
    const numbers = servicesOn(english(card)).flatMap((service) => byId(services, service).phones.map(formatPhone));
    const page = await desk.at(cardAddress(card.id));
    await page.locator(`input[value=${form}]`).check();
    const legal = await page.locator('.state-notice:visible').allInnerTexts();
    const [sheet, ...others] = await printed(page, format);
    expect(others).toEqual([]);
    for (const number of form === 'strip' ? numbers.slice(0, 1) : numbers) expect(sheet?.text).toContain(number);
    expect(sheet?.text).toContain(notice);
    // A poster says that it takes the place of no notice that the law asks for.
    expect(legal).toHaveLength(form === 'poster' ? 1 : 0);
    for (const line of legal) expect(sheet?.text).toContain(line);
  },
);

describe('a wallet card', () => {
  const wallets = withForm('wallet');

  test('is 85 x 55 mm to a side, four to a page, with cut marks at every corner', async (context) => {
    const { page } = await open(cardAddress(given(context, wallets[0], 'wallet card').id));
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.locator('.face:visible').evaluateAll((faces) =>
      faces.map((face) => {
        const { width, height } = face.getBoundingClientRect();
        return [width, height].map((pixels) => Math.round((pixels / 96) * 254) / 10);
      }),
    );
    expect(sizes).toEqual(Array.from({ length: 8 }, () => [85, 55]));
    expect(await page.locator('.cut:visible').count()).toBe(16);
  });

  test('holds all its words: nothing runs over the edge', async () => {
    for (const card of wallets) {
      const { page } = await open(cardAddress(card.id));
      await page.locator('input[value=wallet]').check();
      for (const { code } of textsOf(card)) {
        await page.emulateMedia({ media: 'screen' });
        await page.locator(`input[name=language][value=${code}]`).check();
        await page.emulateMedia({ media: 'print' });
        const heights = await page
          .locator('.face:visible')
          .evaluateAll((faces) => faces.map((face) => face.scrollHeight - face.clientHeight));
        expect([card.id, code, heights.length]).toEqual([card.id, code, 8]);
        expect([card.id, code, heights.filter((over) => over > 1)]).toEqual([card.id, code, []]);
      }
    }
  });

  test('shows a bystander nothing but its outer words', async () => {
    for (const card of wallets) {
      const { outer, heading } = english(card);
      const page = await desk.at(cardAddress(card.id));
      await page.locator('input[value=wallet]').check();
      const [sheet] = await printed(page, 'Letter');
      const words = sheet?.words ?? [];
      const mid = Math.min(...words.filter(({ text }) => heading.startsWith(text)).map(({ x }) => x)) - 4;
      const margin = Math.min(...words.map(({ y }) => y));
      const said = words
        .filter(({ x, y }) => x < mid && y > margin + 6)
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(said).toBe(Array.from({ length: 4 }, () => outer).join(' '));
      expect(revealingWord(said, facility.revealing_words)).toBeUndefined();
      expect(await page.locator('.outer :is(img, svg, picture)').count()).toBe(0);
    }
  });
});

test('a screen never shows the inner side larger than the page’s own text', async (context) => {
  const page = await hand.at(cardAddress(given(context, withForm('poster')[0], 'poster').id));
  await page.locator('input[value=poster]').check();
  const scale = await page.locator('.card-sheet:visible').evaluate((sheet) => Number(getComputedStyle(sheet).zoom));
  const size = await page
    .locator('.poster:visible p:not(.poster-title, .heading, .card-numbers)')
    .first()
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
  expect(size * scale).toBeLessThanOrEqual(16);
});

test('a choice of form is dropped when the page forgets', async (context) => {
  const card = given(
    context,
    cards.find(({ forms }) => forms.length > 1),
    'card with two forms',
  );
  const page = await desk.at(cardAddress(card.id));
  const first = page.locator(`[data-form=${card.forms[0]}]`).first();
  await page.locator(`input[value=${card.forms[1]}]`).check();
  expect(await first.isVisible()).toBe(false);
  await page.evaluate(() => document.dispatchEvent(new Event('forget')));
  await first.waitFor({ state: 'visible' });
});

test('without script every form is there to print', async (context) => {
  const card = given(context, cards[0], 'card');
  const { page } = await open(cardAddress(card.id), { javaScriptEnabled: false });
  expect(await page.locator('.card-sheet:visible').count()).toBe(card.forms.length * textsOf(card).length);
});
