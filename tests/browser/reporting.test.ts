import { expect, test } from 'vitest';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const hand = useOnePage(phone);

test("the own state's report line is dialed in one press, 400 days on too", async () => {
  const { page } = await open('/reporting/washington/', { ...phone, now: new Date('2028-01-05T18:00:00Z') });
  const line = page.locator('.duty').first().locator('.dial');
  expect(await line.getAttribute('href')).toBe('tel:+18663634276');
  expect(await line.isVisible()).toBe(true);
});

test('an unchecked duty is as loud as a duty', async () => {
  const page = await hand.at('/reporting/washington/');
  const looks = await page.evaluate(() =>
    [...document.querySelectorAll('.verdict')].map((verdict) => {
      const { fontSize, borderTopWidth, borderTopColor } = getComputedStyle(verdict);
      const { fontWeight } = getComputedStyle(verdict.querySelector('strong')!);
      return JSON.stringify([fontSize, borderTopWidth, borderTopColor, fontWeight]);
    }),
  );
  expect(new Set(looks).size).toBe(1);
});

test('a state reads whole with scripts off', async () => {
  const { page } = await open('/reporting/ohio/', { ...phone, javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  expect(text.indexOf('1-800-422-4453')).toBeLessThan(text.indexOf('1-855-642-4453'));
  expect(text).toContain('Confirm first');
});
