import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, open, phone, useBrowser } from './page.ts';

useBrowser();

const intranet = 'https://intranet.example.org/';

/** The neutral page, as the hospital's own server would answer. */
async function withIntranet(page: Page): Promise<void> {
  await page
    .context()
    .route(`${intranet}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Intranet</title><p>Canteen</p>' }),
    );
}

const storage = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test('leaving puts the neutral page in the place of this one', async () => {
  const { page } = await open('/resources/', desktop);
  await withIntranet(page);
  await page.goto(new URL('/protocol/time-alone/', page.url()).href);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Leave', exact: true }).click();
  await page.waitForURL(intranet);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  // Later: the page that is asked may be gone before it can answer.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => new URL(page.url()).pathname, { timeout: 20_000 }).toBe('/resources/');
});

test('nothing of the site is stored afterwards, in any tab', async () => {
  const { page } = await open('/protocol/time-alone/', desktop);
  await withIntranet(page);
  const site = new URL('/robots.txt', page.url()).href;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator('.sidebar-content summary').first().click();
  await page.locator('starlight-theme-select select').first().selectOption('dark');
  expect((await storage(page)).toSorted()).toEqual(['sl-sidebar-state', 'starlight-theme']);
  await page.getByRole('link', { name: 'Leave', exact: true }).click();
  await page.waitForURL(intranet);
  await other.waitForURL(intranet);
  for (const tab of [page, other]) {
    await tab.goto(site);
    expect(await storage(tab)).toEqual([]);
  }
});

test('the page is covered and forgotten before the neutral one comes', async () => {
  const { page } = await open('/checklists/ed-nurse/', desktop);
  await withIntranet(page);
  await page.locator('fieldset:visible input[type="radio"]').first().check();
  const state = await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('a[data-leave]')!.click();
    const ticked = [...document.querySelectorAll('input')].some((input) => input.checked);
    return { title: document.title, covered: document.querySelector<HTMLDialogElement>('dialog.cover')!.open, ticked };
  });
  expect(state).toEqual({ title: 'Clean hands', covered: true, ticked: false });
  await page.waitForURL(intranet);
});

test('without script it is a plain link', async () => {
  const { page } = await open('/protocol/time-alone/', { ...phone, javaScriptEnabled: false });
  await withIntranet(page);
  expect(await page.getByRole('button', { name: 'Hide', exact: true }).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Leave', exact: true }).click();
  await page.waitForURL(intranet);
});
