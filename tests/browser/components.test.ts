/** The page of all parts in a preview of the draft: their geometry at two widths, at 100 and at 200 % of the text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from '../../src/tools/serve.ts';
import { listen } from '../made/loopback.ts';
import { files } from '../site/site.ts';
import { open, useBrowser } from './page.ts';
import { setTextSize } from './text-size.ts';

useBrowser();

const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
let server: Server;
let site: string;

beforeAll(async () => {
  execFileSync('node', ['src/tools/build.ts', '--draft', '--out', path.join(folder, 'site')], { stdio: 'ignore' });
  server = siteServer(path.join(folder, 'site'));
  site = await listen(server);
}, 300_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = '/draft/components/';

/** Parts and what is pressed in them, as they lie. */
const laid = (page: Page) =>
  page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element) => `${element.localName} ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const main = document.querySelector('main')!;
    const parts = [...main.querySelectorAll<HTMLElement>('[data-part]')];
    const bars = [...main.querySelectorAll('.call-bar')].filter(shown);
    const size = (element: Element | null) => (element ? parseFloat(getComputedStyle(element).fontSize) : 0);
    // Links in the run of a sentence are as high as its lines.
    const pressed = [...main.querySelectorAll('button, summary, select, input, a.act, .call-bar > a, .digits > a')];
    return {
      sideways: document.documentElement.scrollWidth - innerWidth,
      wide: parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map(({ dataset }) => dataset['part']),
      small: pressed
        .filter(shown)
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map(name),
      over: parts
        .slice(1)
        .filter((part, index) => part.getBoundingClientRect().top < parts[index]!.getBoundingClientRect().bottom)
        .map(({ dataset }) => dataset['part']),
      narrowBars: bars
        .filter((bar) => {
          const room = bar.parentElement!.getBoundingClientRect().width;
          const most = 40 * parseFloat(getComputedStyle(document.documentElement).fontSize);
          return bar.getBoundingClientRect().width < Math.min(room, most) - 1;
        })
        .map(name),
      smallDigits: bars
        .filter((bar) => size(bar.querySelector(':has(> b) > .number')) <= size(bar.querySelector('b')))
        .map(name),
    };
  });

const sound = { sideways: 0, wide: [], small: [], over: [], narrowBars: [], smallDigits: [] };

describe.each([320, 1280])('at %i pixels', (width) => {
  test.each([100, 200])('each part keeps its room and its size, with text at %i percent', async (percent) => {
    const { page } = await open(address, { site, viewport: { width, height: 800 } });
    await setTextSize(page, percent);
    expect(await laid(page)).toEqual(sound);
  });
});

test('a site that is published has no such page', () => {
  expect(files.filter((file) => file.startsWith('draft'))).toEqual([]);
});
