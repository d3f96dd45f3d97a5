/**
 * Bench of building: a cold build against plain Starlight's with the same pages, in turn.
 *
 * The plain site is the text of every built page turned back into Markdown, with the same sidebar and all of Starlight's
 * defaults: it has no checks, exports, records or index of its own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import build from '../build.ts';
import { buildCopy, copyEnvironment, projectCopy } from '../made/other-site.ts';
import { percentile, type Row } from './row.ts';

const rounds = 3;

export default async function* rows(): AsyncGenerator<Row> {
  build();
  const { pages } = await import('../site/site.ts');
  const ours = projectCopy('ours');
  const plain = projectCopy('plain');
  try {
    cpSync(contentRoot().folder, path.join(ours, 'protocols'), { recursive: true });
    makePlain(plain, pages);
    const times = { ours: [] as number[], plain: [] as number[] };
    for (const _ of Array(rounds)) {
      times.ours.push(seconds(() => buildCopy(ours)));
      times.plain.push(seconds(() => buildPlain(plain)));
    }
    const [own, other] = [percentile(times.ours, 0.5), percentile(times.plain, 0.5)];
    yield {
      name: `cold build against plain Starlight (${own.toFixed(1)} and ${other.toFixed(1)} s)`,
      goal: 1.15,
      unit: 'times',
      measured: own / other,
    };
  } finally {
    for (const root of [ours, plain]) rmSync(root, { recursive: true, force: true });
  }
}

function seconds(act: () => unknown): number {
  const started = performance.now();
  act();
  return (performance.now() - started) / 1000;
}

/** Writes the plain site's files. */
function makePlain(root: string, pages: readonly { address: string; document: Document }[]): void {
  for (const part of ['src', 'public']) rmSync(path.join(root, part), { recursive: true });
  const docs = path.join(root, 'src/content/docs');
  for (const { address, document } of pages.filter((one) => one.address.endsWith('/'))) {
    const file = path.join(docs, address, 'index.md');
    mkdirSync(path.dirname(file), { recursive: true });
    const title = JSON.stringify(document.querySelector('h1')?.textContent?.trim() || 'Untitled');
    writeFileSync(file, `---\ntitle: ${title}\n---\n\n${markdownOf(document)}\n`);
  }
  const sidebar = pages
    .filter(({ address }) => /^\/(protocol\/|help\/|$)/.test(address))
    .map(({ address, document }) => ({
      label: document.querySelector('h1')?.textContent?.trim() || 'Start',
      link: address,
    }));
  writeFileSync(
    path.join(root, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(
    path.join(root, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Plain', sidebar: ${JSON.stringify(sidebar)} })] });
`,
  );
}

/** What a page says, as Markdown: headings, lists, tables and paragraphs. */
function markdownOf(document: Document): string {
  const blocks: string[] = [];
  const walk = (element: Element): void => {
    const name = element.tagName.toLowerCase();
    if (/^(script|style|template|svg|nav|button|select|h1)$/.test(name)) return;
    if (/^h[2-6]$/.test(name)) blocks.push(`${'#'.repeat(Number(name[1]))} ${textOf(element)}`);
    else if (/^(p|dt|dd|summary|label|figcaption)$/.test(name)) blocks.push(textOf(element));
    else if (name === 'li' && element.querySelector('ul, ol, p') === null) blocks.push(`- ${textOf(element)}`);
    else if (name === 'tr') {
      const cells = [...element.children].map(textOf);
      const first = element.parentElement?.querySelector('tr') === element && element.closest('thead') !== null;
      blocks.push(`| ${cells.join(' | ')} |${first ? `\n|${cells.map(() => ' --- |').join('')}` : ''}`);
    } else if (element.children.length === 0) blocks.push(textOf(element));
    else for (const child of element.children) walk(child);
  };
  for (const element of document.querySelectorAll('main')) walk(element);
  return blocks
    .filter((block) => block.trim() !== '')
    .reduce((text, block) => text + (/^[|-]/.test(block) && text.endsWith(`\n`) ? '' : '\n') + block + '\n', '');
}

const textOf = (element: Element): string =>
  (element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_<>[\]|&#~:{}]/g, '\\$&');

/** Builds the plain site with nothing left of the build before. */
function buildPlain(root: string): void {
  for (const kept of ['dist', '.astro', 'node_modules'])
    rmSync(path.join(root, kept), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...copyEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the plain site does not build:\n${stdout}${stderr}`);
}
