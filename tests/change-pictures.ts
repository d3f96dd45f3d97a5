/**
 * The pictures of the help on changing a text and on reviewing a change: a section's way to the editor, the line there,
 * and the report. The change is made in a copy of the content, and reported as a forge would have it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { html } from '../src/domain/text/html.ts';
import { contentRoot } from '../src/loading/library/content-root.ts';
import { pageAddress } from '../src/site.ts';
import { protocol } from './site/shown.ts';

const project = path.resolve(import.meta.dirname, '..');
/** A phone's width and no more: a picture in help is read beside its step. */
const size = { width: 480, height: 370 };

/** A step of a page, in its file and as it is changed. */
interface Change {
  page: string;
  title: string;
  file: string;
  lines: string[];
  /** Where the step stands in the lines. */
  at: number;
  /** The step's line, changed. */
  changed: string;
}

const firstStep = /^(1\. [^.<]+)(\. <)/;

/** The first page of which a step can be changed by a word. */
function changeOf(content: string): Change {
  for (const { id, title } of protocol.pages) {
    const file = `draft/pages/${id}.md`;
    const lines = readFileSync(path.join(content, file), 'utf8').split('\n');
    const at = lines.findIndex((line) => firstStep.test(line));
    const changed = lines[at]?.replace(firstStep, '$1, every time$2');
    if (changed !== undefined) return { page: id, title, file, lines, at, changed };
  }
  throw new Error('This content has no page with a step to take a picture of.');
}

/** The report of the change, made in a repository of its own; answers the page's address. */
function reportOf(folder: string, content: string, { file, lines, at, changed }: Change): string {
  const root = path.join(folder, 'protocols');
  cpSync(content, root, { recursive: true });
  // Of a certain moment, so that the report names the same commit each time.
  const moment = { GIT_AUTHOR_DATE: '2026-12-01T12:00:00Z', GIT_COMMITTER_DATE: '2026-12-01T12:00:00Z' };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore', env: { ...process.env, ...moment } });
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Author', '-c', 'user.email=author@hospital.example', 'commit', '--message', 'Begin');
  writeFileSync(path.join(root, file), lines.with(at, changed).join('\n'));
  const out = path.join(folder, 'change');
  const report = path.join(project, 'src/tools/report.ts');
  execFileSync(process.execPath, [report, 'main', '--pull-request', '--out', out, '--protocols', root], {
    stdio: 'ignore',
  });
  return pathToFileURL(path.join(out, 'report.html')).href;
}

/** The line as editors of forges show it; the change is set off by more than its color. */
const editor = ({ file, lines, at, changed }: Change): string =>
  String(html`<!doctype html>
    <title>Editor</title>
    <style>
      body { margin: 0; font: 15px/1.5 "Liberation Mono", monospace; background: #fff; color: #1b1f24; }
      header { padding: 10px 12px; border-bottom: 1px solid #ccc; background: #f3f4f6; }
      p { display: flex; gap: 12px; margin: 0; padding: 2px 12px; white-space: pre-wrap; }
      b { flex: 0 0 2ch; color: #57606a; font-weight: 400; text-align: right; }
      .here { background: #fff3c4; outline: 2px solid #7a5d00; }
    </style>
    <header>${file}</header>
    ${lines
      .with(at, changed)
      .slice(Math.max(0, at - 4), at + 3)
      .map((line, index) => {
        const number = Math.max(0, at - 4) + index;
        return html`<p class="${number === at ? 'here' : ''}"><b>${number + 1}</b><span>${line || ' '}</span></p>`;
      })}`);

export interface Picture {
  name: string;
  take(file: string): Promise<void>;
}

/** Each picture; `site` is the address of the built site. */
export function changePictures(browser: Browser, site: string): Picture[] {
  const content = contentRoot().folder;
  const change = changeOf(content);
  const taken = (name: string, show: (page: Page) => Promise<void>, height = size.height): Picture => ({
    name,
    take: async (file) => {
      const page = await browser.newPage({
        viewport: { ...size, height },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await show(page);
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      await page.close();
    },
  });
  return [
    taken(
      'suggest',
      async (page) => {
        await page.goto(site + pageAddress(change.page));
        // What stays in view over every page would look like the page's own.
        await page.locator('.bar').evaluateAll((bars) => bars.forEach((bar) => bar.remove()));
        const way = page.locator('details.suggest');
        await way.locator('summary').click();
        await way.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 60));
      },
      340,
    ),
    taken('line', (page) => page.setContent(editor(change))),
    taken(
      'report',
      async (page) => {
        const folder = mkdtempSync(path.join(os.tmpdir(), 'picture-'));
        try {
          await page.goto(reportOf(folder, content, change));
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
      720,
    ),
  ];
}
