/** A page of the built site in the shared browser, with a set clock and a watch on what leaves it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { buildInstant } from '../build.ts';
import { facility } from '../site/shown.ts';

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

let browser: Browser;

/** Call once at the top of a file of browser tests; `full` where a full browser does more, and a full run has one. */
export function useBrowser({ full = false } = {}): void {
  beforeAll(async () => {
    browser = await chromium.connect(full ? inject('fullBrowser') : inject('browser'));
  });
  afterAll(() => browser.close());
}

export interface Opened {
  page: Page;
  /** Addresses asked of any other host than the site's. */
  outside: string[];
  /** Errors of scripts and of the content policy. */
  errors: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** The reader's clock; the build's day where not given. */
  now?: Date;
  /** True where the clock stands until the test moves it, and with it all that waits for a time. */
  stopped?: boolean;
  /** Another served site than the shared one; without a slash at the end. */
  site?: string;
  /** Where one page for a file's tests begins; the start page where not given. */
  start?: string;
}

/** A page that a file's tests go through one after the other. */
export interface OnePage extends Opened {
  /** Goes to an address of the site (with its slash): all that was done before is gone but for what the browser keeps. */
  at(address: string): Promise<Page>;
}

async function openPage(
  address: string,
  { now = buildInstant, stopped = false, site = inject('site'), start: _, ...options }: OpenOptions,
): Promise<Opened> {
  const context = await browser.newContext({ timezoneId: facility.time_zone, locale: 'en-US', ...options });
  if (stopped) {
    await context.clock.install({ time: now });
    await context.clock.pauseAt(now);
  } else await context.clock.setFixedTime(now);
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(site + address);
  return { page, outside, errors };
}

/** Opens an address of the site (with its slash) in a context of its own, for as long as the test runs. */
export async function open(address: string, options: OpenOptions = desktop): Promise<Opened> {
  const opened = await openPage(address, options);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** Call within a file or a block whose tests leave nothing behind: a context of its own for each costs more than the test. */
export function useOnePage(options: OpenOptions = desktop): OnePage {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(options.start ?? '/', options);
  });
  afterAll(() => opened.page.context().close());
  return {
    get page() {
      return opened.page;
    },
    get outside() {
      return opened.outside;
    },
    get errors() {
      return opened.errors;
    },
    async at(address) {
      await opened.page.goto(new URL(address, opened.page.url()).href);
      return opened.page;
    },
  };
}
