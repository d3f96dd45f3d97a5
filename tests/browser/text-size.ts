/** The size of text as a reader sets it in the browser, for all that is laid out from then on. */
import type { Page } from 'playwright-core';

/** Sets the browser's own size of text, 16 pixels at 100 percent, and loads the page with it. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  // Not detached: the browser takes the size back from a session that ends.
  const client = await page.context().newCDPSession(page);
  const standard = (16 * percent) / 100;
  await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: Math.round(standard * 0.8125) } });
  await page.reload();
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  if (size !== `${standard}px`) throw new Error(`The text stands at ${size}, not at ${standard} pixels.`);
}
