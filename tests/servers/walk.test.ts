/** Every kind of page from nginx, where no outside name can be found: nothing asked outside, nothing that the policy stops. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schedules } from '../../src/publishing/schedules.ts';
import { configurations } from '../../src/publishing/servers.ts';
import { kinds } from '../browser/kinds.ts';
import { ask, openSearch } from '../browser/search-window.ts';
import { frequent } from '../browser/typed-words.ts';
import { buildInstant } from '../build.ts';
import { launchOptions } from '../chromium.ts';
import { describeServers, laidOut, startServer, type RunningServer } from './server.ts';

interface Walked {
  page: Page;
  /** Requests to any other host. */
  outside: string[];
  /** What the policy stopped, and what failed in script. */
  stopped: string[];
  close(): Promise<void>;
}

describeServers(['nginx'], (name) => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(name, laidOut());
    const options = await launchOptions();
    const blind = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
    browser = await chromium.launch({ ...options, args: [...options.args, blind] });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function walk(options: { dark: boolean; script: boolean }): Promise<Walked> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      colorScheme: options.dark ? 'dark' : 'light',
      javaScriptEnabled: options.script,
    });
    await context.clock.setFixedTime(buildInstant);
    const page = await context.newPage();
    const walked: Walked = { page, outside: [], stopped: [], close: () => context.close() };
    page.on('request', (request) => {
      if (!request.url().startsWith(server.https) && !/^(data|blob):/.test(request.url()))
        walked.outside.push(request.url());
    });
    page.on('pageerror', (error) => walked.stopped.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') walked.stopped.push(message.text());
    });
    // The browser's own list of what a policy stopped also has what it stops without script.
    const client = await context.newCDPSession(page);
    client.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.contentSecurityPolicyIssueDetails;
      if (details) walked.stopped.push(`${details.violatedDirective} ${details.blockedURL ?? ''}`);
    });
    await client.send('Audits.enable');
    return walked;
  }

  test('no name outside can be found', async () => {
    const { page, close } = await walk({ dark: false, script: true });
    await expect(page.goto('https://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await close();
  });

  test('what the policy stops would be seen, with and without script', async () => {
    for (const script of [true, false]) {
      const { page, stopped, close } = await walk({ dark: false, script });
      await page.route('**/help/staff/', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replace('<main', '<main style="color:red"'),
        });
      });
      await page.goto(`${server.https}/help/staff/`);
      await expect.poll(() => stopped.join('\n')).toContain('style-src-attr');
      await close();
    }
  });

  test.each([
    { dark: false, script: true },
    { dark: true, script: true },
    { dark: false, script: false },
    { dark: true, script: false },
  ])('every kind of page: dark $dark, script $script', async (options) => {
    const { page, outside, stopped, close } = await walk(options);
    for (const address of Object.values(kinds)) {
      const answer = await page.goto(server.https + address);
      expect([address, answer?.status()]).toEqual([address, 200]);
      expect(await page.locator('h1').count()).toBe(1);
    }
    // What a page asks for late.
    await page.waitForLoadState('networkidle');
    expect([outside, stopped]).toEqual([[], []]);
    await close();
  });

  test('search, the cover, a list, compare and printing work within the policy', async () => {
    const { page, outside, stopped, close } = await walk({ dark: false, script: true });
    await page.goto(`${server.https}/`);
    await openSearch(page);
    expect(await ask(page, frequent)).not.toEqual([]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-hide]')!.click());
    await page.goto(`${server.https}${kinds.list}`);
    await page.locator('main .tick > input').first().check();
    await page.goto(`${server.https}${kinds.compare}`, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    expect([outside, stopped]).toEqual([[], []]);
    await close();
  });

  const xml = Object.entries({ ...configurations('/'), ...schedules('/', 'UTC') }).filter(([file]) =>
    /iis\.config$|web\.config$|\.xml$/.test(file),
  );

  test.each(xml)('a browser reads %s as XML', async (_, text) => {
    const { page, close } = await walk({ dark: false, script: true });
    const faults = await page.evaluate(
      (one) => new DOMParser().parseFromString(one, 'application/xml').querySelectorAll('parsererror').length,
      text,
    );
    expect(faults).toBe(0);
    await close();
  });
});
