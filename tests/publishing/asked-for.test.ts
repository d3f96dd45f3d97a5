/** A site that lacks a file of its own which it asks for is not published. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingFiles } from '../../src/publishing/asked-for.ts';
import { builtPage } from '../../src/publishing/built-page.ts';
import { newFolder } from '../made/small-build.ts';

/** The folder of a site of these files, and what is told of it. */
function told(files: Record<string, string>, base: string) {
  const site = newFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  const pages = Object.entries(files)
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, html]) => builtPage(path.join(site, file), html));
  return { site, problems: [...missingFiles(pages, { site, base })] };
}

/** What is missing from a site of these files, as `file line:column address`. */
function missing(files: Record<string, string>, base = '/'): string[] {
  const { site, problems } = told(files, base);
  return problems.map(
    ({ file, line, column, message }) => `${path.relative(site, file)} ${line}:${column} ${message.split('`')[1]}`,
  );
}

test('what is missing has a code of its own', () => {
  const { problems } = told({ 'index.html': '<img src="/a.png">' }, '/');
  expect(problems.map(({ code }) => code)).toEqual(['site-missing']);
});

test.each<[string, string]>([
  ['a style sheet', '<link rel="stylesheet" href="/_astro/a.css">'],
  ['a script', '<script type="module" src="/_astro/a.js"></script>'],
  ['a picture', '<img src="/a.png">'],
  ['another page', '<a href="/protocol/wet-floors/">Wet floors</a>'],
  ['a page beside it', '<a href="../ladders/#first">Ladders</a>'],
])('%s that a page asks for', (_, html) => {
  const { 1: address } = /(?:src|href)="([^"]+)"/.exec(html) ?? [];
  expect(missing({ 'protocol/mops/index.html': `<p>\n${html}` })).toEqual([`protocol/mops/index.html 2:1 ${address}`]);
});

test.each<[string, string, string]>([
  ['imports', '_astro/a.js', 'import{a}from"./day.js";'],
  ['loads later', '_astro/a.js', 'const later = () => import("./day.js");'],
  ['draws', '_astro/a.css', 'a { background: url("./day.js") }'],
])('a file that another one %s', (_, file, text) => {
  expect(missing({ [file]: text })).toEqual([`${file} 1:${text.search(/from|import\(|url/) + 1} ./day.js`]);
});

test('a missing file is told once', () => {
  const html = '<script src="/_astro/a.js"></script>';
  expect(missing({ 'index.html': html, 'help/index.html': html })).toHaveLength(1);
});

test('what an address asks for beside the base is missing, though the site has a file of that name', () => {
  expect(missing({ 'index.html': '<a href="/help/">Help</a>', 'help/index.html': '' }, '/staff/')).toEqual([
    'index.html 1:1 /help/',
  ]);
});

test('nothing is missing where all is there, below a base path too', () => {
  const html =
    '<link href="/staff/_astro/a.css"><a href="/staff/">Start</a><a href="/staff">Start</a><a href="/staff/help/?on=1#top">Help</a>' +
    '<a href="#top">Top</a><a href="tel:5550101">Call</a><a href="https://elsewhere.example/x.js">Out</a><a href="mailto:a@b.example">Mail</a>';
  expect(missing({ 'index.html': html, 'help/index.html': html, '_astro/a.css': 'a{}' }, '/staff/')).toEqual([]);
});
