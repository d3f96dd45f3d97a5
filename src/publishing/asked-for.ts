/** Asked for: every file of its own that a site asks for is there, or the site is not fit to be published. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placeInText, type Problem } from '../domain/problem.ts';
import { filesBelow } from '../loading/files/text.ts';
import type { Asked, BuiltPage } from './built-page.ts';

interface BuiltSite {
  /** The folder of the built files. */
  site: string;
  /** The path under which it is served. */
  base: string;
}

/** Refuses a site that lacks a file which its pages, scripts or style sheets ask for. A missing file is told once. */
export function* missingFiles(pages: readonly BuiltPage[], { site, base }: BuiltSite): Generator<Problem> {
  const there = new Map<string, boolean>();
  for (const { file, html, asks } of [...pages, ...scriptsAndSheets(site)]) {
    const from = new URL(path.relative(site, file), `http://site${base}`);
    for (const { address, index } of asks) {
      const asked = pathOf(address, from);
      if (asked === undefined || there.has(asked)) continue;
      there.set(asked, isThere(site, base, asked));
      if (!there.get(asked))
        yield {
          ...placeInText({ file, line: 1, column: 1 }, html, index),
          code: 'site-missing',
          message: `\`${address}\` is asked for, and is not in the site.`,
          mend: 'build again; if it stays, look where it is asked for.',
        };
    }
  }
}

/** The path of an address of this host; undefined for any other. */
function pathOf(address: string, from: URL): string | undefined {
  const to = URL.parse(address, from);
  return to?.host === 'site' ? decodeURIComponent(to.pathname) : undefined;
}

/** Whether the site has what stands at a path, which is below its base: beside that, the server has others. */
function isThere(site: string, base: string, asked: string): boolean {
  if (`${asked}/` === base) return true;
  if (!asked.startsWith(base)) return false;
  const name = asked.slice(base.length);
  return [name, path.join(name, 'index.html')].some(
    (file) => path.extname(file) !== '' && existsSync(path.join(site, file)),
  );
}

/** What scripts import and style sheets load. */
const asking = /(?:from|import)\s*\(?\s*["']([./][^"']+\.js)["']|url\(["']?([^"')]+)["']?\)/g;

function* scriptsAndSheets(site: string): Generator<Pick<BuiltPage, 'file' | 'html'> & { asks: Asked[] }> {
  for (const name of filesBelow(site).filter((one) => /\.(js|css)$/.test(one))) {
    const html = readFileSync(path.join(site, name), 'utf8');
    const asks = [...html.matchAll(asking)].map(({ 1: script, 2: url = '', index }) => ({
      address: script ?? url,
      index,
    }));
    yield { file: path.join(site, name), html, asks };
  }
}
