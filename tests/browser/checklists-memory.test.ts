import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, chosen, roles, runOn } from './checklist-run.ts';
import { open, phone, useBrowser, useOnePage } from './page.ts';

useBrowser();
const desk = useOnePage();
const hand = useOnePage(phone);

const list = '/checklists/ed-nurse/';

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
  test.each(roles)('of the list of %s leaves no storage, cookie, address or request', async (role) => {
    const page = await opened.at(`/checklists/${role}/`);
    await page.waitForLoadState('networkidle');
    const [before, address] = [await kept(page), page.url()];
    const requests: string[] = [];
    const note = (request: Request) => requests.push(request.url());
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
        await page.goto(new URL('/checklists/', page.url()).href);
        await page.goBack({ waitUntil: 'commit' });
        // A page that comes back starts covered.
        for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
        return page;
      },
    ],
    [
      'Back to a page that the browser had to load anew',
      async (page) => {
        // A page that listens to unload is not kept for Back; its fields are restored from the tab's history instead.
        await page.evaluate(() => addEventListener('unload', () => {}));
        await page.goto('about:blank');
        await page.goBack({ waitUntil: 'load' });
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
    const page = await desk.at(list);
    await choose(page, 'done');
    await page.locator('[data-next]').click();
    expect(await chosen(page)).toBe(9);
    const after = await go(page);
    await after.locator('[data-next]').waitFor();
    expect(await chosen(after)).toBe(0);
    expect(await after.locator('[data-where]').innerText()).toBe('1 of 4');
  });

  test('is gone when the page is told to forget, and cannot be undone', async () => {
    const page = await desk.at(list);
    await choose(page, 'done');
    await page.locator('[data-clear]').click();
    await page.evaluate(() => document.dispatchEvent(new Event('forget')));
    expect(await chosen(page)).toBe(0);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('and was cleared can be brought back for ten seconds, at the place where one was', async () => {
    const page = await hand.at(list);
    await choose(page, 'done');
    await page.locator('[data-next]').click();
    await page.locator('[data-clear]').click();
    expect(await chosen(page)).toBe(0);
    expect(await page.locator('[data-run] [data-status]').innerText()).toContain('Cleared.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await chosen(page)).toBe(9);
    expect(await page.locator('[data-where]').innerText()).toBe('2 of 4');
  });

  test('and was cleared is gone after ten seconds', async () => {
    const { page } = await open(list, phone);
    await page.clock.install();
    await page.reload();
    await choose(page, 'done');
    await page.locator('[data-clear]').click();
    await page.clock.fastForward(9_900);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await page.clock.fastForward(200);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await chosen(page)).toBe(0);
  });
});
