/** The first screen of a page of the protocol on a phone: the answer, three steps, the stop and whom to call. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/site.ts';
import { open, phone, useBrowser, type Opened } from './page.ts';
import { inView } from './person.ts';

useBrowser();

let opened: Opened;
beforeAll(async () => {
  opened = await open('/', phone);
});
afterAll(() => opened.close());

const addresses = pages.map(({ address }) => address).filter((address) => address.startsWith('/protocol/'));

test.each(addresses)('%s holds what someone with ten seconds needs', async (address) => {
  const { page } = opened;
  await page.goto(new URL(address, page.url()).href);
  const lead = page.locator('.lead');
  expect(await inView(lead.locator('> p').first())).toBe(true);
  // Pages that explain have no steps.
  const steps = await lead.locator('> ol > li').all();
  expect(await Promise.all(steps.slice(0, 3).map(inView))).not.toContain(false);
  expect(await inView(lead.locator('.starlight-aside--danger').first())).toBe(true);
  expect(await inView(page.getByRole('main').getByRole('link', { name: 'Who to call' }).first())).toBe(true);
});
