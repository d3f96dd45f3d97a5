/** The file for a downtime: opened from the disk, with the network closed, it does what the site does. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { ageTimeline, freshUntil } from '../../src/domain/downtime/age.ts';
import { pageIdOf } from '../../src/domain/one-file.ts';
import { addDays } from '../../src/domain/day.ts';
import { buildDay, siteFolder } from '../build.ts';
import { oneIn } from '../extent.ts';
import { cover, given, release } from '../site/shown.ts';
import { copyOfFile, downtimeFile, openFile } from './downtime-file.ts';
import { fileGuide, servedGuide, tasks } from './downtime-tasks.ts';
import { kinds } from './kinds.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';
import { comeBack, isCovered, thrice } from './person.ts';

useBrowser();
const site = useOnePage();
const file = useOnePage({ ...desktop, offline: true, site: pathToFileURL(downtimeFile).href, start: '' });

test.for(oneIn(2, tasks))('in the file as on the site, one can %s', async ([, run, has], context) => {
  if (has) given(context, has.found, has.kind);
  const onSite = await run(servedGuide(site.page, inject('site')));
  expect(JSON.stringify(onSite).length).toBeGreaterThan(4);
  expect(await run(fileGuide(file.page, pathToFileURL(downtimeFile).href))).toEqual(onSite);
});

test('none of it asked for anything outside, or broke the policy', () => {
  expect([file.outside, file.errors]).toEqual([[], []]);
});

test('nothing is kept of what was done', async () => {
  const kept = await file.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
});

const [wrongClock, fresh, old] = ageTimeline(buildDay).map(({ words }) => words);

test.each([
  ['a clock before its day', addDays(buildDay, -1), wrongClock],
  ['its own day', buildDay, fresh],
  ['its last good day', freshUntil(buildDay), fresh],
  ['the day after', addDays(freshUntil(buildDay), 1), old],
  ['a year later', addDays(buildDay, 365), old],
])('on %s every screen says how far its numbers go', async (_, day, words = '') => {
  const { page } = await openFile('resources', { ...phone, now: new Date(`${day}T20:00:00Z`) });
  expect(await page.locator('[data-age]').first().textContent()).toBe(words);
  expect(await page.locator('[data-age]').first().isVisible()).toBe(true);
  expect(await page.locator('.one-page[data-open] [data-facets]').first().locator('bdi').last().isVisible()).toBe(true);
});

test('an old copy says so on each sheet that it prints', async () => {
  const { page } = await openFile('downtime', { ...desktop, now: new Date(`${addDays(buildDay, 90)}T20:00:00Z`) });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const lines = await page
    .locator('.one-page:not([id^="cards/"], #start) h1')
    .evaluateAll((titles) => titles.map((title) => getComputedStyle(title, '::after').content));
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines)).toEqual(new Set([JSON.stringify(old)]));
});

test('it says of what release it is, by its digest', async () => {
  const { page } = await openFile('downtime');
  expect(await page.locator('#downtime code').textContent()).toBe(release.digest);
});

test('Leave leads under the cover, and to the start', async () => {
  const { page } = await openFile('resources', phone);
  await page.getByRole('link', { name: 'Leave' }).filter({ visible: true }).first().click();
  expect([await isCovered(page), await page.title()]).toEqual([true, cover.title]);
  await comeBack(page);
  expect(await page.locator('.one-page[data-open]').getAttribute('id')).toBe('start');
});

test('at an address that ends in no part of it, it begins at the start, and all of it works', async () => {
  const { page, errors } = await openFile('100%', desktop);
  expect(await page.locator('.one-page[data-open]').getAttribute('id')).toBe('start');
  await thrice(page, 'Shift');
  expect([await isCovered(page), errors]).toEqual([true, []]);
});

test('Back leads to the page before', async () => {
  const { page } = await openFile('', desktop);
  await page.evaluate(() => (location.hash = 'resources'));
  await page.waitForSelector('#resources[data-open]');
  await page.evaluate(() => history.back());
  await expect.poll(() => page.locator('.one-page[data-open]').getAttribute('id')).toBe('start');
});

test('opened over the network it says that the site is newer', async () => {
  const { page } = await open('/', desktop);
  const served = page.locator('[data-served]');
  await page.route('**/opened.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(downtimeFile, 'utf8') }),
  );
  await page.goto(`${inject('site')}/opened.html`);
  expect(await served.isVisible()).toBe(true);
  const { page: disk } = await openFile();
  expect(await disk.locator('[data-served]').isVisible()).toBe(false);
});

