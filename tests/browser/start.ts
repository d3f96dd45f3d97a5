/** One Chromium and one server for all browser tests; in a full run the installed browser beside it, if there is one. */
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { siteServer } from '../../src/tools/serve.ts';
import { siteFolder } from '../build.ts';
import { installedChromium } from '../../src/tools/chromium.ts';
import { launchOptions } from '../chromium.ts';
import { full } from '../extent.ts';
import { listen } from '../made/loopback.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at the end. */
    site: string;
    /** Where the shared browser listens. */
    browser: string;
    /** Where the full browser listens; the shared one again where a run has none. */
    fullBrowser: string;
  }
}

async function launch(file?: string): Promise<BrowserServer> {
  const options = await launchOptions(file);
  console.log(`Browser: ${options.executablePath}`);
  return chromium.launchServer(options);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = siteServer(siteFolder);
  project.provide('site', await listen(server));
  const shared = await launch();
  const other = full ? installedChromium() : undefined;
  const fullBrowser = other === undefined ? shared : await launch(other);
  project.provide('browser', shared.wsEndpoint());
  project.provide('fullBrowser', fullBrowser.wsEndpoint());
  return async () => {
    for (const browser of new Set([shared, fullBrowser])) await browser.close();
    server.close();
  };
}
