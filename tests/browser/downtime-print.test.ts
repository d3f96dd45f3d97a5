/** The file for a downtime on paper: a packet, of which each sheet says of what day or release it is, and none is wasted. */
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, inWords } from '../../src/domain/day.ts';
import { ageTimeline } from '../../src/domain/downtime/age.ts';
import { fragmentOf } from '../../src/domain/one-file.ts';
import { releasePrinted } from '../../src/domain/releases/release.ts';
import { checklistAddress } from '../../src/site.ts';
import { buildDay } from '../build.ts';
import { lists, protocol, release, roles } from '../site/shown.ts';
import { downtimeFile, openFile } from './downtime-file.ts';
import { desktop, useBrowser, useOnePage } from './page.ts';
import { printed, type Sheet } from './printed.ts';

useBrowser();

const [, fresh = '', old = ''] = ageTimeline(buildDay).map(({ words }) => words);
const titles = lists.map(({ role }) => roles.find(({ id }) => id === role.id)?.title ?? '');

/** Words in one line, whether or not one was broken at its hyphen. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('- ', '-').trim();
/** The foot that a list's sheet alone has. */
const ofList = `${releasePrinted(release)}, ${release.digest.slice(0, 12)}.`;

test('with scripts off each sheet of a list says how old it is, too', async () => {
  const { page } = await openFile('', { ...desktop, javaScriptEnabled: false });
  const sheets = (await printed(page, 'Letter')).filter(({ text }) => plain(text).includes(ofList));
  expect(sheets).toHaveLength(titles.length);
  expect(sheets.filter(({ text }) => !plain(text).includes(fresh)).map(({ text }) => text)).toEqual([]);
});

test('a list that is printed by itself wastes no sheet', async () => {
  const { page } = await openFile(fragmentOf(checklistAddress(lists[0]?.role.id ?? '')));
  const sheets = await printed(page, 'Letter');
  expect(sheets.filter(({ text }) => text.length < 200).map(({ text }) => text)).toEqual([]);
});

describe.each([
  ['Letter', buildDay, fresh],
  ['A4', buildDay, fresh],
  ['Letter', addDays(buildDay, 90), old],
])('on %s, printed on %s', (format, day, age) => {
  const site = pathToFileURL(downtimeFile).href;
  const now = new Date(`${day}T20:00:00Z`);
  const opened = useOnePage({ ...desktop, offline: true, site, start: '#downtime', now });
  let sheets: Sheet[] = [];
  beforeAll(async () => {
    sheets = await printed(opened.page, format);
  });

  test('its cover says of what day and release it is, by digest, and how far its numbers go', () => {
    const cover = sheets[0]?.text.replaceAll(' ', '') ?? '';
    for (const words of [inWords(buildDay), releasePrinted(release), release.digest, age])
      expect(cover).toContain(words.replaceAll(' ', ''));
  });

  test('each list stands on one sheet, alone, and says how old it is', () => {
    const found = sheets.filter(({ text }) => plain(text).includes(ofList));
    expect(found).toHaveLength(titles.length);
    for (const [index, title] of titles.toSorted((a, b) => (a < b ? -1 : 1)).entries()) {
      expect(plain(found[index]?.text ?? '').startsWith(title)).toBe(true);
      expect(plain(found[index]?.text ?? '')).toContain(age);
    }
  });

  test('every sheet says of what release it is, and none is left empty', () => {
    const said = plain(releasePrinted(release));
    expect(sheets.filter(({ text }) => !plain(text).includes(said)).map(({ text }) => text)).toEqual([]);
    expect(sheets.filter(({ text }) => text.length < 200).map(({ text }) => text)).toEqual([]);
  });

  test('numbers, and every card, are in it', () => {
    const all = plain(sheets.map(({ text }) => text).join(' '));
    const given = protocol.cards
      .flatMap(({ languages }) => Object.values(languages))
      .filter(({ translation }) => translation.state !== 'draft');
    const named = [...protocol.services.map(({ label }) => label), ...given.map(({ heading }) => heading)];
    expect(named.filter((name) => !all.includes(plain(name)))).toEqual([]);
  });
});