test('our server saves it and does not show it', async () => {
  const { headers } = await fetch(`${inject('site')}/downtime.html`);
  expect(headers.get('content-disposition')).toBe('attachment');
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
});

test('with scripts off all pages stand one below the other, and nothing offers what only a script can do', async () => {
  const { page } = await openFile('', { ...phone, javaScriptEnabled: false });
  const pages = page.locator('.one-page');
  expect(await pages.filter({ visible: true }).count()).toBe(await pages.count());
  expect(await page.locator('[data-open-search], [data-hide]').filter({ visible: true }).count()).toBe(0);
});

test('a page can be read while the rest of the file is still to come', async () => {
  const bytes = readFileSync(downtimeFile);
  const wanted = pageIdOf(kinds.list);
  const from = bytes.indexOf('<section class=one-page', bytes.indexOf(`<section class=one-page id=${wanted} `) + 1);
  expect(from).toBeGreaterThan(0);
  let sendRest = () => {};
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.write(bytes.subarray(0, from));
    sendRest = () => response.end(bytes.subarray(from));
  }).listen(0);
  onTestFinished(() => void server.close());
  const { page } = await open('/', desktop);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/#${wanted}`, { waitUntil: 'commit' });
  const titles = page.locator('.one-page h1').filter({ visible: true });
  await titles.waitFor();
  const before = await titles.textContent();
  expect(await page.locator('html[data-opened]').count()).toBe(0);
  sendRest();
  await page.waitForSelector('html[data-opened]');
  expect(await titles.allTextContents()).toEqual([before]);
  expect(await page.locator(`.one-page[data-open]`).getAttribute('id')).toBe(wanted);
});

test.each([0.3, 0.6, 0.95])('cut short after %d of its pages, it still reads', async (part) => {
  const bytes = readFileSync(downtimeFile);
  const pagesAt = bytes.indexOf('<section class="one-page');
  expect(pagesAt).toBeGreaterThan(0);
  const size = Math.floor(pagesAt + (bytes.length - pagesAt) * part);
  const { page } = await openFile('', { ...phone, file: copyOfFile((copy) => truncateSync(copy, size)) });
  const pages = page.locator('.one-page');
  expect(await pages.filter({ visible: true }).count()).toBe(await pages.count());
  expect(await pages.count()).toBeGreaterThan(2);
});

test('in an engine without `:has`, `@scope` and popovers it still reads', async () => {
  const spoiled = copyOfFile((copy) =>
    writeFileSync(
      copy,
      readFileSync(copy, 'utf8')
        .replaceAll(':has(', ':no-such(')
        .replaceAll('@scope', '@no-such')
        .replaceAll(/ popover(target)?=?/g, ' data-no-$&'.replace(' $&', ''))
        // Its own policy would refuse styles that differ by a letter.
        .replace(/<meta http-equiv=[^>]*>/, ''),
    ),
  );
  const { page } = await openFile('checklists/anyone', { ...phone, file: spoiled });
  const text = await page.evaluate(() => document.body.innerText);
  expect(text.length).toBeGreaterThan(1000);
  expect(await page.locator('.one-page').filter({ visible: true }).count()).toBeGreaterThan(0);
});

test('it is no larger than 2 MB (of 1,048,576 bytes)', () => {
  expect(readFileSync(downtimeFile).length).toBeLessThanOrEqual(2 * 1024 * 1024);
});

test('its digest stands beside that of every other file', () => {
  expect(readFileSync(`${siteFolder}/../SHA256SUMS`, 'utf8')).toMatch(/^[0-9a-f]{64} {2}site\/downtime\.html$/m);
});
