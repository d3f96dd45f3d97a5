/**
 * What a page weighs before anyone does anything, compressed as a server does: its text, its styles and its scripts. Pages
 * that hold the whole text of a release, or every source of it, are for an office and weigh what they hold.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pages, readSiteFile, type BuiltPage } from './site.ts';

const most = { all: 60, script: 15 };
const isWhole = ({ address }: BuiltPage) => /^\/(releases\/.|governance\/$)/.test(address);

const weights = new Map<string, number>();
/** Kilobytes of a file of the site. */
function weightOf(file: string): number {
  const known = weights.get(file) ?? gzipSync(readSiteFile(file), { level: 9 }).length / 1024;
  weights.set(file, known);
  return known;
}
const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + weightOf(file), 0);

/** A script and all that it asks for as it is read. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, other = ''] of readSiteFile(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
    withImports(file.replace(/[^/]+$/, other), known);
  return known;
}

/** The files at the addresses that an attribute of some elements names. */
const named = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, address = '']) => address.replace(/^\//, ''));

const scriptsOf = ({ html }: BuiltPage) =>
  new Set(named(html, /<script[^>]* src="([^"]+)"/g).flatMap((file) => [...withImports(file)]));
const stylesOf = ({ html }: BuiltPage) => new Set(named(html, /<link[^>]* href="([^"]+\.css)"/g));

const fileOf = ({ address }: BuiltPage) => address.slice(1) + (address.endsWith('/') ? 'index.html' : '');
const over = (limit: number, weigh: (page: BuiltPage) => number) =>
  pages
    .map((page) => ({ page, weight: weigh(page) }))
    .filter(({ weight }) => weight > limit)
    .map(({ page, weight }) => `${page.address}: ${weight.toFixed(1)} KB`);

describe('before anyone does anything', () => {
  test(`a page weighs at most ${most.all} KB`, () => {
    const weigh = (page: BuiltPage) =>
      isWhole(page) ? 0 : weightOf(fileOf(page)) + sum(stylesOf(page)) + sum(scriptsOf(page));
    expect(over(most.all, weigh)).toEqual([]);
  });

  test(`its scripts weigh at most ${most.script} KB`, () => {
    expect(over(most.script, (page) => sum(scriptsOf(page)))).toEqual([]);
  });
});
