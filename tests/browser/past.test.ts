/**
 * What a site says of an eventful past: what was retired, what is urgent, two releases of a day, one yet to start. The site
 * is made for these tests (made/past-site.ts), which know its words and none of the content root.
 */
import type { Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/publishing/policy.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { siteServer } from '../../src/tools/serve.ts';
import { listen } from '../made/loopback.ts';
import { saidBy } from '../made/said-by.ts';
import { buildPastSite, pastBase, withheldWords, type PastSite } from '../made/past-site.ts';
import { barriers } from './axe.ts';
import { ask, openSearch } from './search-window.ts';
import { desktop, open as openPage, phone, useBrowser, type OpenOptions } from './page.ts';

useBrowser();

const base = pastBase.replace(/\/$/, '');
let past: PastSite | undefined;
let server: Server | undefined;
let site: string;

beforeAll(async () => {
  past = buildPastSite();
  server = siteServer(past.folder, securityHeaders, pastBase);
  site = (await listen(server)) + base;
}, 300_000);
afterAll(() => {
  server?.close();
  past?.remove();
});

const open = (address: string, options: OpenOptions = desktop) => openPage(address, { ...options, site });
const on = (day: string): OpenOptions => ({ ...desktop, now: new Date(`${day}T20:00:00Z`) });

describe('what is editorial', () => {
  const counter = '.redline-count';

  test('waits below all else until it is asked for, and is counted', async () => {
    const { page, errors } = await open('/releases/2027-01-15/redline/', desktop);
    expect(await page.locator('.redline-group > h2').last().innerText()).toBe('Editorial');
    const shown = await page.locator('.difference:visible').count();
    expect(await page.locator(counter).innerText()).toBe(`${shown} changes, 1 editorial not shown`);
    await page.getByText('Show editorial, 1').click();
    expect(await page.locator('.difference:visible').count()).toBe(shown + 1);
    // The browser tells of what was opened a moment later.
    await expect.poll(() => page.locator(counter).innerText()).toBe(`${shown + 1} changes`);
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('opens without script too', async () => {
    const { page } = await open('/releases/2027-01-15/redline/', { ...desktop, javaScriptEnabled: false });
    await page.getByText('Show editorial, 1').click();
    expect(await page.locator('.redline-editorial .difference').isVisible()).toBe(true);
  });
});

describe('printed sheets', () => {
  test('that a release makes old are named on its record as their feet name them', async () => {
    const { page } = await open('/releases/2027-01-15/', desktop);
    const section = page.locator('main');
    expect(await section.innerText()).toContain('Swap these sheets where they hang');
    await page.getByText(/^Other pages that print differently, /).click();
    expect(await page.locator('.swap').last().innerText()).toMatch(/Wet floors\s+Swap for: Release Jan 15, 2027/);
  });
});

describe('a retired page', () => {
  test('keeps its address, says what is in its place, and leads to its last wording', async () => {
    const { page, errors } = await open('/protocol/lost-key/', phone);
    const main = page.locator('main');
    expect(await main.innerText()).toContain('This was retired and is no longer in force. It was said twice.');
    expect(await main.getByRole('link', { name: 'Wet floors' }).getAttribute('href')).toBe(
      `${base}/protocol/wet-floors/`,
    );
    expect(await main.getByRole('link', { name: 'Its last wording' }).getAttribute('href')).toBe(
      `${base}/releases/2026-02-01/#lost-key`,
    );
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('and a retired section is named at the end of its page, where its old address leads', async () => {
    const { page } = await open('/protocol/wet-floors/#wet-floors-say', desktop);
    const line = page.locator('#wet-floors-say');
    expect(await line.innerText()).toBe('Say: The steps hold the words. See Wet floors. Its last wording');
    expect(await line.evaluate((element) => element.matches(':target'))).toBe(true);
  });

  test('stands in the redline with why it went', async () => {
    const { page } = await open('/releases/2026-03-01/redline/', desktop);
    const gone = page.locator('.difference', { has: page.locator('#lost-key') });
    expect(await gone.innerText()).toContain('Why (Mar 1, 2026): It was said twice. In its place: Wet floors.');
  });
});

describe('what is recalled', () => {
  const holding = (words: string) =>
    filesBelow(past!.folder).filter((file) => saidBy(path.join(past!.folder, file)).includes(words));

  test.each(withheldWords)('and withheld stands in no byte of the site: %s', (words) => {
    expect(holding(words)).toEqual([]);
  });

  test('and withheld says so where it stood: on the record, on its list, in the redline and what search finds', () => {
    const told = holding('Withheld since May 3, 2026: Ask the head porter what to put up.');
    expect(told).toEqual(
      expect.arrayContaining([
        'releases/2026-02-01/index.html',
        'releases/2027-01-15/index.html',
        'checklists/porter/index.html',
        'exports/releases.json',
        'exports/checklists.csv',
        'pagefind/answers.json',
      ]),
    );
  });

  test('and withheld keeps on its record the section, the digest, the day, the reason and who decided', async () => {
    const { page } = await open('/releases/2026-02-01/', desktop);
    const line = page.locator('.recalls li', { hasText: 'lost-key-who' });
    expect(await line.innerText()).toMatch(
      /^lost-key-who: Withheld since May 1, 2026: Ask the locksmith\. Reason: It was wrong\. Decided by: Head porter \(sample\)\.\nDigest of the section as it was frozen: ([0-9a-f]{8} ?){8}$/,
    );
    await line.getByRole('link').click();
    expect(await page.locator('#lost-key-who').innerText()).toBe('Withheld: lost-key-who');
  });

  test.each([
    ['the page in force', '/protocol/wet-floors/', 'main'],
    ['the record', '/releases/2026-04-01-2/', '.record'],
    ['the redline', '/releases/2026-04-01-2/redline/', 'main'],
    ['the redline of the next', '/releases/2027-01-15/redline/', 'main'],
    ['any comparison', '/compare/?from=2026-03-01&to=2026-04-01-2', 'main'],
    ['earlier wordings', '/compare/?section=wet-floors', 'main'],
  ])('and corrected has its notice on %s, and keeps its text', async (_where, address, part) => {
    const { page, errors } = await open(address, desktop);
    await page.locator(part).getByText('Corrected on May 2, 2026: Take the long mop.').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is counted in the list of releases', async () => {
    const { page } = await open('/releases/', desktop);
    expect(await page.getByRole('link', { name: /recalled$/ }).allInnerTexts()).toEqual([
      '1 section is recalled',
      '2 sections are recalled',
      '1 section is recalled',
      '1 section is recalled',
      '2 sections are recalled',
    ]);
  });
});

describe('of two releases of one day', () => {
  test('the last governs it, and the answer names both', async () => {
    const { page } = await open('/releases/?on=2026-04-01', desktop);
    await page.getByText('release Apr 1, 2026 (2) was in force').waitFor();
    expect(
      await page.locator('[data-on-date-answer]').getByRole('link', { name: '2026-04-01' }).getAttribute('href'),
    ).toBe(`${base}/releases/2026-04-01/`);
  });

  test.each([
    ['/releases/2026-04-01/', '2026-04-01-2', 'on Apr 1, 2026, for less than a day: another release took its place'],
    ['/releases/2026-04-01-2/', '2026-04-01', 'from Apr 1, 2026 to Jan 14, 2027'],
  ])('the record at %s names %s', async (address, twin, interval) => {
    const { page } = await open(address, desktop);
    const facts = page.locator('[data-release]');
    expect(await facts.innerText()).toContain(interval);
    expect(await facts.getByRole('link', { name: twin, exact: true }).getAttribute('href')).toBe(
      `${base}/releases/${twin}/`,
    );
  });
});

describe('the numbers of a day', () => {
  test.each([
    ['2026-03-29', '(206) 555-0123'],
    ['2026-03-30', '(206) 555-0129'],
  ])('on %s are by what was written down until then: %s', async (day, number) => {
    const { page } = await open(`/releases/?on=${day}`, desktop);
    const line = page.locator('.numbers-on li', { hasText: 'Night line' });
    await line.waitFor();
    expect(await line.locator('.number').innerText()).toBe(number);
  });

  test('that changed come first in the redline, digit by digit', async () => {
    const { page } = await open('/releases/2026-04-01-2/redline/', desktop);
    expect(await page.locator('.redline-group > h2').first().innerText()).toBe('Numbers that changed');
    const changed = page.locator('.difference').first();
    expect(await changed.locator('.was del').allInnerTexts()).toEqual(['3']);
    expect(await changed.locator('.now ins').allInnerTexts()).toEqual(['9']);
  });

  test('that were replaced between two dates are told to a surveyor with the reason', async () => {
    const { page } = await open('/survey/?from=2026-03-01&to=2026-04-01', desktop);
    await page.getByRole('heading', { name: 'Numbers replaced, 1' }).waitFor();
    expect(await page.locator('[data-survey-releases]').innerText()).toContain(
      'Night line, Mar 30, 2026: (206) 555-0123 became (206) 555-0129. The old number was out of order.',
    );
  });
});

describe('an urgent release says by the reader’s clock', () => {
  test('on the page where compliance begins, with its reason', async () => {
    const { page } = await open('/releases/', on('2026-05-31'));
    expect(await page.locator('.to-ratify').innerText()).toBe(
      'Release Apr 1, 2026 (2): Urgent: to be ratified by May 31, 2026. The night line stopped answering on its old number.',
    );
  });

  test.each([
    ['2026-05-31', 'Urgent: to be ratified by May 31, 2026'],
    ['2026-06-01', 'Not ratified: was due by May 31, 2026'],
    ['2027-01-15', 'Ratified by the release of Jan 15, 2027'],
  ])('on %s: %s', async (day, words) => {
    const { page } = await open('/survey/', on(day));
    const line = page.locator('main li', { hasText: 'atifie' }).filter({ hasText: 'Release Apr 1, 2026 (2)' });
    expect(await line.innerText()).toBe(`Release Apr 1, 2026 (2): ${words}`);
  });
});

describe('a release that is approved and yet to start', () => {
  test.each([
    ['2027-01-14', 'A new release starts on Jan 15, 2027.', 'Starts on Jan 15, 2027'],
    [
      '2027-01-15',
      'A newer release is in force since Jan 15, 2027. Read this meanwhile:',
      'In force since Jan 15, 2027',
    ],
  ])('is told on %s by every page of this copy: %s', async (day, words, status) => {
    const { page } = await open('/', on(day));
    for (const address of ['/', '/protocol/wet-floors/', '/checklists/porter/', '/resources/']) {
      await page.goto(site + address);
      const said = page.locator('.newer-release');
      await said.getByText(words).waitFor();
      expect(await said.getByRole('link').getAttribute('href')).toBe(`${base}/releases/2027-01-15/`);
    }
    await page.goto(`${site}/releases/2027-01-15/`);
    await page.locator('[data-release]').getByText(status).waitFor();
  });

  test('is not what the plain addresses show before', async () => {
    const { page } = await open('/protocol/wet-floors/', desktop);
    expect(await page.locator('main').innerText()).toContain('I dry every floor myself.');
    expect(await page.getByRole('navigation', { name: 'Main' }).innerText()).toContain('Now');
  });
});

test('a review that is overdue is said, and that the release is still in force', async () => {
  const { page } = await open('/protocol/wet-floors/', on('2027-04-02'));
  expect(await page.locator('.page-foot').innerText()).toContain('review overdue since Apr 1, 2027, still in force');
});

test('earlier wordings hold the reasons of the releases that brought them', async () => {
  const { page } = await open('/compare/?section=wet-floors', desktop);
  await page.locator('.wording').first().waitFor();
  const wordings = await page.locator('.wording').allInnerTexts();
  expect(wordings).toHaveLength(4);
  expect(wordings[1]).toContain('The rule names all visitors, as the committee asked in March. (editorial)');
  expect(wordings[2]).toContain('Read wet floors for every key.');
});

test('search answers below the base path, and leads there', async () => {
  const { page, errors, outside } = await open('/', phone);
  await openSearch(page);
  const [first] = await ask(page, 'dry flor myself');
  expect(first).toMatchObject({ href: `${base}/protocol/wet-floors/` });
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/protocol/wet-floors/`);
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});
