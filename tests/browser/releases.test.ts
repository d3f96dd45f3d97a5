import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, inWords } from '../../src/domain/day.ts';
import { redline } from '../../src/domain/redline/redline.ts';
import { isWanted } from '../../src/domain/redline/redline-filter.ts';
import { reasonsBetween } from '../../src/domain/redline/reasons.ts';
import { sectionsIn, type ReleaseHistory } from '../../src/domain/history/history.ts';
import { effectiveDay, governingOn } from '../../src/domain/releases/release.ts';
import { buildDay } from '../build.ts';
import { readSiteFile } from '../site/site.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const history = JSON.parse(readSiteFile('exports/releases.json')) as ReleaseHistory;
const [first, second] = history.releases.map(({ id }) => id) as [string, string];
/** The release in force on the tests' day. */
const inForce = governingOn(history.releases, buildDay)!;
const inForceDay = effectiveDay(inForce);

const patiently = { timeout: 20_000 };
const count = (page: Page) => page.locator('.redline-count').innerText();
const shownChanges = (page: Page) => page.locator('.difference:not([hidden])').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

/** The differences of two releases as the domain has them, in the order in which a redline shows them. */
const entriesOf = (older: string, newer: string) =>
  redline(
    ...([older, newer].map((id) =>
      sectionsIn(
        history,
        history.releases.find((release) => release.id === id)!,
      ),
    ) as [ReturnType<typeof sectionsIn>, ReturnType<typeof sectionsIn>]),
    reasonsBetween(history.releases, older, newer),
  ).groups.flatMap(({ entries }) => entries);

describe('what was in force on a date', () => {
  test.each([
    ['2026-02-28', 'no release governed. The first began on 1 Mar 2026.'],
    ['2026-03-01', 'release 1 Mar 2026 was in force, from 1 Mar 2026 to 31 Oct 2026.'],
    ['2026-10-31', 'release 1 Mar 2026 was in force'],
    ['2026-11-01', 'release 1 Nov 2026 was in force'],
    [inForceDay, 'it is the release in force today'],
    ['2027-06-01', 'That day has not come'],
  ])('asked by the address for %s, says: %s', async (day, words) => {
    const page = await hand.at(`/releases/?on=${day}`);
    const answer = page.locator('[data-on-date-answer]');
    await answer.getByText(words).first().waitFor();
    expect(await page.locator('input[name=on]').inputValue()).toBe(day);
    expect(hand.errors).toEqual([]);
  });

  test('can be asked by hand, leads to the record and to what changed since, and gives the numbers of that day', async () => {
    const page = await desk.at('/releases/');
    await page.locator('input[name=on]').fill('2026-03-14');
    await page.locator('input[name=on]').press('Enter');
    const answer = page.locator('[data-on-date-answer]');
    await answer.getByText('Numbers as they stood on 14 Mar 2026').waitFor();
    expect(new URL(page.url()).search).toBe('?on=2026-03-14');
    expect(await answer.getByText('House supervisor').first().innerText()).toBe('House supervisor');
    expect(await answer.getByRole('link', { name: 'Its record and whole text' }).getAttribute('href')).toBe(
      '/releases/2026-03-01/',
    );
    await answer.getByRole('link', { name: /what changed since/ }).click();
    await page.getByText(`What changed from the release of 1 Mar 2026 to that of ${inWords(inForceDay)}.`).waitFor();
    expect(await shownChanges(page)).toBe(entriesOf(first, inForce.id).length);
  });
});

describe('any two releases', () => {
  test.each([
    [first, second],
    [second, first],
    [first, inForce.id],
  ])('%s and %s are compared older first', async (one, other) => {
    const page = await desk.at(`/compare/?from=${one}&to=${other}`);
    await page.locator('.difference').first().waitFor();
    const [older, newer] = [one, other].toSorted() as [string, string];
    expect(await shownChanges(page)).toBe(entriesOf(older, newer).length);
    expect(desk.errors).toEqual([]);
  });

  test('read alike where the browser and where the build made the redline', async () => {
    const made = await open(`/compare/?from=${first}&to=${second}`, desktop);
    await made.page.locator('.difference').first().waitFor();
    const built = await open(`/releases/${second}/redline/`, desktop);
    const body = (page: Page) => page.locator('[data-redline-body]').innerHTML();
    expect(await body(made.page)).toBe(await body(built.page));
  });

  test('are chosen from a list, and the same release twice differs in nothing', async () => {
    const page = await desk.at('/compare/');
    await page.locator('select[name=from]').selectOption(second);
    await page.locator('select[name=to]').selectOption(second);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Nothing differs.').waitFor();
    expect(await page.locator('.redline-tools').isVisible()).toBe(false);
  });
});

