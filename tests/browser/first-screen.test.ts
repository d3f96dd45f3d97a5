/** The first screen of a page of the protocol on a phone: the answer, three steps, the stop and whom to call. */
import { expect, test } from 'vitest';
import { pages } from '../site/site.ts';
import { phone, useBrowser, useOnePage } from './page.ts';
import { inView } from './person.ts';

useBrowser();

const opened = useOnePage(phone);

const addresses = pages.map(({ address }) => address).filter((address) => address.startsWith('/protocol/'));

test.each(addresses)('%s holds what someone with ten seconds needs', async (address) => {
  const page = await opened.at(address);
  const lead = page.locator('.lead');
  expect(await inView(lead.locator('> p').first())).toBe(true);
  // Pages that explain have no steps.
  const steps = await lead.locator('> ol > li').all();
  expect(await Promise.all(steps.slice(0, 3).map(inView))).not.toContain(false);
  expect(await inView(lead.locator('.starlight-aside--danger').first())).toBe(true);
  expect(await inView(page.getByRole('main').getByRole('link', { name: 'Who to call' }).first())).toBe(true);
});
