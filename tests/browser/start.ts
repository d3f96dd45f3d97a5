/** One Chromium and one server for all browser tests. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { siteServer } from '../../src/tools/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at the end. */
    site: string;
    /** Where the shared browser listens. */
    browser: string;
  }
}

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `$CHROMIUM`, else an installed Chrome or Chromium, else the one that npm brought. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM'] ?? installed.find((file) => existsSync(file));
  if (named) return named;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await executable();
  const server = siteServer('dist/site');
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-zygote',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  console.log(`Browser: ${executablePath}`);
  project.provide('site', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
