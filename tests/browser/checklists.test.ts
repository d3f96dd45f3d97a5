import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { desktop, open, phone, useBrowser } from './page.ts';

useBrowser();

const roles = readdirSync('dist/site/checklists', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const list = '/checklists/ed-nurse/';

/** Chooses an outcome for every item of the open pause point; items that do not offer it are done. */
const choose = (page: Page, outcome: string) =>
  page.evaluate((wanted) => {
    for (const item of document.querySelectorAll<HTMLElement>('[data-point]:not([hidden]) [data-item]'))
      (
        item.querySelector<HTMLInputElement>(`input[value="${wanted}"]`) ??
        item.querySelector<HTMLInputElement>('input')
      )?.click();
  }, outcome);

/** Goes through all pause points and chooses one outcome wherever it is offered. */
async function runAll(page: Page, outcome: string): Promise<void> {
  while (await page.locator('[data-next]').isVisible()) {
    await choose(page, outcome);
    await page.locator('[data-next]').click();
  }
}

const chosen = (page: Page) => page.evaluate(() => document.querySelectorAll('input:checked').length);

describe('a run', () => {
  test('in which all is done ends as complete', async () => {
    const { page, close } = await open(list, phone);
    await runAll(page, 'done');
    expect(await page.locator('[data-end]').innerText()).toContain('Complete.');
    expect(await page.locator('[data-door]').isVisible()).toBe(false);
    expect(await page.locator('[data-to-do]').isVisible()).toBe(false);
    await close();
  });

  test('in which everything was declined is complete, and leaves the door open', async () => {
    const { page, close } = await open(list, phone);
    await runAll(page, 'offered, declined');
    expect(await page.locator('[data-end]').innerText()).toMatch(/Complete\.[\s\S]*They chose\. Leave the door open/);
    await close();
  });

  test('that is not safe half-way says what is still to do', async () => {
    const { page, close } = await open(list, phone);
    await choose(page, 'done');
    await page.locator('[data-next]').click();
    await choose(page, 'not safe now');
    await page.locator('[data-next]').click();
    await runAll(page, 'done');
    expect(await page.locator('[data-to-do] li').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('(not safe now: when it is)')]),
    );
    await close();
  });

  test('keeps the hard stops in view, in words, and none of them can be ticked', async () => {
    const { page, close } = await open(list, phone);
    await page.locator('[data-item]:visible').last().scrollIntoViewIfNeeded();
    expect(
      await page.locator('[data-stops]').evaluate((stops) => stops.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    expect(await page.locator('[data-stops] li').first().innerText()).toMatch(/^Never /);
    expect(await page.locator('[data-stops] input').count()).toBe(0);
    await close();
  });

  test('keeps nothing: no storage, cookie, address or request', async () => {
    const { page, outside, close } = await open(list, phone);
    await page.waitForLoadState('networkidle');
    const address = page.url();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await runAll(page, 'done');
    expect(
      await page.evaluate(() =>
        [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
          (key) => !['starlight-theme', 'sl-sidebar-state'].includes(key),
        ),
      ),
    ).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(page.url()).toBe(address);
    expect([...requests, ...outside]).toEqual([]);
    await close();
  });

  test.each(['reload', 'back'])('does not come back on %s', async (way) => {
    const { page, close } = await open(list, desktop);
    await choose(page, 'done');
    expect(await chosen(page)).toBeGreaterThan(0);
    if (way === 'reload') await page.reload();
    else {
      await page.goto(new URL('/checklists/', page.url()).href);
      await page.goBack({ waitUntil: 'commit' });
      await page.locator('[data-next]').waitFor();
    }
    expect(await chosen(page)).toBe(0);
    await close();
  });

  test('that was cleared can be brought back for ten seconds', async () => {
    const { page, close } = await open(list, desktop);
    await choose(page, 'done');
    const before = await chosen(page);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await chosen(page)).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await chosen(page)).toBe(before);
    await close();
  });

  test('shows one item at a time, in large type, and says to hold it out of sight', async () => {
    const { page, close } = await open(list, phone);
    await page.getByRole('button', { name: 'One step at a time' }).click();
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    expect(await page.locator('[data-one-step-help]').innerText()).toContain("out of the companion's sight");
    await page.getByRole('button', { name: 'Next >' }).click();
    expect(await page.locator('[data-item]:visible').count()).toBe(1);
    await close();
  });

  test('drops everything when the page is told to forget', async () => {
    const { page, close } = await open(list, desktop);
    await choose(page, 'done');
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    expect(await chosen(page)).toBe(0);
    await close();
  });

  test('takes back an outcome that is chosen again', async () => {
    const { page, close } = await open(list, desktop);
    const done = page.locator('[data-item]:visible input').first();
    await done.click();
    await done.click();
    expect(await chosen(page)).toBe(0);
    await close();
  });
});

describe.each(roles)('the list of %s', (role) => {
  test('has real controls of at least 44 pixels, and nothing that axe finds', async () => {
    const { page, errors, close } = await open(`/checklists/${role}/`, phone);
    expect(await page.locator('form[data-run] :is(input:not([type="radio"]), textarea, select)').count()).toBe(0);
    const small = await page
      .locator('form[data-run] :is(button, .outcomes label, summary):visible')
      .evaluateAll(
        (all) =>
          all.map((one) => one.getBoundingClientRect()).filter(({ height, width }) => height < 44 || width < 44).length,
      );
    expect(small).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await runAll(page, 'done');
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('prints the encounter on one sheet of Letter and of A4, and what to get ready on another', async () => {
    const { page, close } = await open(`/checklists/${role}/`, desktop);
    const sheets = await page.locator('.sheet:not(.huddle)').count();
    for (const format of ['Letter', 'A4']) {
      const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format })), verbosity: 0 }).promise;
      expect(pdf.numPages).toBe(sheets);
      const { items } = await (await pdf.getPage(1)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(text).toContain('Staff only. Uncontrolled when printed.');
      expect(text).toMatch(/[0-9a-f]{12}/);
    }
    await close();
  });
});

test('a list reads whole, with boxes, where scripts are off', async () => {
  const { page, close } = await open(list, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('[data-item]:visible').count()).toBe(await page.locator('[data-item]').count());
  expect(await page.locator('[data-item] input:visible').count()).toBeGreaterThan(20);
  await close();
});

test('a huddle sheet of what changed prints from a button of its own', async () => {
  const { page, close } = await open(list, desktop);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.locator('.changed-since > summary').click();
  await page.getByRole('button', { name: 'Print for the huddle' }).click();
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'Letter' })), verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Changed since 1 Nov 2026');
  await close();
});
