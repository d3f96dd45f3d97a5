/** Bench of search: what its first use costs, and how soon after a key its answers stand. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { ask, openSearch } from '../browser/search-window.ts';
import { questions } from '../content/questions.ts';
import { percentile, type Row } from './row.ts';
import { serveSite, slow } from './site.ts';

/** Every so many questions one is typed, a key at a time. */
const stride = 8;

export default async function* rows(): AsyncGenerator<Row> {
  const { browser, site, close } = await serveSite();
  const { frequent, furtherWords } = await import('../browser/typed-words.ts');
  try {
    const page = await browser.newPage();
    await page.goto(site, { waitUntil: 'networkidle' });
    const words = questions.find(({ ask: text }) => text.split(' ').length === 3)?.ask;
    yield {
      name: 'first use of search, a question of three words',
      goal: 200,
      unit: 'KB',
      measured: (await firstUse(page, words ?? [frequent, ...furtherWords].slice(0, 3).join(' '))) / 1024,
    };
    await slow(page, 4);
    const times = await keyTimes(page);
    yield {
      name: `answers after a key, p95 of ${times.length}, CPU at a quarter`,
      goal: 50,
      unit: 'ms',
      measured: percentile(times, 0.95),
    };
  } finally {
    await close();
  }
}

/** How many bytes are sent, compressed as a server does, until a first question is answered. */
async function firstUse(page: Page, question: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await openSearch(page);
  await ask(page, question);
  return (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
}

/** From a key to the frame in which its answers stand, for each key of some questions. */
function keyTimes(page: Page): Promise<number[]> {
  const typed = questions.flatMap(({ ask }, index) => (index % stride === 0 ? [ask] : []));
  return page.evaluate(async (all) => {
    const query = document.querySelector<HTMLInputElement>('[data-query]')!;
    const results = document.querySelector<HTMLElement>('[data-results]')!;
    const times: number[] = [];
    for (const text of all)
      for (let length = 1; length <= text.length; length += 1) {
        query.value = text.slice(0, length);
        const pressed = performance.now();
        query.dispatchEvent(new Event('input', { bubbles: true }));
        while (results.ariaBusy === 'true') await new Promise((again) => setTimeout(again));
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - pressed);
      }
    return times;
  }, typed);
}
