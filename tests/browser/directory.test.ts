import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ageGroups, answersIn, facetsOf, fits, type Filter } from '../../src/domain/directory/finding.ts';
import { numberLine } from '../../src/domain/directory/number-line.ts';
import { ownReportLines } from '../../src/domain/directory/service.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { serviceAddress } from '../../src/site.ts';
import { buildInstant } from '../build.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const { draft } = readLibrary().library!;
const { services, facility } = draft;
const facets = services.map(facetsOf);
const narrow = { ...phone, viewport: { width: 320, height: 640 } };
const day = 24 * 3600 * 1000;
const patiently = { timeout: 20_000 };

/** The labels of the entries that a reader sees, closed groups included. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.entry:not([hidden]) .label')].map((label) => label.textContent!.trim()),
  );

/** Sets the filters as a reader would, one set after the other: what is counted and shown for each. */
const ask = (page: Page, filters: Filter[]) =>
  page.evaluate(
    (sets) => {
      const form = document.querySelector<HTMLFormElement>('form[data-directory]')!;
      return sets.map((asked): [string, string[]] => {
        for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
          if (input instanceof HTMLInputElement) input.checked = asked[input.name] === true;
          else input.value = String(asked[input.name] ?? '');
        form.dispatchEvent(new Event('input', { bubbles: true }));
        const labels = [...document.querySelectorAll('.entry:not([hidden]) .label')];
        return [form.querySelector('output')!.value, labels.map((label) => label.textContent!.trim()).toSorted()];
      });
    },
    filters as Record<string, unknown>[],
  );

const labels = (filter: Filter, now = buildInstant) =>
  services.filter((service) => fits(facetsOf(service), filter, now)).map(({ label }) => label);

describe('the filters', () => {
  test('answer as the reference does, each alone and in pairs, and count what is left', async () => {
    const page = await desk.at('/resources/');
    const { needs, serves, languages } = answersIn(facets);
    const single: Filter[] = [
      ...needs.map((need) => ({ need })),
      ...(Object.keys(ageGroups) as (keyof typeof ageGroups)[]).map((age) => ({ age })),
      ...[...languages, 'interpreter'].map((language) => ({ language })),
      ...serves.map((who) => ({ serves: who })),
      { openNow: true },
      { noPoliceReport: true },
      { noId: true },
    ];
    const filters = single.flatMap((one, index) =>
      [{}, ...single.slice(index + 1)].map((other): Filter => ({ ...one, ...other })),
    );
    const answers = await ask(page, filters);
    for (const [index, filter] of filters.entries()) {
      const fitting = labels(filter);
      const counted =
        fitting.length === services.length ? `All ${fitting.length}` : `${fitting.length} of ${services.length}`;
      expect([filter, answers[index]]).toEqual([filter, [counted, fitting.toSorted()]]);
    }
    expect(desk.errors).toEqual([]);
  });

  test.each(['2026-12-05T03:00:00Z', '2026-12-25T20:00:00Z', '2027-03-14T10:30:00Z'])(
    'know what is open at %s',
    async (instant) => {
      const now = new Date(instant);
      const { page } = await open('/resources/', { ...desktop, now });
      await page.getByLabel('Open now').check();
      expect((await shown(page)).toSorted()).toEqual(labels({ openNow: true }, now).toSorted());
    },
  );

  test('work by keyboard and tell their count to a screen reader', async () => {
    const page = await desk.at('/resources/');
    await page.getByLabel('Open now').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const need = await page.locator('select[name=need]').inputValue();
    expect(need).not.toBe('');
    const expected = labels({ openNow: true, noPoliceReport: true, need: need as never });
    expect(await page.locator('form[data-directory]').getByRole('status').innerText()).toBe(
      `${expected.length} of ${services.length}`,
    );
  });

  test('are gone after the page forgets, and after a reload', async () => {
    const { page } = await open('/resources/', desktop);
    await page.getByLabel('Open now').check();
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    await expect
      .poll(() => page.locator('form[data-directory] output').innerText(), patiently)
      .toBe(`All ${services.length}`);
    await page.getByLabel('Open now').check();
    await page.reload();
    expect(await page.getByLabel('Open now').isChecked()).toBe(false);
    expect(
      await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage), location.search]),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/open|filter|need/i)]));
  });
});

