/** One Chromium and one server for all browser tests. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { siteServer } from '../../src/tools/serve.ts';
import { launchOptions } from '../chromium.ts';
import { listen } from '../loopback.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at the end. */
    site: string;
    /** Where the shared browser listens. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = await launchOptions();
  const server = siteServer('dist/site');
  const site = await listen(server);
  const browser = await chromium.launchServer(options);
  console.log(`Browser: ${options.executablePath}`);
  project.provide('site', site);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
