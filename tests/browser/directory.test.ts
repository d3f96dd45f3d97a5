/** The directory: its filters against the domain, its numbers 400 days on, and each number as it is copied and dialed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { ageGroups, answersIn, facetsOf, fits, type Filter } from '../../src/domain/directory/finding.ts';
import { numberLine, useOf } from '../../src/domain/directory/number-line.ts';
import { directoryGroups } from '../../src/domain/directory/order.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { isOwnLine } from '../../src/domain/directory/service.ts';
import { copyWords } from '../../src/domain/frame-words.ts';
import { serviceAddress } from '../../src/site.ts';
import { buildDay, buildInstant } from '../build.ts';
import { callFirst, given, protocol, services } from '../site/shown.ts';
import { everyKind, kinds } from './kinds.ts';
import { desktop, open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const facets = services.map(facetsOf);
const narrow = { ...phone, viewport: { width: 320, height: 640 } };
const day = 24 * 3600 * 1000;
/** The first service that is dialed in one press by a number of its own. */
const dialed = services.find((service) => useOf(protocol, service) === 'dial' && service.phones[0]?.kind !== 'text');
const guarded = services.find((service) => useOf(protocol, service) === 'guarded');

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
    const page = await desk.at(kinds.directory);
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
      const { page } = await open(kinds.directory, { ...desktop, now });
      await page.getByLabel('Open now').check();
      expect((await shown(page)).toSorted()).toEqual(labels({ openNow: true }, now).toSorted());
    },
  );

  test('work by keyboard and tell their count to a screen reader', async () => {
    const page = await desk.at(kinds.directory);
    await page.getByLabel('Open now').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
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

  test('find by words, by a beginning and by digits, and say how many', async () => {
    const page = await desk.at(kinds.directory);
    const [{ label, phones }] = services as [(typeof services)[number]];
    const digits = phones[0]?.number.replace(/[^0-9]/g, '') ?? '';
    for (const words of [label, label.slice(0, 4).toUpperCase(), digits.slice(-4)]) {
      await page.getByLabel('Name, need or number').fill(words);
      const found = await shown(page);
      expect(found).toContain(label);
      await expect
        .poll(() => page.locator('form[data-directory] output').innerText())
        .toBe(found.length === services.length ? `All ${found.length}` : `${found.length} of ${services.length}`);
    }
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('form[data-directory] output').getByText(`All ${services.length}`).waitFor();
  });

  test('are gone after the page forgets, and after a reload', async () => {
    const { page } = await open(kinds.directory, desktop);
    await page.getByLabel('Open now').check();
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    await page.locator('form[data-directory] output').getByText(`All ${services.length}`).waitFor();
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
  const own = services.filter((one) => isOwnLine(one, protocol)).map(({ id }) => id);

  test('the lines to call first and the own report line are first and dialable, and say how old they are', async () => {
    const { page } = await open(kinds.directory, { ...phone, now });
    const groups = directoryGroups(protocol, addDays(buildDay, 400));
    for (const group of groups) {
      const first = group.entries
        .map(({ entry }) => entry.id)
        .filter((id) => callFirst.includes(id) || own.includes(id));
      const shown = await page
        .locator('[data-group]', { has: page.locator(`#${group.id}`) })
        .first()
        .locator('.label')
        .evaluateAll((all) =>
          all.map((label) => label.closest('.entry')!.querySelector('.about')!.getAttribute('href')),
        );
      expect(shown.slice(0, first.length)).toEqual(first.map((id) => serviceAddress(id)));
    }
    for (const id of new Set([...callFirst, ...own])) {
      const { phones } = numberLine(protocol, id);
      const entry = page.locator('.entry', { has: page.locator(`.about[href="${serviceAddress(id)}"]`) });
      await entry.scrollIntoViewIfNeeded();
      const dial = entry.locator('> .digits a');
      expect(await dial.getAttribute('href')).toBe(phones[0]?.dial);
      expect(await dial.isVisible()).toBe(true);
      await entry.locator('> details > summary').click();
      // It is laid out in the frame after the one in which it came into view.
      await entry
        .locator('.freshness')
        .getByText(/Not checked since|Not yet checked by this facility/)
        .waitFor();
    }
  });

  test('no number is hidden', async () => {
    const { page } = await open(kinds.directory, { ...desktop, now });
    expect((await shown(page)).length).toBe(services.length);
  });

  test('a message about a number bears the reader’s day', async () => {
    const { page } = await open(kinds.directory, { ...desktop, now });
    expect(await page.locator('a[data-mail]').first().getAttribute('href')).toContain(addDays(buildDay, 400));
  });
});

describe('a number', () => {
  test('is copied as it reads', async (context) => {
    const { id, phones } = given(context, dialed, 'number that is dialed in one press');
    const { page } = await open(serviceAddress(id), {
      ...desktop,
      stopped: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const aloud = page.locator('[role=status].visually-hidden');
    expect(await aloud.textContent()).toBe('');
    const before = await aloud.elementHandle();
    await page.getByText('Wrong number or no answer?').first().click();
    await page.getByRole('button', { name: /^Copy/ }).first().click();
    await page.locator('.copied').first().waitFor();
    expect(await before?.textContent()).toBe(copyWords.done);
    await page.clock.runFor(3000);
    expect(await aloud.textContent()).toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(formatPhone(phones[0]!));
  });

  test('is selected where plain HTTP gives no clipboard', async (context) => {
    const { id, phones } = given(context, dialed, 'number that is dialed in one press');
    const { page } = await open(serviceAddress(id), { ...desktop, stopped: true });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByText('Wrong number or no answer?').first().click();
    await page.getByRole('button', { name: /^Copy/ }).first().click();
    await page.locator('.copied').first().waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(formatPhone(phones[0]!));
  });

  test.each(everyKind.filter(([kind]) => /directory|service|state|card/.test(kind)))(
    'never breaks over lines, and nothing scrolls sideways, at 320 pixels: the kind %s',
    async (_, address) => {
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

test('a guarded line is two presses away, and says first what a call sets going', async (context) => {
  const { id } = given(context, guarded, 'guarded line');
  const { immigration, phones } = numberLine(protocol, id);
  const said = protocol.phrases.directory;
  const page = await hand.at(serviceAddress(id));
  const dial = page.locator(`.number-line a[href="${phones[0]?.dial}"]`).first();
  expect(await dial.isVisible()).toBe(false);
  await page.getByText('Before you dial').first().click();
  expect(await dial.isVisible()).toBe(true);
  for (const warning of [said.police, ...(immigration ? [said.immigration] : [])])
    expect(await page.locator('.call-bar details').getByText(warning).isVisible()).toBe(true);
});

test('without script the list is complete and has no filters', async () => {
  const { page } = await open(kinds.directory, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('form[data-directory]').isVisible()).toBe(false);
  expect(await page.locator('.entry').count()).toBe(services.length);
  for (const summary of await page.locator('[data-group] > summary').all()) {
    await summary.click();
    expect(await page.locator('details[open] .entry').last().isVisible()).toBe(true);
  }
});
