/** A record on paper: which release, which page of how many, and the day on which it was printed, on every sheet. */
import { expect, test } from 'vitest';
import { inWords } from '../../src/domain/day.ts';
import { recordAddress } from '../../src/site.ts';
import { buildDay } from '../build.ts';
import { history, release } from '../site/shown.ts';
import { useBrowser, useOnePage } from './page.ts';
import { printed } from './printed.ts';

useBrowser();
const desk = useOnePage();

test.each(['Letter', 'A4'])(
  'a record on %s counts its pages, and says what it is of and when it was printed',
  async (format) => {
    const page = await desk.at(recordAddress(release.id));
    const sheets = await printed(page, format);
    expect(sheets.length).toBeGreaterThan(2);
    for (const [index, { words, height }] of sheets.entries()) {
      const foot = words
        .filter(({ y }) => y > height - 16)
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      expect(foot).toContain(`Page ${index + 1} of ${sheets.length}`);
      expect(foot).toContain(`Release ${release.id}, digest ${release.digest.slice(0, 16)}.`);
      expect(foot).toContain(`Printed on ${inWords(buildDay)}; uncontrolled from then on.`);
    }
    expect(desk.errors).toEqual([]);
  },
);

test('the first sheet of a record holds who approved, and nothing of it is cut by its foot', async () => {
  const page = await desk.at(recordAddress(release.id));
  const [sheet, ...others] = await printed(page, 'Letter');
  expect(sheet?.text).toMatch(/Release .*Effective .*Approved by/);
  for (const { words, height } of [sheet!, ...others]) {
    const feet = words.filter(({ size }) => Math.round(size) === 8).map(({ y }) => y);
    const above = words.filter(({ y }) => y < Math.max(...feet) - 1);
    expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(height - 16);
  }
});

test('what a record prints of approvals, changes, digest and witnesses stands before the text', async () => {
  const page = await desk.at(recordAddress(release.id));
  const headings = await page.locator('.record > h2').allInnerTexts();
  expect(headings.slice(0, 4)).toEqual(['Approved by', 'What changed, and why', 'Digest', 'Witnesses']);
  expect(history.releases.find(({ id }) => id === release.id)?.proposal).toMatch(/^[0-9a-f]{64}$/);
});
