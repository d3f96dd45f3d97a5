/** What a state asks, as one reads it in haste: the line in one press, no duty quieter than another, whole without script. */
import { expect, test } from 'vitest';
import { numberLine, type Use } from '../../src/domain/directory/number-line.ts';
import { stateAddress } from '../../src/site.ts';
import { buildInstant } from '../build.ts';
import { facility, given, phrases, protocol, reporting } from '../site/shown.ts';
import { kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const hand = useOnePage(phone);

/** The lines that a state's rows name and that are used in such a way. */
const linesOf = ({ rows }: (typeof reporting)[number], use: Use) =>
  rows.flatMap(({ line }) => (line ? numberLine(protocol, line) : [])).filter((line) => line.use === use);

test("the own state's report line is dialed in one press, 400 days on too", async (context) => {
  const own = reporting.find(({ id }) => id === facility.state);
  const line = given(context, own && linesOf(own, 'dial')[0], 'report line of its own state');
  const { page } = await open(kinds.state, {
    ...phone,
    now: new Date(buildInstant.getTime() + 400 * 24 * 3600 * 1000),
  });
  const dial = page.locator(`.duty .call-bar a[href="${line.phones[0]?.dial}"]`).first();
  expect(await dial.isVisible()).toBe(true);
});

test('an unchecked duty is as loud as a duty', async () => {
  const page = await hand.at(kinds.state);
  const looks = await page.locator('.verdict').evaluateAll((all) =>
    all.map((verdict) => {
      const { fontSize, borderTopWidth, borderTopColor } = getComputedStyle(verdict);
      const { fontWeight } = getComputedStyle(verdict.querySelector('strong')!);
      return JSON.stringify([fontSize, borderTopWidth, borderTopColor, fontWeight]);
    }),
  );
  expect(new Set(looks).size).toBe(1);
});

test('a state reads whole with scripts off', async () => {
  const { page } = await open(kinds.state, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('.duty').count()).toBeGreaterThan(0);
  // What counsel has checked since is said no more.
  const said = page.locator('.duty :is(.verdict:not(:has(> strong > [data-timeline]:empty)), .facts)');
  expect(await said.filter({ visible: true }).count()).toBe(await said.count());
});

test('a line that was never checked here stands after the one that finds it, and says so', async (context) => {
  const far = reporting.flatMap((state) =>
    linesOf(state, 'plain')
      .filter(({ confirmFirst }) => confirmFirst)
      .map((line) => ({ state, line })),
  );
  const { state, line } = given(context, far[0], 'state whose line was seen once only and never checked');
  const { page } = await open(stateAddress(state.id), { ...phone, javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  const [first, then] = [line.instead.text, line.phones[0]?.text ?? ''].map((number) => text.indexOf(number));
  expect(first).toBeGreaterThan(0);
  expect(then).toBeGreaterThan(first ?? 0);
  expect(text).toContain('Confirm first');
});

test('who reports is one answer, shown once age, concern and role are chosen, and kept nowhere', async (context) => {
  const said = given(context, phrases.reporting.who_reports, 'verdict on who reports');
  const { page } = await open(kinds.states, phone);
  const kept = () => page.evaluate(() => JSON.stringify([location.href, localStorage, sessionStorage]));
  const before = await kept();
  const answers = page.locator('[data-who-reports] .answer:visible');
  expect(await answers.count()).toBe(0);
  await page.getByLabel(said.ages.unsure).check();
  await page.getByLabel(said.concerns.harm).check();
  await page.getByLabel(said.role).selectOption({ index: 0 });
  expect(await answers.count()).toBe(1);
  expect(await page.locator('[data-who-reports] .call-bar:visible').count()).toBe(1);
  expect(await kept()).toEqual(before);
});

test('without script who reports is a table of every answer', async (context) => {
  given(context, phrases.reporting.who_reports, 'verdict on who reports');
  const { page } = await open(kinds.states, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('[data-who-reports] .answer:visible').count()).toBe(16);
  expect(await page.locator('[data-who-reports] form').isVisible()).toBe(false);
});
