/** The drawn encounter: what it shows of the lists, its lanes, and its one sheet of paper. */
import { expect, test } from 'vitest';
import { encounterOf, moments } from '../../src/domain/checklists/encounter.ts';
import { encounterAddress } from '../../src/site.ts';
import { given, protocol } from '../site/shown.ts';
import { barriers } from './axe.ts';
import { desktop, open, phone, useBrowser } from './page.ts';
import { printed } from './printed.ts';

useBrowser();

const { lanes } = encounterOf(protocol);
const stepsOf = (lane: (typeof lanes)[number]) => moments.flatMap((moment) => lane.steps[moment]);

test('it draws every first thing of its lanes, each a way to its place on the list', async (context) => {
  given(context, lanes[0], 'role with a lane');
  const { page } = await open(encounterAddress(), desktop);
  const drawn = await page
    .locator('.lane ol a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('#')[1]));
  expect(drawn).toEqual(lanes.flatMap((lane) => stepsOf(lane).map(({ item }) => item.section_id)));
  expect(await barriers(page)).toEqual([]);
});

test.each([
  ['a desk', desktop],
  ['a phone', phone],
])('a lane that is followed stands larger than the others on %s', async (_, device) => {
  const { page } = await open(encounterAddress(), device);
  if (lanes.length < 2) return;
  await page.getByRole('navigation', { name: 'Your lane' }).getByRole('link').nth(2).click();
  const sizes = await page
    .locator('.lane')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(sizes.indexOf(Math.max(...sizes))).toBe(1);
  expect(new Set(sizes.filter((_size, index) => index !== 1)).size).toBe(1);
});

test.each(['Letter', 'A4'])('it prints on one sheet of %s, lying, in 10 points or more', async (format) => {
  const { page } = await open(encounterAddress(), desktop);
  const sheets = await printed(page, format);
  expect(sheets).toHaveLength(1);
  const [{ width, height, words }] = sheets as [(typeof sheets)[number]];
  expect(width).toBeGreaterThan(height);
  expect(words.filter(({ size }) => size < 9.99)).toEqual([]);
});
