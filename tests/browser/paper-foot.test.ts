/**
 * The foot of paper: every sheet of every kind of page says of which release it is, of which day, and which it is of how
 * many. Lists have a foot of their own in larger type, checklists-print.test.ts; what a patient is given has none.
 */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/domain/day.ts';
import { paperWords } from '../../src/domain/frame-words.ts';
import { releaseOnSheet } from '../../src/domain/releases/release.ts';
import { encounterAddress } from '../../src/site.ts';
import { buildDay } from '../build.ts';
import { full } from '../extent.ts';
import { facility, library, notice, release } from '../site/shown.ts';
import { everyKind, kinds } from './kinds.ts';
import { open, useBrowser, useOnePage } from './page.ts';
import { printed, type Sheet } from './printed.ts';

useBrowser();

const pages = [
  ...everyKind.filter(([kind]) => kind !== 'list' && kind !== 'card'),
  ['encounter', encounterAddress()],
] as const;

/** The release that a page of a kind shows. */
const shownBy = (kind: string) =>
  (kind === 'record' && library.releases[0]) || (kind === 'redline' && library.releases[1]) || release;

/** What stands in the margin below a sheet, so many millimeters, from left to right: nothing of the page runs into it. */
const footOf = ({ words, width, height }: Sheet, margin = 18) =>
  words
    .filter(({ y }) => y > height - margin)
    .toSorted((a, b) => Number(a.x > width / 2) - Number(b.x > width / 2))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const today = inWords(buildDay);
const opened = useOnePage();

describe.each(pages)('the kind %s', (kind, address) => {
  const state = [`${facility.site_name}.`, notice, releaseOnSheet(shownBy(kind))].filter(Boolean).join(' ');

  test.each(full ? ['Letter', 'A4'] : ['Letter'])('on %s', async (format) => {
    const sheets = await printed(await opened.at(address), format);
    for (const [index, sheet] of sheets.entries())
      expect(footOf(sheet, kind === 'encounter' ? 9 : 18)).toBe(
        `${state} ${paperWords.printedOn(today)} Page ${index + 1} of ${sheets.length}`,
      );
  });
});

test('with scripts off it says of which day the numbers are', async () => {
  const { page } = await open(kinds.page, { javaScriptEnabled: false });
  for (const sheet of await printed(page, 'Letter')) expect(footOf(sheet)).toContain(paperWords.asOf(today));
});
