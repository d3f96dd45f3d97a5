/** A list on paper: the encounter on one sheet, what to get ready on another, and what changed on half a sheet. */
import { describe, expect, test } from 'vitest';
import { listWords } from '../../src/domain/checklists/list-words.ts';
import { addMonths, inWords } from '../../src/domain/day.ts';
import { effectiveDay, predecessor } from '../../src/domain/releases/release.ts';
import { checklistAddress } from '../../src/site.ts';
import { facility, given, library, notice, phrases, release } from '../site/shown.ts';
import { itemsOf, runOn, someLists } from './checklist-run.ts';
import { examples, kinds } from './kinds.ts';
import { open, useBrowser, useOnePage } from './page.ts';
import { printed } from './printed.ts';

useBrowser();

const day = effectiveDay(release);
/** What each sheet says in small type: whose it is, when to look for a newer one, which release it is. */
const foot = [
  phrases.checklists.printed,
  `Check for a newer one after ${inWords(addMonths(day, facility.intervals.review_months))}.`,
  `Release ${inWords(day)}, ${release.digest.slice(0, 12)}.`,
].join(' ');
const before = predecessor(library.releases, release.id);

const opened = useOnePage();

/** Words in one line, whether or not one was broken at its hyphen. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('- ', '-').trim();

describe.each(someLists)('the list of %s', (role, { branches, readiness }) => {
  test.each(['Letter', 'A4'])(
    'prints on %s the encounter on one sheet, then its branches, then what to get ready, in 11 points or more',
    async (format) => {
      const page = await opened.at(checklistAddress(role));
      const items = await page.locator('[data-item] .tick').allTextContents();
      const sheets = await printed(page, format);
      const [encounter] = sheets;
      for (const item of items) expect(plain(encounter?.text ?? '')).toContain(plain(item));
      for (const [at, { text, words }] of sheets.entries()) {
        expect(words.filter(({ size }) => size < 10.99)).toEqual([]);
        expect(text).toContain(notice);
        expect(text).toContain(`${foot} Page ${at + 1} of ${sheets.length}.`);
        expect(text).not.toMatch(/\bPatient:|\bName:|MRN|date of birth|Suggest a change/);
      }
      const cases = await page.locator('.sheet-branches .sheet-point').allTextContents();
      expect(cases).toHaveLength(branches.length);
      const between = sheets.slice(1, readiness.length > 0 ? -1 : undefined);
      expect(between.length > 0).toBe(branches.length > 0);
      for (const one of cases) expect(between.filter(({ text }) => plain(text).includes(plain(one)))).toHaveLength(1);
      expect(sheets.at(-1)?.text.includes(listWords.before)).toBe(readiness.length > 0);
    },
  );

  test('prints what changed on half a sheet, from a button of its own', async (context) => {
    given(context, before, 'release before the one in force');
    const page = await opened.at(checklistAddress(role));
    await page.evaluate(() => Object.assign(window, { print: () => {} }));
    await page.locator('.changed-since > summary').click();
    for (const format of ['Letter', 'A4']) {
      // Once for each: what was printed is over when the browser says so.
      await page.getByRole('button', { name: 'Print for the huddle' }).click();
      const sheets = await printed(page, format);
      expect(sheets).toHaveLength(1);
      expect(sheets[0]?.text).toMatch(/Changed since \w+ \d+, \d{4}/);
      for (const { words, height } of sheets) expect(Math.max(...words.map(({ y }) => y))).toBeLessThan(height / 2);
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await printed(page, 'Letter'))[0]?.text).not.toContain('Changed since');
  });
});

test('a box stands before every item on paper, and what never to do is framed', async () => {
  const { page } = await open(kinds.list);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheets > .sheet').first();
  const boxes = await sheet
    .locator('.boxes > li > i')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
  expect(boxes).toEqual(itemsOf(examples.list).map(() => 'solid'));
  expect(await sheet.locator('.sheet-stops').evaluate((stops) => getComputedStyle(stops).borderTopStyle)).toBe(
    'double',
  );
});

test('what was ticked prints on no sheet', async () => {
  const { page } = await open(kinds.list);
  const before = await printed(page, 'Letter');
  await runOn(page, 'done');
  expect((await printed(page, 'Letter')).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
});

test('an item of a branch that must be signed says on paper who has not', async (context) => {
  const unsigned = phrases.signing.unsigned.split('{signer}')[0]?.trim() ?? '';
  const signed = given(
    context,
    someLists.find(([, { branches }]) => branches.some(({ items }) => items.some((item) => item.signed?.length))),
    'list on which a branch opens that must be signed',
  );
  const page = await opened.at(checklistAddress(signed[0]));
  const between = (await printed(page, 'Letter')).slice(1);
  expect(between.some(({ text }) => text.includes(unsigned))).toBe(true);
});
