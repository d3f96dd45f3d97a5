/** What a list remembers: its ticks for as long as its page stands, and nothing anywhere else. */
import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { screensOf } from '../../src/domain/checklists/screens.ts';
import { checklistAddress } from '../../src/site.ts';
import { choose, chosen, finish, runOn, someLists } from './checklist-run.ts';
import { examples, kinds } from './kinds.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';
import { comeBack, goBack } from './person.ts';

useBrowser();

const screens = screensOf(examples.list);
const inFirst = screens[0]?.items.length;

/** What the browser keeps of this site, but for Starlight's two keys. */
const kept = (page: Page) =>
  page.evaluate(async () => [
    ...[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
      (key) => !['starlight-theme', 'sl-sidebar-state'].includes(key),
    ),
    ...(await indexedDB.databases()).map(({ name }) => name),
    document.cookie,
    JSON.stringify(history.state),
    window.name,
  ]);

describe('a full run', () => {
  const opened = useOnePage(phone);
  test.each(someLists)('of the list of %s leaves no storage, cookie, address or request', async (role) => {
    const page = await opened.at(checklistAddress(role));
    const [before, address] = [await kept(page), page.url()];
    const requests: string[] = [];
    // A browser asks for the icon when it likes.
    const note = (request: Request) => {
      if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
    };
    page.on('request', note);
    await runOn(page, 'offered, declined');
    page.off('request', note);
    expect(await kept(page)).toEqual(before);
    expect((await kept(page)).filter((one) => one && one !== 'null')).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(page.url()).toBe(address);
    expect(requests).toEqual([]);
  });
});

describe('what was marked', () => {
  test.each<[string, (page: Page) => Promise<Page>]>([
    [
      'a reload',
      async (page) => {
        await page.reload();
        return page;
      },
    ],
    [
      'going away and Back',
      async (page) => {
        const list = page.url();
        await page.goto(new URL(kinds.lists, list).href);
        await goBack(page, list);
        // A page that comes back starts covered.
        await comeBack(page);
        return page;
      },
    ],
    [
      'Back to a page that the browser had to load anew',
      async (page) => {
        const list = page.url();
        // A page that listens to unload is not kept for Back; its fields are restored from the tab's history instead.
        await page.evaluate(() => addEventListener('unload', () => {}));
        await page.goto(new URL('/robots.txt', list).href);
        await goBack(page, list);
        return page;
      },
    ],
    [
      'opening the same address in another tab',
      async (page) => {
        const [tab] = await Promise.all([
          page.context().waitForEvent('page'),
          page.evaluate(() => void window.open(location.href)),
        ]);
        return tab;
      },
    ],
  ])('does not come back on %s', async (_way, go) => {
    const { page } = await open(kinds.list);
    await choose(page, 'done');
    await finish(page);
    expect(await chosen(page)).toBe(inFirst);
    const after = await go(page);
    await after.locator('[data-finish]').waitFor();
    expect(await chosen(after)).toBe(0);
    await after.locator('[data-end]').waitFor({ state: 'hidden' });
  });

  test('is gone when the page is told to forget, and cannot be undone', async () => {
    const { page } = await open(kinds.list);
    await choose(page, 'done');
    await finish(page);
    await page.locator('[data-clear]').click();
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    expect(await chosen(page)).toBe(0);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('and was cleared can be brought back, at the end where one was', async () => {
    const { page } = await open(kinds.list, { ...phone, stopped: true });
    await choose(page, 'done');
    await finish(page);
    await page.locator('[data-clear]').click();
    expect(await chosen(page)).toBe(0);
    expect(await page.locator('[data-run] [data-status]').innerText()).toContain('Cleared.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await chosen(page)).toBe(inFirst);
    expect(await page.locator('[data-end]').isVisible()).toBe(true);
  });

  test('and was cleared is gone with the next mark, and not before', async () => {
    const { page } = await open(kinds.list, { ...phone, stopped: true });
    await choose(page, 'done');
    await finish(page);
    await page.locator('[data-clear]').click();
    await page.clock.runFor(60_000);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await page.locator('[data-item]:visible input').first().check();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await page.locator('[data-item] input:checked').count()).toBe(1);
  });
});
