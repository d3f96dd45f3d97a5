/** The built site, served, and a browser of its own, for parts of the bench that look at pages. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { siteServer } from '../../src/tools/serve.ts';
import build from '../build.ts';
import { launchOptions } from '../chromium.ts';
import { listen } from '../made/loopback.ts';

export interface Served {
  browser: Browser;
  /** Address of the served site, without a slash at the end. */
  site: string;
  close(): Promise<void>;
}

/** Builds, unless `REUSE_BUILD` is set, serves, and starts the browser. */
export async function serveSite(): Promise<Served> {
  build();
  const server = siteServer('dist/site');
  const site = await listen(server);
  const browser = await chromium.launch(await launchOptions());
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Lets a page's processor do one of so many steps. */
export async function slow(page: Page, rate: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Milliseconds from the start of a page to when its largest part stands. */
export const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
