/** The built site, served, and a browser of its own, for parts of the bench that look at pages. */
import { chromium, type Browser } from 'playwright-core';
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
