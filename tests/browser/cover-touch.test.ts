/** The cover on a touch screen: a press held one second is the way back, and nothing beneath it is pressed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open, phone, useBrowser, type OpenOptions } from './page.ts';
import { hold } from './person.ts';

useBrowser();

const covered = (page: Page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog.cover')!.open);

async function openAt(address: string, options: OpenOptions) {
  const opened = await open(address, options);
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

describe('on a touch screen', () => {
  test.each([
    ['held one second returns', 1200, 0, false],
    ['of half a second does not', 500, 0, true],
    ['that slides away does not', 1200, 120, true],
  ])('a press %s', async (_, milliseconds, move, stays) => {
    const { page, close } = await openAt('/protocol/time-alone/', phone);
    await page.getByRole('button', { name: 'Hide', exact: true }).tap();
    await hold(page, milliseconds, move);
    expect(await covered(page)).toBe(stays);
    await close();
  });

  test('the finger that returns presses nothing beneath it', async () => {
    const { page, close } = await openAt('/', phone);
    const door = await page
      .getByRole('link', { name: /^Who to call/ })
      .last()
      .boundingBox();
    expect(door).toBeTruthy();
    await page.getByRole('button', { name: 'Hide', exact: true }).tap();
    await page.evaluate(() => addEventListener('click', () => (document.title = 'pressed')));
    await hold(page, 1300);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.title()).not.toBe('pressed');
    await close();
  });

  test('the page covers as it is hidden, so that the app switcher shows nothing', async () => {
    const { page, close } = await openAt('/protocol/time-alone/', phone);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    expect(await covered(page)).toBe(true);
    await close();
  });
});
