/** The search window as staff meet it: by hand, by keyboard, by ear. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { ask, openSearch, readResults } from './search-window.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

test.each([
  ['the button in the header', 'header [data-open-search]'],
  ['the button of the start page', 'main [data-open-search]'],
])('%s opens the window, and the focus returns to it', async (_, selector) => {
  const page = await desk.at('/');
  await page.locator(selector).click();
  expect(await page.locator('[data-query]').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator(selector).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('nothing is loaded before the first use, and nothing after it', async () => {
  const { page } = await open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.mouse.move(100, 100);
  await page.waitForTimeout(200);
  expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([]);
  await openSearch(page);
  await ask(page, 'companion');
  expect(asked.some((path) => path.startsWith('/pagefind/'))).toBe(true);
});

test('a question is in no address, title, history, storage, referrer or request', async () => {
  const { page } = await open('/');
  const traces = () =>
    page.evaluate(async () => ({
      address: location.href,
      title: document.title,
      history: [history.length, JSON.stringify(history.state)],
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      cookies: document.cookie,
      stores: [(await indexedDB.databases()).length, (await caches.keys()).length],
    }));
  const before = await traces();
  await openSearch(page);
  const requests: string[] = [];
  // A browser asks for the icon when it likes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  await ask(page, 'card');
  // Soon after a first answer the rest of the index comes.
  await expect
    .poll(() => requests.filter((url) => url.endsWith('.pf_index')).length, { timeout: 20_000 })
    .toBe(readdirSync('dist/site/pagefind/index').length);
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  for (const question of ['mychart', 'boyfreind wont leave', 'zebra', 'tattoo']) await ask(page, question);
  expect(requests).toEqual([]);
  expect(await traces()).toEqual(before);
  await page.keyboard.press('Enter');
  await page.waitForEvent('load');
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(requests.filter((url) => /tattoo|\?/.test(url))).toEqual([]);
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.locator('[data-query]').inputValue()).toBe('');
});

test('the count is announced, and the arrow keys go through the results', async () => {
  const { page, errors, outside } = await open('/');
  await openSearch(page);
  const results = await ask(page, 'interpreter');
  expect(await page.locator('[data-search] [role=status]').textContent()).toMatch(/^\d+ results/);
  const active = () => page.locator('[data-query]').getAttribute('aria-activedescendant');
  expect(await active()).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('search-option-1');
  expect(await page.locator('[role=option][aria-selected=true]').getAttribute('data-section')).toBe(
    results[1]!.section,
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBeNull();
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(`search-option-${results.length - 1}`);
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});

test('Escape closes and empties', async () => {
  const page = await desk.at('/');
  await openSearch(page);
  await ask(page, 'shelter');
  await page.locator('[data-narrow-kind]').selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[data-search]').isVisible()).toBe(false);
  await openSearch(page);
  expect(await page.locator('[data-query]').inputValue()).toBe('');
  expect(await page.locator('[data-narrow-kind]').inputValue()).toBe('');
  expect(await readResults(page)).toEqual([]);
});

test.each([
  ['on another page', '/', 'code word', 1],
  ['on the same page', '/protocol/the-alert/', 'when the alert is heard', 0],
])('Enter lands on a section %s, in view and focused', async (_, address, question) => {
  const page = await desk.at(address);
  await openSearch(page);
  const results = await ask(page, question);
  const at = results.findIndex(({ href }) => href.includes('#'));
  for (let press = 0; press <= at; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const fragment = results[at]!.href.split('#')[1]!;
  await page.waitForFunction((id) => document.activeElement?.id === id, fragment);
  await page.waitForFunction((id) => {
    const { top } = document.getElementById(id)!.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  }, fragment);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(results[at]!.href);
  expect(await page.locator('dialog[data-search]').isVisible()).toBe(false);
});

test('a reason that is closed on its page opens for who comes from a search', async () => {
  const page = await desk.at('/');
  await page.goto(new URL('/protocol/time-alone/#time-alone-why', page.url()).href);
  await page.waitForFunction(() => document.activeElement?.id === 'time-alone-why');
  expect(await page.locator('details.why').getAttribute('open')).not.toBeNull();
});

test('every result says what it is and where it stands, and a number stands in the list itself', async () => {
  const page = await desk.at('/');
  await openSearch(page);
  const [first] = await ask(page, 'hotline');
  expect(first).toMatchObject({
    section: 'service-national-line',
    number: '1-888-373-7888',
    where: 'Number to call · Who to call',
  });
  expect((await ask(page, 'z04.81'))[0]).toMatchObject({ section: 'codes-table', where: 'Protocol · Codes' });
});

test('a mistyped word is taken for the likeliest, and what was typed is one press away', async () => {
  const page = await desk.at('/');
  await openSearch(page);
  await ask(page, 'interprter');
  const status = page.locator('[data-search] [role=status]');
  expect(await status.textContent()).toMatch(/^Showing results for “interpreter”\. \d+ results/);
  await page.getByRole('button', { name: 'Search for “interprter”' }).click();
  await page.waitForFunction(
    () => !document.querySelector('[data-search] [role=status]')!.textContent.startsWith('Showing'),
  );
  expect(await page.locator('[data-query]').inputValue()).toBe('interprter');
});

test('nothing found is no dead end: near words, the lists, whom to ask', async () => {
  const page = await desk.at('/');
  await openSearch(page);
  expect(await ask(page, 'zzqxj')).toEqual([]);
  const window = page.locator('dialog[data-search]');
  expect(await window.locator('[role=status]').textContent()).toContain('Nothing found');
  expect(await window.getByRole('link').allTextContents()).toEqual(
    expect.arrayContaining(['Lists by role', 'Who to call', expect.stringContaining('House supervisor')]),
  );
});

test('results are narrowed by kind and by role', async () => {
  const page = await desk.at('/');
  await openSearch(page);
  await ask(page, 'report');
  await page.locator('[data-narrow-kind]').selectOption('Checklists and stops');
  await page.locator('[data-narrow-role]').selectOption('security');
  const results = await ask(page, 'report ');
  expect(results.length).toBeGreaterThan(0);
  for (const { section } of results) expect(section).toMatch(/^(list-security|shared-)|-stop$|list-anyone/);
});

test('the window has Hide and Leave of its own', async () => {
  const page = await hand.at('/');
  await openSearch(page);
  await ask(page, 'weapon');
  await page.locator('dialog[data-search] [data-hide]').tap();
  expect(await page.locator('dialog.cover').isVisible()).toBe(true);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  expect(await page.locator('[data-query]').inputValue()).toBe('weapon');
  await page.locator('dialog[data-search] [data-leave]').tap();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-query]')?.value !== 'weapon');
});

test('a missing index leaves a way on', async () => {
  const { page } = await open('/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.getByText('Search does not work just now').waitFor();
  expect(await page.locator('dialog[data-search]').getByRole('link', { name: 'Who to call' }).isVisible()).toBe(true);
});
