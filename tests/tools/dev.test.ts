/**
 * Whoever writes sees each change at once, in `npm run dev` as in a browser that it tells to load anew. The content lies
 * in a folder of its own, far from the engine.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchOptions } from '../chromium.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { startDev, type DevSite } from '../made/dev-site.ts';
import { change } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { projectCopy } from '../made/other-site.ts';

const page = 'draft/pages/wet-floors.md';
const address = '/draft/protocol/wet-floors/';

let site: DevSite;
const house = mkdtempSync(path.join(os.tmpdir(), 'house-'));
const protocols = path.join(house, 'protocols');

beforeAll(async () => {
  cpSync('tests/fixtures/small', protocols, { recursive: true });
  freeze(protocols, '2026-02-01');
  site = await startDev(projectCopy('dev'), protocols);
}, 120_000);
afterAll(async () => {
  await site?.stop();
  rmSync(house, { recursive: true });
});

test('an edit shows, and open pages are told to load anew', { timeout: 60_000 }, async () => {
  await site.shows(address, 'our rule for every visitor');
  await site.sends('full-reload', () => change(protocols, page, ['rule for every visitor. <', 'rule, always. <']));
  const { html } = await site.shows(address, 'our rule, always');
  expect(html).not.toContain('our rule for every visitor');
});

test('a new page appears, at its address and in the sidebar', { timeout: 60_000 }, async () => {
  const text = readFileSync(path.join(protocols, page), 'utf8');
  change(protocols, 'draft/contents.yaml', ['lost-key]', 'lost-key, quiet-room]']);
  change(
    protocols,
    'draft/pages/quiet-room.md',
    text.replaceAll('wet-floors', 'quiet-room').replace('title: Wet floors', 'title: Quiet room'),
  );
  const { html } = await site.shows('/draft/protocol/quiet-room/', '<title>Quiet room');
  expect(html).toMatch(/<a href="\/draft\/protocol\/quiet-room\/" aria-current="page"[^>]*>/);
});

const problems = async () => (await (await site.get('/problems.json')).json()) as Problem[];

test(
  'a mistake lies over pages that go on as they were last read, until it is mended',
  { timeout: 60_000 },
  async () => {
    await site.shows(address, 'our rule, always');
    expect(await problems()).toEqual([]);
    await site.sends('full-reload', () =>
      change(protocols, page, ['<service:caretaker-office>', '<service:caretaker-offic>']),
    );
    await expect.poll(problems).toEqual([
      {
        file: `protocols/${page}`,
        line: 13,
        column: 51,
        code: 'service-unknown',
        message: '`service:caretaker-offic` leads to no service.',
        mend: 'write `caretaker-office`, if that was meant.',
      },
    ]);
    await site.shows(address, 'our rule, always');
    expect((await site.get('/checklists/')).status).toBe(200);

    await site.sends('full-reload', () =>
      change(protocols, page, ['<service:caretaker-offic>', '<service:caretaker-office>']),
    );
    await expect.poll(problems).toEqual([]);
  },
);

test('what lies over the page names place and mend, and goes away with the mistake', { timeout: 60_000 }, async () => {
  const browser = await chromium.launch(await launchOptions());
  onTestFinished(() => browser.close());
  const open = await browser.newPage();
  await open.goto(site.at(address));
  change(protocols, page, ['<service:caretaker-office>', '<service:caretaker-offic>']);
  const over = open.locator('#to-mend');
  await over.waitFor();
  expect(await over.innerText()).toMatchInlineSnapshot(`
    "1 to mend. The page shows what was read before.
    protocols/draft/pages/wet-floors.md:13:51 service-unknown
    \`service:caretaker-offic\` leads to no service.
    Mend: write \`caretaker-office\`, if that was meant."
  `);
  await open.getByText('our rule, always').waitFor();
  change(protocols, page, ['<service:caretaker-offic>', '<service:caretaker-office>']);
  await over.waitFor({ state: 'detached' });
});

test('a mistake that was there from the start is shown in place of the page', { timeout: 120_000 }, async () => {
  const broken = path.join(house, 'broken');
  cpSync('tests/fixtures/small', broken, { recursive: true });
  change(broken, page, ['<service:caretaker-office>', '<service:caretaker-offic>']);
  const other = await startDev(projectCopy('dev-broken'), broken);
  try {
    await other.shows(address, '<title>Error');
    const { err } = await other.sends('error', () => void other.get(address).catch(() => undefined));
    expect(err?.message).toMatchInlineSnapshot(`
      "1 to mend:

      broken/draft/pages/wet-floors.md:13:51 service-unknown <code>service:caretaker-offic</code> leads to no service.
        Mend: write <code>caretaker-office</code>, if that was meant."
    `);
    expect(err?.loc).toMatchObject({ file: expect.stringMatching(`/broken/${page}$`) as string, line: 13 });
  } finally {
    await other.stop();
  }
});
