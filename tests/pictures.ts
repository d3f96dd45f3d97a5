/**
 * The pictures of the README, taken of the built site: the start page, and on a phone the first list of a role that
 * asks. A picture over its size fails.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { rolesWithLists } from '../src/domain/checklists/checklist.ts';
import { checklistAddress, startAddress } from '../src/site.ts';
import { siteServer } from '../src/tools/serve.ts';
import { launchOptions } from './chromium.ts';
import { listen } from './made/loopback.ts';
import { protocol } from './site/shown.ts';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');
const mostBytes = 150_000;

const role = rolesWithLists(protocol).find(({ asks }) => asks);
if (!role) throw new Error('This content has no list of a role that asks to take a picture of.');
const pictures = [
  { name: 'start', address: startAddress(), viewport: { width: 1024, height: 640 } },
  { name: 'list', address: checklistAddress(role.id), viewport: { width: 390, height: 700 } },
];

mkdirSync(folder, { recursive: true });
const server = siteServer('dist/site');
const site = await listen(server);
const browser = await chromium.launch(await launchOptions());
for (const { name, address, viewport } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  await page.goto(site + address);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(size / 1000)} KB`);
  if (size > mostBytes) process.exitCode = 1;
}
await browser.close();
server.close();
