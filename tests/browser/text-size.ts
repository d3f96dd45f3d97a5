/** The size of text as a reader sets it in the browser, for all that is laid out from then on. */
import type { Page } from 'playwright-core';

/** Sets the browser's own size of text, 16 pixels at 100 percent, and loads the page with it. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const standard = (16 * percent) / 100;
  await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: Math.round(standard * 0.8125) } });
  await client.detach();
  await page.reload();
}
