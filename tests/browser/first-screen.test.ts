/** The first screen of a page of the protocol on a phone: the answer, three steps, the stop and whom to call. */
import { expect, test } from 'vitest';
import { pageAddress } from '../../src/site.ts';
import { oneOfEach } from '../extent.ts';
import { protocol } from '../site/shown.ts';
import { phone, useBrowser, useOnePage } from './page.ts';
import { inView } from './person.ts';
import { sortOf } from './sorts.ts';

useBrowser();

const opened = useOnePage(phone);

const addresses = oneOfEach(
  protocol.pages.toSorted((a, b) => b.lead.length - a.lead.length).map(({ id }) => pageAddress(id)),
  sortOf,
);

test.each(addresses)('%s holds what someone with ten seconds needs', async (address) => {
  const page = await opened.at(address);
  const lead = page.locator('.lead');
  // Pages that explain have no steps.
  const needed = [
    lead.locator('> p').first(),
    ...(await lead.locator('> ol > li').all()).slice(0, 3),
    ...(await lead.locator('.starlight-aside--danger').all()).slice(0, 1),
    page.getByRole('main').getByRole('link', { name: 'Who to call' }).first(),
  ];
  expect(await Promise.all(needed.map(inView))).not.toContain(false);
});