describe('a redline', () => {
  const address = `/releases/${second}/redline/`;
  const entries = entriesOf(first, second);

  test('says numbers first, and marks the digits that changed', async () => {
    const page = await desk.at(`/compare/?from=${first}&to=${inForce.id}`);
    await page.locator('.difference').first().waitFor();
    const groups = await page.locator('.redline-group > h2').allInnerTexts();
    const numbers = entriesOf(first, inForce.id).filter(({ changes }) => changes.includes('number changed'));
    expect(groups[0]).toBe(numbers.length > 0 ? 'Numbers that changed' : 'Pages');
  });

  test('counts what a role and the kind of change leave in view', async () => {
    const page = await desk.at(address);
    expect(await count(page)).toBe(`${entries.length} changes`);
    const wishes: { role?: string; hideEditorial?: boolean }[] = [
      { role: 'ed-nurse' },
      { role: 'security', hideEditorial: true },
      { hideEditorial: true },
    ];
    for (const wish of wishes) {
      await page.locator('select[name=role]').selectOption(wish.role ?? '');
      await page.getByLabel('Hide editorial').setChecked(wish.hideEditorial === true);
      const wanted = entries.filter((entry) => isWanted(entry, wish)).length;
      expect(await shownChanges(page)).toBe(wanted);
      expect(await count(page)).toContain(wanted === 1 ? '1 change' : `${wanted} changes`);
      expect(await count(page)).toContain(`${entries.length - wanted} hidden by what you asked for`);
    }
  });

  test('is gone through by keyboard, round and round, with the place said', async () => {
    const page = await desk.at(address);
    const names = await page.locator('.difference > h3').allInnerTexts();
    await page.getByRole('button', { name: 'Next change' }).focus();
    await page.keyboard.press('Enter');
    expect([await focused(page), await count(page)]).toEqual([names[0], `Change 1 of ${names.length}`]);
    await page.keyboard.press('n');
    expect([await focused(page), await count(page)]).toEqual([names[1], `Change 2 of ${names.length}`]);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect([await focused(page), await count(page)]).toEqual([
      names.at(-1),
      `Change ${names.length} of ${names.length}`,
    ]);
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top)).toBeGreaterThan(
      await page.evaluate(() => document.querySelector('.redline-tools')!.getBoundingClientRect().bottom - 1),
    );
  });

  test('drops what was asked of it when the page forgets', async () => {
    const page = await desk.at(address);
    await page.getByLabel('Hide editorial').check();
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    expect(await page.getByLabel('Hide editorial').isChecked()).toBe(false);
    expect(await count(page)).toBe(`${entries.length} changes`);
  });

  test('is whole without script', async () => {
    const { page } = await open(address, { ...desktop, javaScriptEnabled: false });
    expect(await shownChanges(page)).toBe(entries.length);
    expect(await page.locator('.redline-tools').isVisible()).toBe(false);
  });

  test('tells what went and came by more than color, on the screen and on paper', async () => {
    const { page } = await open(address, desktop);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const line = (tag: string) =>
        page
          .locator(`.difference ${tag}`)
          .first()
          .evaluate((element) => getComputedStyle(element).textDecorationLine);
      expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline']);
    }
    const marks = await page.locator('.difference .block > .mark').allInnerTexts();
    expect(marks.filter((mark) => mark.trim() === '')).toEqual([]);
  });

  test('says on paper what was asked for, and shows no control that was left alone', async () => {
    const { page } = await open(address, desktop);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('.redline-tools :is(select, input, button):visible');
    expect(await controls.count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Only what concerns').selectOption('ed-nurse');
    await page.emulateMedia({ media: 'print' });
    expect(await controls.evaluateAll((all) => all.map((one) => one.getAttribute('name')))).toEqual(['role']);
    expect(await page.locator('.redline-count').innerText()).toContain('hidden by what you asked for');
  });
});

