/** A list on paper: the encounter on one sheet, what to get ready on another, and what changed on half a sheet. */
import { describe, expect, test } from 'vitest';
import { addMonths, inWords } from '../../src/domain/day.ts';
import { effectiveDay, predecessor } from '../../src/domain/releases/release.ts';
import { checklistAddress } from '../../src/site.ts';
import { facility, given, library, notice, phrases, release } from '../site/shown.ts';
import { itemsOf, someLists } from './checklist-run.ts';
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

describe.each(someLists)('the list of %s', (role, { branches, readiness }) => {
  test('prints the encounter on one sheet of Letter and of A4, and branches and what to get ready each on another', async () => {
    const page = await opened.at(checklistAddress(role));
    const items = await page.locator('[data-item] legend').allTextContents();
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const signing = await page.locator('.sheet:first-child .signing').allTextContents();
    for (const format of ['Letter', 'A4']) {
      const [encounter, ...others] = await printed(page, format);
      expect(others).toHaveLength(Math.ceil(branches.length / 5) + (readiness.length > 0 ? 1 : 0));
      const small = encounter?.words.filter(({ size }) => size < 11).map(({ text }) => text);
      // Who has signed an item, or has not, stands small beside it.
      const said = signing.reduce((text, line) => text.replace(plain(line), ''), plain(small?.join(' ') ?? ''));
      expect(plain(said)).toBe(foot);
      for (const item of items) expect(encounter?.text).toContain(plain(item));
      for (const { text } of [encounter!, ...others]) {
        expect(text).toContain(notice);
        expect(text).toContain(foot);
        expect(text).not.toMatch(/patient:|name:|MRN|date of birth|Suggest a change/i);
        expect(text).not.toContain(facility.site_name);
      }
      expect(others.at(-1)?.text.includes('Get ready') ?? false).toBe(readiness.length > 0);
    }
  });

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

test('a box stands before every item on paper, and the stops are framed', async () => {
  const { page } = await open(kinds.list);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.sheet').first();
  const boxes = await sheet
    .locator('li:not(.sheet-stops li)')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').borderTopStyle));
  expect(boxes).toEqual(itemsOf(examples.list).map(() => 'solid'));
  expect(await sheet.locator('.sheet-stops').evaluate((stops) => getComputedStyle(stops).borderTopStyle)).toBe('solid');
});
