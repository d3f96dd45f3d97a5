/** A page left open overnight says that it may be old. */
import { addDays } from 'date-fns/addDays';
import { expect, test } from 'vitest';
import { buildInstant } from '../build.ts';
import { everyKind } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';
import { comeBack, isCovered } from './person.ts';

useBrowser();
const opened = useOnePage();

test.each(everyKind)('the kind %s, looked at the next day', async (_, address) => {
  const page = await opened.at(address);
  const notice = page.locator('[data-stale]');
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await look();
  expect(await notice.isVisible()).toBe(false);
  await page.clock.setFixedTime(addDays(buildInstant, 1));
  await look();
  if (await isCovered(page)) await comeBack(page);
  expect(await notice.innerText()).toMatch(/may be old/);
  await page.clock.setFixedTime(buildInstant);
});
