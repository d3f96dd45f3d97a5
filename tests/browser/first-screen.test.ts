/**
 * The first screen of a page of the protocol: on a phone the act, whom to call or the first step, and the way to all
 * numbers; on a desk three steps and the stop too.
 */
import { describe, expect, test } from 'vitest';
import { pageAddress } from '../../src/site.ts';
import { oneOfEach } from '../extent.ts';
import { protocol } from '../site/shown.ts';
import { phone, useBrowser, useOnePage } from './page.ts';
import { inView } from './person.ts';
import { sortOf } from './sorts.ts';

useBrowser();

const addresses = oneOfEach(
  protocol.pages.toSorted((a, b) => b.lead.length - a.lead.length).map(({ id }) => pageAddress(id)),
  sortOf,
);

describe('on a phone', () => {
  const opened = useOnePage(phone);

  test.each(addresses)('%s holds what someone with ten seconds needs', async (address) => {
    const page = await opened.at(address);
    const needed = [
      page.locator('.answer > p'),
      ...(await page.locator('.lead :is(.call-bar, .steps li)').all()).slice(0, 1),
      page.getByRole('main').getByRole('link', { name: 'Who to call' }).first(),
    ];
    expect(await Promise.all(needed.map(inView))).not.toContain(false);
  });
});

describe('on a desk', () => {
  const opened = useOnePage({ viewport: { width: 1280, height: 800 } });

  test.each(addresses)('%s holds the act, three steps and the stop', async (address) => {
    const page = await opened.at(address);
    const needed = [
      page.locator('.answer > p'),
      ...(await page.locator('.steps > ol > li').all()).slice(0, 3),
      ...(await page.locator('.lead .starlight-aside--danger').all()),
    ];
    expect(await Promise.all(needed.map(inView))).not.toContain(false);
  });
});
