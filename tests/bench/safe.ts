/** Bench of safety and weight: how soon the cover is painted, and what the first view of each kind of page costs. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { comeBack } from '../browser/person.ts';
import { percentile, type Row } from './row.ts';
import { largestPaint, serveSite, slow } from './site.ts';

const times = 200;

export default async function* rows(): AsyncGenerator<Row> {
  const { browser, site, close } = await serveSite();
  const { everyKind, kinds } = await import('../browser/kinds.ts');
  try {
    const painted = await coverTimes(browser, site + kinds.page);
    yield {
      name: 'cover painted, p95 of 200, CPU at a quarter',
      goal: 100,
      unit: 'ms',
      measured: percentile(painted, 0.95),
    };
    const marked = await markTimes(browser, site + kinds.list);
    yield {
      name: `a mark on a list painted, p95 of ${marked.length}, CPU at a quarter`,
      goal: 100,
      unit: 'ms',
      measured: percentile(marked, 0.95),
    };
    for (const [kind, address] of everyKind.filter(([kind]) => kind !== 'record' && kind !== 'redline')) {
      const { all, script, paint } = await firstView(browser, site + address);
      yield { name: `first view, ${kind}`, goal: 60, unit: 'KB', measured: all / 1024 };
      yield { name: `script before search, ${kind}`, goal: 15, unit: 'KB', measured: script / 1024 };
      yield { name: `largest paint, CPU at a sixth, ${kind}`, goal: 2500, unit: 'ms', measured: paint };
    }
  } finally {
    await close();
  }
}

/** From the third press of Shift to the frame after the cover's own, with search open beneath it. */
async function coverTimes(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await slow(page, 4);
  const measured: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() => {
      addEventListener('keyup', ({ timeStamp }) => (window.name = String(timeStamp)), { capture: true });
      Object.assign(window, {
        painted: new Promise<number>((resolve) => {
          const look = () => {
            if (!document.querySelector('dialog.cover[open]')) return void requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - Number(window.name)), { once: true });
            port1.start();
            port2.postMessage('');
          };
          requestAnimationFrame(look);
        }),
      });
    });
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    measured.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
    await comeBack(page);
  }
  await page.close();
  return measured;
}

/** From a press on each item of a list, made and taken back, to the frame after the one that shows it. */
async function markTimes(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('[data-item] input').first().waitFor();
  await slow(page, 4);
  const measured = await page.evaluate(async () => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-part]')) part.open = true;
    const all: number[] = [];
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-item] input')];
    for (const box of [...boxes, ...boxes]) {
      const pressed = performance.now();
      box.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      all.push(performance.now() - pressed);
    }
    return all;
  });
  await page.close();
  return measured;
}

/** What a page asks for before anyone does anything, compressed as a server does, and when its largest part stands. */
async function firstView(browser: Browser, address: string): Promise<{ all: number; script: number; paint: number }> {
  const page = await browser.newPage();
  let [all, script] = [0, 0];
  const bodies: Promise<void>[] = [];
  const weigh = async (response: Response) => {
    const size = gzipSync(await response.body(), { level: 9 }).length;
    all += size;
    if (response.request().resourceType() === 'script') script += size;
  };
  page.on('response', (response) => {
    bodies.push(weigh(response));
  });
  await slow(page, 6);
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(bodies);
  const paint = await largestPaint(page);
  await page.close();
  return { all, script, paint };
}