describe('400 days on', () => {
  const now = new Date(buildInstant.getTime() + 400 * day);
  const own = [...ownReportLines(draft.reporting, facility)];

  test('the lines to call first and the own report line are first and dialable, and say how old they are', async () => {
    const { page } = await open('/resources/', { ...phone, now });
    const inGroup = (id: string) =>
      page.evaluate(
        (group) =>
          [...document.getElementById(group)!.closest('[data-group]')!.querySelectorAll('.label')].map((label) =>
            label.getAttribute('href'),
          ),
        id,
      );
    expect((await inGroup('inside')).slice(0, 2)).toEqual(
      facility.call_first.slice(0, 2).map((id) => serviceAddress(id)),
    );
    expect((await inGroup('help'))[0]).toBe(serviceAddress(facility.call_first[2]!));
    expect((await inGroup('reporting')).slice(0, own.length)).toEqual(own.map((id) => serviceAddress(id)));
    for (const id of [...facility.call_first, ...own]) {
      const { phones } = numberLine(draft, id);
      const entry = page.locator('.entry', { has: page.locator(`.label[href="${serviceAddress(id)}"]`) });
      await entry.scrollIntoViewIfNeeded();
      expect(await entry.locator('.dial').getAttribute('href')).toBe(phones[0]!.dial);
      expect(await entry.locator('.dial').isVisible()).toBe(true);
      // It is laid out in the frame after the one in which it came into view.
      await expect
        .poll(() => entry.locator('.freshness').innerText(), patiently)
        .toMatch(/Not checked since|Not yet checked by this facility/);
    }
  });

  test('no number is hidden', async () => {
    const { page } = await open('/resources/', { ...desktop, now });
    expect((await shown(page)).length).toBe(services.length);
  });

  test('a message about a number bears the reader’s day', async () => {
    const { page } = await open('/resources/', { ...desktop, now });
    expect(await page.locator('a[data-mail]').first().getAttribute('href')).toMatch(/2028-01-05$/);
  });
});

describe('a number', () => {
  test('is copied as it reads', async () => {
    const { page } = await open('/resources/national-line/', {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patiently).toBe('1-888-373-7888');
    expect(await page.locator('.copied').isVisible()).toBe(true);
  });

  test('is selected where plain HTTP gives no clipboard', async () => {
    const { page } = await open('/resources/national-line/', desktop);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString()), patiently).toBe('1-888-373-7888');
  });

  test.each(['/resources/', '/resources/national-line/', '/reporting/washington/', '/cards/wallet-card/'])(
    'never breaks over lines, and nothing scrolls sideways, at 320 pixels: %s',
    async (address) => {
      const { page } = await open(address, narrow);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main .number')]
          .filter((number) => number.offsetParent !== null && number.closest('.strip') === null)
          .filter((number) => number.getClientRects().length > 1)
          .map((number) => number.textContent),
      );
      expect(broken).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

test('the police are two presses away, and say first what a call sets going', async () => {
  const page = await hand.at('/resources/local-police-desk/');
  const dial = page.locator('.number-line a[href^="tel:"]', { hasText: 'Local police desk' });
  expect(await dial.isVisible()).toBe(false);
  await page.getByText('Before you dial').click();
  expect(await dial.isVisible()).toBe(true);
  expect(await page.locator('.guard').getByText('You lose control of what follows.').isVisible()).toBe(true);
});

test('without script the list is complete and has no filters', async () => {
  const { page } = await open('/resources/', { ...phone, javaScriptEnabled: false });
  expect(await page.locator('form[data-directory]').isVisible()).toBe(false);
  expect(await page.locator('.entry').count()).toBe(services.length);
  await page.getByText('Other states, not yet checked').click();
  expect(await page.locator('.far .entry').first().isVisible()).toBe(true);
});
