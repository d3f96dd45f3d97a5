/**
 * Whoever writes sees each change at once, in `npm run dev` as in a browser that it tells to load anew. The content lies
 * in a folder of its own, far from the engine.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a mistake is shown in place of old text, with its place and its mend', { timeout: 60_000 }, async () => {
  change(protocols, page, ['<service:caretaker-office>', '<service:caretaker-offic>']);
  await site.shows(address, '<title>Error');
  const { err } = await site.sends('error', () => site.get(address));
  expect(err?.message).toMatchInlineSnapshot(`
    "1 to mend:

    protocols/draft/pages/wet-floors.md:13:51 service-unknown <code>service:caretaker-offic</code> leads to no service.
      Mend: write <code>caretaker-office</code>, if that was meant."
  `);
  expect(err?.loc).toMatchObject({ file: expect.stringMatching(`/protocols/${page}$`) as string, line: 13 });

  change(protocols, page, ['<service:caretaker-offic>', '<service:caretaker-office>']);
  await site.shows(address, 'our rule, always');
});
