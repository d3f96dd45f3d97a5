/** Sheets: which of the sheets that a change touches print on more paper than they are made for, as a browser prints them. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { said, type Line } from '../domain/change/said.ts';
import { changedSheets } from '../domain/history/changed-sheets.ts';
import type { Stated } from '../domain/redline/list-changes.ts';
import { sectionAddress } from '../domain/kind.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import type { LibraryReading } from '../loading/library/read.ts';
import { link } from '../site.ts';
import { installedChromium } from './chromium.ts';
import { thisMachine } from './port.ts';
import { render } from './render.ts';
import { siteServer } from './serve.ts';

/** A sheet that hangs or is handed out, and where the draft shows it. */
interface Sheet {
  title: string;
  section: string;
  address: string;
}

const formats = ['Letter', 'A4'];

/** A line for each sheet that does not fit; one that says why where nothing could be looked at. */
export async function unfittingLines(
  before: Stated,
  after: Stated,
  reading: LibraryReading,
  root: ContentRoot,
): Promise<Line[]> {
  const sheets = touchedSheets(before, after);
  if (sheets.length === 0) return [];
  const browser = installedChromium();
  if (browser === undefined) return [said('Nobody looked: no Chrome or Chromium is installed here.')];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sheets-'));
  try {
    const site = path.join(folder, 'site');
    await render({ content: root.folder, reading, site, cache: path.join(folder, 'cache'), draft: true, quiet: true });
    return await printedLines(sheets, site, browser);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lists and cards that print otherwise, as the draft has them. */
function touchedSheets(before: Stated, after: Stated): Sheet[] {
  const known = new Map(after.sections.map((section) => [section.id, section]));
  return changedSheets(before, after)
    .filter(({ hang }) => hang)
    .flatMap(({ sheets }) => sheets)
    .flatMap(({ id, name }) => {
      const section = known.get(id);
      return section ? [{ title: name, section: id, address: link(sectionAddress(section.of, 'draft')) }] : [];
    });
}

async function printedLines(sheets: readonly Sheet[], site: string, executablePath: string): Promise<Line[]> {
  const { chromium } = await import('playwright-core');
  const server = siteServer(site).listen(0, thisMachine);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    // Without scripts a card shows all its forms and languages.
    const page = await browser.newPage({ javaScriptEnabled: false });
    const lines: Line[] = [];
    for (const { title, section, address: at } of sheets) {
      await page.goto(`http://${thisMachine}:${port}${at}`);
      for (const format of formats) {
        const { made, printed } = await counted(page, format);
        if (printed > made)
          lines.push(said({ title, section }, `: on ${format} it prints on ${printed} sheets and is made for ${made}`));
      }
    }
    return lines;
  } finally {
    await browser.close();
    server.close();
  }
}

/** For how many sheets a page is made, and on how many it prints. */
async function counted(page: Page, format: string): Promise<{ made: number; printed: number }> {
  await page.emulateMedia({ media: 'print' });
  const made = await page
    .locator('.print-sheets > .sheet, .card-sheet')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  return { made, printed: [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page(?!s)/g)].length };
}
