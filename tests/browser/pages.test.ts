import { expect, test } from 'vitest';
import { open, phone, useBrowser } from './page.ts';

useBrowser();

test('a page of the protocol reads with scripts off', async () => {
  const { page, outside, close } = await open('/protocol/time-alone/', { ...phone, javaScriptEnabled: false });
  expect(await page.locator('h1').innerText()).toBe('Time alone');
  expect(await page.locator('.lead ol li').count()).toBeGreaterThan(2);
  expect(outside).toEqual([]);
  await close();
});