describe('earlier wordings', () => {
  test('are one link at the foot of a page away, each with its days, reason, approvals and record', async () => {
    const page = await desk.at('/protocol/time-alone/');
    await page.getByRole('link', { name: 'Earlier wordings' }).click();
    await page.locator('.wording').first().waitFor();
    expect(new URL(page.url()).search).toBe('?section=time-alone');
    const headings = await page.locator('.wording > h3').allInnerTexts();
    expect(headings[0]).toMatch(/^Wording in force since /);
    expect(headings.at(-1)).toMatch(/^Wording in force from 1 Mar 2026 to /);
    for (const wording of await page.locator('.wording').all()) {
      expect(await wording.getByText('Brought by release').getByRole('link').getAttribute('href')).toMatch(
        /^\/releases\/[\d-]+\/#time-alone$/,
      );
      expect(await wording.getByText('Evidence:').count()).toBeGreaterThan(0);
    }
  });

  test('of a retired section say what is in its place', async () => {
    const page = await desk.at('/compare/?section=danger-now-police');
    await page.getByText('Not in the protocol since 1 Nov 2026').waitFor();
    expect(await page.getByRole('link', { name: 'danger-now-not' }).getAttribute('href')).toBe(
      '/releases/2026-11-01/#danger-now-not',
    );
  });

  test('of a section that never was are none', async () => {
    const page = await desk.at('/compare/?section=no-such-section');
    await page.getByText('No release has a section of this name.').waitFor();
    expect(await page.locator('.wording').count()).toBe(0);
  });
});

describe('for a surveyor', () => {
  test('two dates give every release between them, its reasons, approvals and redline, and what differs in all', async () => {
    const page = await desk.at('/survey/?from=2026-03-14&to=2026-11-30');
    const since = history.releases.filter((release) => release.id !== first && effectiveDay(release) <= '2026-11-30');
    await page.getByRole('heading', { name: `Releases since, ${since.length}` }).waitFor();
    const answer = page.locator('[data-survey-answer]');
    for (const { changes, approvals } of since) {
      for (const { summary } of changes) expect(await answer.innerText()).toContain(summary.replace(/\.$/, ''));
      for (const { evidence } of approvals) expect(await answer.innerText()).toContain(evidence);
    }
    await expect.poll(() => shownChanges(page), patiently).toBe(entriesOf(first, inForce.id).length);
  });

  test('shows the requirement map as of any release', async () => {
    const page = await desk.at('/survey/');
    const map = page.locator('[data-map-answer]');
    const select = page.locator('select[name=release]');
    expect(await map.locator('a').first().getAttribute('href')).toContain(`/releases/${inForce.id}/#`);
    await select.selectOption(second);
    await map.getByText('This release has no requirement map.').waitFor();
    await select.selectOption(inForce.id);
    await map.getByRole('link').first().waitFor();
    expect(await map.locator('ol.requirements > li').count()).toBe(
      history.requirements[history.releases.at(-1)!.requirements]!.length,
    );
  });

  const dueDay = addMonths(inForceDay, 12);
  test.each([
    [buildDay, `review due ${inWords(dueDay)}`],
    [addDays(dueDay, -1), `review due ${inWords(dueDay)}`],
    [dueDay, `review overdue since ${inWords(dueDay)}, still in force`],
  ])('says on %s by the clock of who reads: %s', async (day, words) => {
    const { page } = await open('/survey/', { ...desktop, now: new Date(`${day}T18:00:00Z`) });
    const line = page.locator('main li', { hasText: `Release ${inWords(inForceDay)}: ` }).first();
    await line.waitFor();
    expect(await line.innerText()).toBe(`Release ${inWords(inForceDay)}: ${words}`);
  });
});
