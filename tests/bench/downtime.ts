/** Bench of the file for a downtime: its size, and how soon on a slow computer its text can be read and its search asked. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { pageIdOf } from '../../src/domain/one-file.ts';
import { downtimeName } from '../../src/publishing/policy.ts';
import build, { siteFolder } from '../build.ts';
import { launchOptions } from '../chromium.ts';
import { percentile, type Row } from './row.ts';
import { largestPaint, slow } from './site.ts';

const times = 10;

export default async function* rows(): AsyncGenerator<Row> {
  build();
  const file = path.resolve(siteFolder, downtimeName);
  yield { name: downtimeName, goal: 2048, unit: 'KB', measured: statSync(file).size / 1024 };
  const browser = await chromium.launch(await launchOptions());
  try {
    const { kinds } = await import('../browser/kinds.ts');
    for (const kind of ['start', 'list', 'directory'] as const) {
      const opened: Opened[] = [];
      for (const _ of Array(times))
        opened.push(await open(browser, `${pathToFileURL(file).href}#${pageIdOf(kinds[kind])}`));
      const worst = (of: (one: Opened) => number) => percentile(opened.map(of), 0.95);
      yield {
        name: `text stands, ${kind}, p95 of ${times}, CPU at a quarter`,
        goal: 1000,
        unit: 'ms',
        measured: worst(({ text }) => text),
      };
      yield {
        name: `search is ready, ${kind}, p95 of ${times}, CPU at a quarter`,
        goal: 3000,
        unit: 'ms',
        measured: worst(({ search }) => search),
      };
    }
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the double click. */
interface Opened {
  /** To the largest paint: what is seen first stands. */
  text: number;
  search: number;
}

async function open(browser: Browser, address: string): Promise<Opened> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await slow(page, 4);
  // Nothing asks the page again and again: that alone would cost half of what is measured.
  await page.addInitScript(() => {
    const ready = new Promise<number>((resolve) =>
      new MutationObserver(() => {
        if (document.documentElement?.hasAttribute('data-searchable')) resolve(performance.now());
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-searchable'] }),
    );
    Object.assign(window, { ready });
  });
  await page.goto(address);
  const search = await page.evaluate(() => (window as unknown as { ready: Promise<number> }).ready);
  const text = await largestPaint(page);
  await context.close();
  return { text, search };
}
