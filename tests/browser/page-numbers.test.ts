/** Every printed sheet of a record and of a page says which it is of how many. */
import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { printed } from './printed.ts';

useBrowser();
const opened = useOnePage();

test.each([
  ['record', kinds.record],
  ['page', kinds.page],
  ['directory', kinds.directory],
])('the kind %s', async (_, address) => {
  const sheets = await printed(await opened.at(address), 'Letter');
  const unnumbered = sheets.filter(({ text }, index) => !text.includes(`Page ${index + 1} of ${sheets.length}`));
  expect(unnumbered.map(({ text }) => text.slice(0, 80))).toEqual([]);
});
