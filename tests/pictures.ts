/**
 * The pictures of the README, taken of the built site: the start page, and on a phone the first list of a role that
 * asks; and those of the help on changing a text. A picture over its size fails.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { rolesWithLists } from '../src/domain/checklists/checklist.ts';
import { checklistAddress, startAddress } from '../src/site.ts';
import { siteServer } from '../src/tools/serve.ts';
import { changePictures } from './change-pictures.ts';
import { launchOptions } from './chromium.ts';
import { listen } from './made/loopback.ts';
import { protocol } from './site/shown.ts';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');
/** They are served with the help. */
const ofHelp = path.resolve(import.meta.dirname, '../public/help');
const mostBytes = 150_000;

const role = rolesWithLists(protocol).find(({ asks }) => asks);
if (!role) throw new Error('This content has no list of a role that asks to take a picture of.');
const pictures = [
  { name: 'start', address: startAddress(), viewport: { width: 1024, height: 640 } },
  { name: 'list', address: checklistAddress(role.id), viewport: { width: 390, height: 700 } },
];

for (const one of [folder, ofHelp]) mkdirSync(one, { recursive: true });
const server = siteServer('dist/site');
const site = await listen(server);
const browser = await chromium.launch(await launchOptions());
const held = (file: string) => {
  const { size } = statSync(file);
  console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(size / 1000)} KB`);
  if (size > mostBytes) process.exitCode = 1;
};
for (const { name, address, viewport } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  await page.goto(site + address);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  held(file);
}
for (const { name, take } of changePictures(browser, site)) {
  const file = path.join(ofHelp, `${name}.png`);
  await take(file);
  held(file);
}
await browser.close();
server.close();
