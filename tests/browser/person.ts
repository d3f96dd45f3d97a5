/** What a person does with the screen before them: goes on, ticks, hides it, comes back, reads. Search: search-window.ts. */
import type { Locator, Page } from 'playwright-core';
import { exitAddress } from '../site/shown.ts';

/** Presses what leads to another page, and waits until that is there. */
export async function follow(page: Page, place: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), place.first().click()]);
}

/** Goes back in the tab's history, and waits until the page of the address is there, loaded anew or kept. */
export const goBack = (page: Page, address: string): Promise<void> => goBy(-1, page, address);

/** The same forward. */
export const goForward = (page: Page, address: string): Promise<void> => goBy(1, page, address);

async function goBy(steps: 1 | -1, page: Page, address: string): Promise<void> {
  // Later: the page that is asked may be gone before it can answer.
  await page.evaluate((by) => void setTimeout(() => history.go(by)), steps);
  // A page that was kept is not loaded again.
  await page.waitForURL(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'complete');
}

/** Answers for the neutral page that Leave goes to, as the hospital's own server would; tells its address. */
export async function answerExit(page: Page): Promise<string> {
  const exit = new URL(exitAddress, page.url()).href;
  await page
    .context()
    .route(exit, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Intranet</title><p>Canteen</p>' }));
  return exit;
}

/** Marks an item of a list, by what it says, as done. */
export const mark = (page: Page, words: RegExp): Promise<void> => page.getByRole('checkbox', { name: words }).check();

/** Presses a key three times. */
export async function thrice(page: Page, key: 'Shift'): Promise<void> {
  for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press(key);
}

/** Comes back from the cover. */
export async function comeBack(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('Control+Enter');
}

/** A finger that stays on the title of the cover, or elsewhere, for so long by the page's clock, which the test has stopped, and slides if it is to. */
export async function hold(
  page: Page,
  milliseconds: number,
  { move = 0, on = '[data-way-back]' }: { move?: number; on?: string } = {},
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await page.locator(on).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = { x: x + width / 2, y: y + height / 2 };
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  if (move > 0)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x, y: at.y + move }] });
  await page.clock.runFor(milliseconds);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

/** Whether the screen is covered. */
export const isCovered = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog.cover')?.open === true);

/** Everything that can be read on the screen; only the cover's words while it is covered. */
export const read = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const cover = document.querySelector<HTMLDialogElement>('dialog.cover[open]');
    return (cover ?? document.body).innerText;
  });

/** Whether it lies in the view as it is, without scrolling; parts of a pixel do not count. */
export const inView = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top > -1 && bottom < innerHeight + 1;
  });
