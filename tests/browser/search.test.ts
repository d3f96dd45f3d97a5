/** The search window as staff meet it: by hand, by keyboard, by ear. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineToPrint } from '../../src/domain/directory/number-line.ts';
import { kindGroups, kindTitles, type Answer } from '../../src/domain/search/answer.ts';
import { isCommon, wordsOf } from '../../src/domain/search/words.ts';
import { searchAddress, searchTextsName } from '../../src/site.ts';
import { siteFolder } from '../build.ts';
import { askNow, given, protocol } from '../site/shown.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { answerExit, comeBack, goBack, isCovered } from './person.ts';
import { ask, openSearch, readResults } from './search-window.ts';
import { frequent, furtherWords, nonsense, searchData, slip } from './typed-words.ts';

useBrowser();
const desk = useOnePage();

const { answers } = searchData;
const isTelling = ({ title }: Answer) => wordsOf(title).filter((word) => !isCommon(word)).length > 1;
/** The first answer of a kind that its title asks for. */
const answerOf = (kind: Answer['kind']) =>
  answers.find((one) => one.kind === kind && one.state === undefined && isTelling(one));
/** A part of a page, below its heading. */
const part = answers.find((one) => one.kind === 'part' && one.address.includes('#') && isTelling(one));

test.each([
  ['the button in the header', 'header [data-open-search]'],
  ['the button of the start page', 'main [data-open-search]'],
])('%s opens the window, and the focus returns to it', async (_, selector) => {
  const page = await desk.at(kinds.start);
  await page.locator(selector).click();
  expect(await page.locator('[data-query]').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator(selector).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('nothing of search is loaded before its first use', async () => {
  const { page } = await open(kinds.help);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => path.startsWith(searchAddress) || path.includes('answering'));
  await page.goto(new URL(kinds.start, page.url()).href);
  await page.mouse.move(100, 100);
  // What a page does of itself it has done once it has nothing to do.
  await page.evaluate(() => new Promise<void>((done) => void requestIdleCallback(() => done())));
  expect(ofSearch()).toEqual([]);
  await openSearch(page);
  await ask(page, frequent);
  expect(ofSearch()).not.toEqual([]);
});

test('a question is in no address, title, history, storage, referrer or request', async () => {
  const { page } = await open(kinds.start);
  const start = page.url();
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
  const requests: string[] = [];
  // A browser asks for the icon when it likes.
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  await openSearch(page);
  await ask(page, frequent);
  // Soon after a first answer the texts come, and the rest of the index.
  const came = (end: string) => requests.filter((url) => url.endsWith(end)).length;
  await expect
    .poll(() => [came(searchTextsName), came('.pf_index')])
    .toEqual([1, readdirSync(`${siteFolder}${searchAddress}index`).length]);
  requests.length = 0;
  const [one, other, last = ''] = furtherWords;
  for (const question of [one ?? '', `${slip.typed} ${other}`, nonsense, last]) await ask(page, question);
  expect(requests).toEqual([]);
  expect(await traces()).toEqual(before);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(requests.filter((url) => /\?/.test(url))).toEqual([]);
  await goBack(page, start);
  expect(await page.locator('[data-query]').inputValue()).toBe('');
});

test('results stay where they are when the texts come, and then say what they hold', async () => {
  const { page } = await open(kinds.start);
  const { promise: asked, resolve: send } = Promise.withResolvers<void>();
  await page.route(`**/${searchTextsName}`, async (route) => {
    await asked;
    await route.continue();
  });
  await openSearch(page);
  await ask(page, frequent);
  const places = () =>
    page.locator('[data-results] [role=option]').evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return { top, height };
      }),
    );
  const said = async () => (await page.locator('[data-results] .says').allTextContents()).filter(Boolean).length;
  const before = await places();
  expect(await said()).toBe(0);
  send();
  await expect.poll(said).toBeGreaterThan(0);
  expect(await places()).toEqual(before);
});

