/** The file for a downtime in the engines that people have besides Chromium's, with the network closed. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ageTimeline } from '../../src/domain/downtime/age.ts';
import { buildDay, buildInstant } from '../build.ts';
import { oneIn } from '../extent.ts';
import { facility, given } from '../site/shown.ts';
import { downtimeFile } from './downtime-file.ts';
import { fileGuide, servedGuide, tasks } from './downtime-tasks.ts';
import { launchFirefox, launchWebKit, type WebKit } from './other-engines.ts';

const file = pathToFileURL(downtimeFile).href;

describe('in Firefox', () => {
  let browser: Browser | undefined;
  let page: Page | undefined;
  const refused: string[] = [];
  beforeAll(async () => {
    browser = await launchFirefox();
    const context = await browser?.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: facility.time_zone,
      locale: 'en-US',
    });
    await context?.clock.setFixedTime(buildInstant);
    page = await context?.newPage();
    page?.on('console', (message) => {
      if (message.text().startsWith('refused: ')) refused.push(message.text());
    });
    await page?.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.log(`refused: ${violatedDirective}`),
      ),
    );
  });
  afterAll(() => browser?.close());

  test.for(oneIn(4, tasks))('in the file as on the site, one can %s', async ([, run, has], context) => {
    const opened = given(context, page, 'Firefox installed');
    if (has) given(context, has.found, has.kind);
    const onSite = await run(servedGuide(opened, inject('site')));
    expect(await run(fileGuide(opened, file))).toEqual(onSite);
  });

  test('its policy refuses nothing of it', (context) => {
    given(context, page, 'Firefox installed');
    expect(refused).toEqual([]);
  });
});

describe('in WebKit', () => {
  let webkit: WebKit | undefined;
  beforeAll(async () => {
    webkit = await launchWebKit();
    await webkit?.go(file);
  });
  afterAll(() => webkit?.close());

  test('it opens at its start', async (context) => {
    const opened = given(context, webkit, 'WebKit and its driver installed');
    await expect
      .poll(() => opened.run("return document.querySelector('.one-page[data-open]')?.id ?? ''"))
      .toBe('start');
  });

  test('it says how far its numbers go', async (context) => {
    const opened = given(context, webkit, 'WebKit and its driver installed');
    const said = await opened.run("return document.querySelector('[data-age]').textContent");
    expect(ageTimeline(buildDay).map(({ words }) => words)).toContain(said);
  });

  test('a list runs', async (context) => {
    const opened = given(context, webkit, 'WebKit and its driver installed');
    const ran = await opened.run(`
      const opening = (one) => one.querySelectorAll('.opening [data-item]').length;
      const list = [...document.querySelectorAll('.one-page')].find((one) => opening(one) > 1);
      if (!list) return null;
      location.hash = list.id;
      dispatchEvent(new HashChangeEvent('hashchange'));
      list.querySelector('[data-item] input').click();
      return [list.querySelectorAll('[data-settled]').length, list.querySelectorAll('[data-now]').length];`);
    expect(given(context, ran ?? undefined, 'list with more than one thing to do first')).toEqual([1, 1]);
  });

  test('search becomes ready', async (context) => {
    const opened = given(context, webkit, 'WebKit and its driver installed');
    await expect.poll(() => opened.run("return document.documentElement.hasAttribute('data-searchable')")).toBe(true);
  });
});
