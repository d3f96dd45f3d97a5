/** Bench of search: what its first use costs, and how soon after a key its answers stand. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
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
    const sizes: number[] = [];
    for (const question of someQuestions([frequent, ...furtherWords]))
      sizes.push(await firstUse(browser, site, question));
    yield {
      name: `first use of search, the middle of ${sizes.length} questions of several words`,
      goal: 200,
      unit: 'KB',
      measured: percentile(sizes, 0.5),
    };
    yield { name: 'the most of them', goal: 200, unit: 'KB', measured: Math.max(...sizes) };
    await openSearch(page);
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

/** So many first uses are measured. */
const firstUses = 32;

/** Questions of three words or more, from the first to the last; of the content's own words where it asks none. */
function someQuestions(words: readonly string[]): string[] {
  const several = questions.filter(({ ask: text }) => text.split(' ').length > 2);
  if (several.length === 0) return [words.slice(0, 3).join(' ')];
  const every = Math.max(1, Math.floor(several.length / firstUses));
  return several.filter((_, index) => index % every === 0).map(({ ask: text }) => text);
}

/** How many KB are sent, compressed as a server does, until a first question is answered. */
async function firstUse(browser: Browser, site: string, question: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(site, { waitUntil: 'networkidle' });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await openSearch(page);
  await ask(page, question);
  const bytes = (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
  await page.close();
  return bytes / 1024;
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
