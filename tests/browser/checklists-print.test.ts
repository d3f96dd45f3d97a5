import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { roles } from './checklist-run.ts';
import { useBrowser, useOnePage } from './page.ts';

useBrowser();

interface Line {
  text: string;
  /** Height of its letters, and its place from the foot of the sheet, in points. */
  size: number;
  y: number;
}

/** The page as it prints: for each sheet its height and its runs of text. */
async function print(page: Page, format: string): Promise<{ height: number; lines: Line[]; text: string }[]> {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format })), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const { items } = await sheet.getTextContent();
      const lines = items.flatMap((item): Line[] =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, size: Number(item.transform[3]), y: Number(item.transform[5]) }]
          : [],
      );
      return {
        height: sheet.view[3] ?? 0,
        lines,
        text: lines
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' '),
      };
    }),
  );
}

const opened = useOnePage();

describe.each(roles)('the list of %s', (role) => {
  test('prints the encounter on one sheet of Letter and of A4, and what to get ready on another', async () => {
    const page = await opened.at(`/checklists/${role}/`);
    const items = await page.locator('[data-item] legend').allTextContents();
    const ready = await page.locator('section.list-about').count();
    for (const format of ['Letter', 'A4']) {
      const [encounter, ...others] = await print(page, format);
      expect(others).toHaveLength(ready);
      const small = encounter!.lines.filter(({ size }) => size < 11).map(({ text }) => text);
      expect(small.join(' ')).toMatch(/^Staff only\. .{100,200} Release \d+ \w+ \d{4}, [0-9a-f]{12}\.$/);
      for (const item of items) expect(encounter!.text).toContain(item.replace(/\s+/g, ' ').trim());
      for (const { text } of [encounter!, ...others]) {
        expect(text).toContain('Sample. Not for use with patients.');
        expect(text).toMatch(
          /Staff only\. Uncontrolled when printed\. Do not leave in a room or file in a chart; shred\. Check for a newer one after \d+ \w+ \d{4}\. Release \d+ \w+ \d{4}, [0-9a-f]{12}\./,
        );
        expect(text).not.toMatch(/patient:|name:|MRN|date of birth|Staff guide|Suggest a change/i);
      }
      for (const { text } of others) expect(text).toContain('Get ready');
    }
  });

  test('prints what changed on half a sheet, from a button of its own', async () => {
    const page = await opened.at(`/checklists/${role}/`);
    await page.evaluate(() => Object.assign(window, { print: () => {} }));
    await page.locator('.changed-since > summary').click();
    for (const format of ['Letter', 'A4']) {
      // Once for each: what was printed is over when the browser says so.
      await page.getByRole('button', { name: 'Print for the huddle' }).click();
      const sheets = await print(page, format);
      expect(sheets).toHaveLength(1);
      expect(sheets[0]!.text).toMatch(/Changed since \d+ \w+ \d{4}/);
      expect(Math.min(...sheets[0]!.lines.map(({ y }) => y))).toBeGreaterThan(sheets[0]!.height / 2);
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await print(page, 'Letter'))[0]!.text).not.toContain('Changed since');
  });
});

test('a box stands before every item on paper, and the stops are framed', async () => {
  const page = await opened.at('/checklists/ed-nurse/');
  await page.emulateMedia({ media: 'print' });
  const boxes = await page
    .locator('.sheet')
    .first()
    .locator('li:not(.sheet-stops li)')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').borderTopStyle));
  expect(boxes).toEqual(Array.from({ length: 23 }, () => 'solid'));
  expect(await page.locator('.sheet-stops').evaluate((stops) => getComputedStyle(stops).borderTopStyle)).toBe('solid');
});
