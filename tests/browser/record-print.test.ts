/** A record on paper: what its first sheet holds, and in which order. What its foot says: paper-foot.test.ts. */
import { expect, test } from 'vitest';
import { recordAddress } from '../../src/site.ts';
import { history, release } from '../site/shown.ts';
import { useBrowser, useOnePage } from './page.ts';
import { printed } from './printed.ts';

useBrowser();
const desk = useOnePage();

test('the first sheet of a record holds who approved', async () => {
  const [sheet] = await printed(await desk.at(recordAddress(release.id)), 'Letter');
  expect(sheet?.text).toMatch(/Release .*Effective .*Approved by/);
});

test('what a record prints of approvals, changes, digest and witnesses stands before the text', async () => {
  const page = await desk.at(recordAddress(release.id));
  const headings = await page.locator('.record > h2').allInnerTexts();
  expect(headings.slice(0, 4)).toEqual(['Approved by', 'What changed, and why', 'Digest', 'Witnesses']);
  expect(history.releases.find(({ id }) => id === release.id)?.proposal).toMatch(/^[0-9a-f]{64}$/);
});