test('the count is announced, and the arrow keys go through the results', async () => {
  const { page, errors, outside } = await open(kinds.start);
  await openSearch(page);
  const results = await ask(page, frequent);
  expect(await page.locator('[data-search] [role=status]').textContent()).toMatch(/^\d+ results/);
  const active = () => page.locator('[data-query]').getAttribute('aria-activedescendant');
  expect(await active()).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('search-option-1');
  expect(await page.locator('[role=option][aria-selected=true]').getAttribute('data-section')).toBe(
    results[1]?.section,
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBeNull();
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(`search-option-${results.length - 1}`);
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});

test('Escape closes and empties', async () => {
  const page = await desk.at(kinds.start);
  await openSearch(page);
  await ask(page, frequent);
  await page.locator('[data-narrow-kind]').selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[data-search]').isVisible()).toBe(false);
  await openSearch(page);
  expect(await page.locator('[data-query]').inputValue()).toBe('');
  expect(await page.locator('[data-narrow-kind]').inputValue()).toBe('');
  expect(await readResults(page)).toEqual([]);
});

test('Enter waits for what stands in the field, and follows none of the results before', async () => {
  const { title } = part!;
  const page = await desk.at(kinds.start);
  await openSearch(page);
  const [wanted] = await ask(page, title);
  await ask(page, frequent);
  await page.evaluate((words) => {
    const query = document.querySelector<HTMLInputElement>('[data-query]')!;
    query.value = words;
    query.dispatchEvent(new Event('input', { bubbles: true }));
    query.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }, title);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(wanted?.section);
});

test.each(['another page', 'the same page'])('Enter lands on a section of %s, in view and focused', async (on) => {
  const { id, title, address } = part!;
  const page = await desk.at(on === 'the same page' ? address.replace(/#.*/, '') : kinds.start);
  await openSearch(page);
  const at = (await ask(page, title)).findIndex(({ section }) => section === id);
  expect(at).toBeGreaterThanOrEqual(0);
  for (let press = 0; press <= at; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction((section) => document.activeElement?.id === section, id);
  await page.waitForFunction((section) => {
    const { top } = document.getElementById(section)!.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  }, id);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(address);
  expect(await page.locator('dialog[data-search]').isVisible()).toBe(false);
});

test('reasons that are closed on their page open for who comes from a search', async (context) => {
  const why = `${examples.page.id}-why`;
  given(
    context,
    examples.page.parts.find(({ id }) => id === why),
    'page with reasons',
  );
  const page = await desk.at(kinds.start);
  await page.goto(new URL(`${kinds.page}#${why}`, page.url()).href);
  await page.waitForFunction((id) => document.activeElement?.id === id, why);
  expect(await page.locator('details.why').getAttribute('open')).not.toBeNull();
});

describe('a result says what it is and where it stands', () => {
  test.each(['number', 'part', 'item', 'stop'] as const)('if it is of the kind %s', async (kind) => {
    const { id, title, where, number = '' } = answerOf(kind)!;
    const page = await desk.at(kinds.start);
    await openSearch(page);
    const result = (await ask(page, title)).find(({ section }) => section === id);
    expect(result).toMatchObject({ title, number });
    expect(result?.where).toBe(where === kindTitles[kind] ? where : `${kindTitles[kind]} · ${where}`);
  });
});

test('a mistyped word is taken for the likeliest, and what was typed is one press away', async () => {
  const page = await desk.at(kinds.start);
  await openSearch(page);
  await ask(page, slip.typed);
  const status = page.locator('[data-search] [role=status]');
  expect(await status.textContent()).toContain(`Showing results for “${slip.meant}”. `);
  await page.getByRole('button', { name: `Search for “${slip.typed}”` }).click();
  await page.waitForFunction(
    () => !document.querySelector('[data-search] [role=status]')?.textContent.startsWith('Showing'),
  );
  expect(await page.locator('[data-query]').inputValue()).toBe(slip.typed);
});

test('nothing found is no dead end: the lists, the numbers, whom to ask', async () => {
  const page = await desk.at(kinds.start);
  await openSearch(page);
  expect(await ask(page, nonsense)).toEqual([]);
  const window = page.locator('dialog[data-search]');
  expect(await window.locator('[role=status]').textContent()).toContain('Nothing found');
  const { label, text } = lineToPrint(protocol, askNow);
  expect(await window.getByRole('link').allInnerTexts()).toEqual(
    expect.arrayContaining(['Lists by role', 'Who to call', `${label} ${text}`]),
  );
});

test('results are narrowed by kind and by role', async () => {
  const { role } = examples.list;
  const group = kindGroups.find(({ kinds: all }) => all.includes('item'))!;
  const fits = ({ kind, roles }: Answer) =>
    group.kinds.includes(kind) && (roles.length === 0 || roles.includes(role.id));
  // The title of a list's own item asks for all that shares a word with it.
  const wanted = answers.find((one) => one.roles.includes(role.id) && fits(one)) ?? answers.find(fits)!;
  const page = await desk.at(kinds.start);
  await openSearch(page);
  await ask(page, frequent);
  await page.locator('[data-narrow-kind]').selectOption(group.title);
  await page.locator('[data-narrow-role]').selectOption(role.id);
  const narrowed = await ask(page, wanted.title);
  expect(narrowed.length).toBeGreaterThan(0);
  const shown = narrowed.map(({ section }) => answers.find(({ id }) => id === section)!);
  expect(shown.filter((one) => !fits(one))).toEqual([]);
});

test('the window has Hide and Leave of its own', async () => {
  const { page } = await open(kinds.start, phone);
  const exit = await answerExit(page);
  await openSearch(page);
  await ask(page, frequent);
  await page.locator('dialog[data-search] [data-hide]').tap();
  expect(await isCovered(page)).toBe(true);
  await comeBack(page);
  expect(await page.locator('[data-query]').inputValue()).toBe(frequent);
  await page.locator('dialog[data-search] [data-leave]').tap();
  await page.waitForURL(exit);
});

test('a missing index leaves a way on', async () => {
  const { page } = await open(kinds.start);
  await page.route(`**${searchAddress}**`, (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.getByText('Search does not work just now').waitFor();
  expect(await page.locator('dialog[data-search]').getByRole('link', { name: 'Who to call' }).isVisible()).toBe(true);
});
