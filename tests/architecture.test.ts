import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrowsIn } from '../src/tools/rooms.ts';

/** What each folder of src may import, besides itself. Packages by name: `node:` is all of Node, `name/` its parts alone. */
const rules: Record<string, { may: string[]; packages: string[] }> = {
  schema: { may: [], packages: ['zod'] },
  domain: {
    may: [],
    packages: [
      '@date-fns/tz/',
      'date-fns/',
      'diff',
      'fflate',
      'libphonenumber-js',
      'mnemonist',
      'stemmer',
      'uuid',
      'csv-stringify',
      'ical-generator',
      'language-subtag-registry/',
    ],
  },
  loading: { may: ['schema', 'domain'], packages: ['node:', 'yaml', 'satteri', 'zod'] },
  components: { may: ['domain', 'site.ts', 'browser', 'styles'], packages: ['@astrojs/starlight', 'astro'] },
  pages: {
    may: [
      'components',
      'domain',
      'site.ts',
      'placing.ts',
      'library.ts',
      'lessons.ts',
      'paths.ts',
      'retired.ts',
      'loading/prose/blocks.ts',
      'loading/prose/prose.ts',
      'browser',
      'styles',
    ],
    packages: ['astro'],
  },
  browser: { may: ['domain', 'site.ts'], packages: ['@date-fns/tz/', 'date-fns/', 'diff', 'mnemonist', 'minisearch'] },
  dev: { may: ['domain', 'site.ts', 'library.ts'], packages: [] },
  publishing: {
    may: ['domain', 'loading', 'site.ts', 'placing.ts'],
    packages: ['node:', 'pagefind', 'htmlparser2', 'fflate', 'rolldown'],
  },
  tools: {
    may: ['domain', 'loading', 'publishing', 'schema', 'site.ts'],
    packages: [
      'node:',
      '@clack/prompts',
      'astro',
      'diff',
      'playwright-core',
      'sirv',
      'text-readability',
      'typescript',
      'yaml',
      'zod',
    ],
  },
};

const root = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|astro)$/.test(file));

interface Import {
  from: string;
  typesOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[^'"();]*?\sfrom\s)?['"]([^'"]+)['"]/g)].map(
    ([, type, from]) => ({ from: from ?? '', typesOnly: Boolean(type) }),
  );
}

/** Whether a folder's file may import this. */
function allowed(folder: string, file: string, { from, typesOnly }: Import): boolean {
  const { may, packages } = rules[folder]!;
  if (!from.startsWith('.'))
    return packages.some((name) => from === name || from.startsWith(/[:/]$/.test(name) ? name : `${name}/`));
  const target = path.relative(root, path.resolve(root, path.dirname(file), from));
  if (target.startsWith(`${folder}/`)) return true;
  if (['domain', 'browser', 'publishing'].includes(folder) && target.startsWith('schema/')) return typesOnly;
  return may.some((name) => target === name || target.startsWith(`${name}/`));
}

const folders = Object.keys(rules).filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));

describe.each(folders)('%s', (folder) => {
  test.each(files.filter((file) => file.startsWith(`${folder}/`)))('%s imports only what it may', (file) => {
    expect(
      importsOf(file)
        .filter((one) => !allowed(folder, file, one))
        .map(({ from }) => from),
    ).toEqual([]);
  });
});

/** Files of src that a file imports: types, components and what a script fetches later included. */
const needs = Map.groupBy(arrowsIn(root), ({ from }) => from);
const needsOf = (file: string): string[] => (needs.get(file) ?? []).map(({ to }) => to);

/** The way from a file back to itself, if there is one. */
function wayBack(start: string): string[] | undefined {
  const seen = new Set<string>();
  const follow = (file: string, way: string[]): string[] | undefined => {
    for (const next of needsOf(file)) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...way, next]);
      if (found) return found;
    }
    return undefined;
  };
  return follow(start, [start]);
}

test('no file leads back to itself', () => {
  expect(files.flatMap((file) => wayBack(file)?.join(' -> ') ?? [])).toEqual([]);
});

/** The rooms of the two folders that have an order, as the page on architecture lists them. */
const page = readFileSync(path.join(root, '../docs/architecture.md'), 'utf8');
const listed = [...page.matchAll(/^- `(domain|loading)\/([a-z]+)`: \S/gm)].map((line) => `${line[1]}/${line[2]}`);
const roomOf = (file: string) => file.split('/').slice(0, -1).join('/');

describe.each(['domain', 'loading'])('the rooms of %s', (folder) => {
  const there = files.filter((file) => file.startsWith(`${folder}/`));
  const order = [folder, ...listed.filter((room) => room.startsWith(`${folder}/`))];

  test('are those that docs/architecture.md lists', () => {
    expect([...new Set(there.map(roomOf))].filter((room) => room !== folder).toSorted()).toEqual(
      order.slice(1).toSorted(),
    );
  });

  test('import the root and the rooms above them, no room below', () => {
    const below = there.flatMap((file) =>
      needsOf(file)
        .filter((target) => target.startsWith(`${folder}/`))
        .filter((target) => order.indexOf(roomOf(target)) > order.indexOf(roomOf(file)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(below).toEqual([]);
  });
});

/** Everything that a file needs when it runs, packages by their names. */
function neededBy(file: string, known = new Set<string>()): Set<string> {
  for (const { from, typesOnly } of importsOf(file)) {
    const target = from.startsWith('.') ? path.relative(root, path.resolve(root, path.dirname(file), from)) : from;
    if (typesOnly || known.has(target)) continue;
    known.add(target);
    if (from.startsWith('.')) neededBy(target, known);
  }
  return known;
}

test('every page loads site.ts, so it needs no more than nouns that need nothing', () => {
  expect([...neededBy('site.ts')].filter((needed) => !/^domain\/[a-z-]+\.ts$/.test(needed))).toEqual([]);
});

/** Files of src that hold a form, by path. */
const holding = (form: RegExp): string[] =>
  files
    .filter((file) => form.test(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));

test('what was made is kept in one way', () => {
  const kept = holding(/^(?:export )?(?:const|let) \w+(?:: [^=]+)? = new (?:Weak)?Map(?:<.*>)?\(\);|\bnew WeakMap\b/m);
  // Tabs of one browser keep what to do, which is not made of anything.
  expect(kept.toSorted()).toEqual(['browser/frame/tabs.ts', 'domain/made-once.ts']);
});

describe('HTML', () => {
  test.each<[string, RegExp, string[]]>([
    [
      'comes into a page of the browser by its type alone',
      /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTML/,
      ['browser/frame/show.ts'],
    ],
    [
      'comes into a built page by its type alone, but for what Astro made itself',
      /set:html/,
      ['components/frame/Once.astro'],
    ],
    ['is trusted where prose is rendered, and nowhere else', /\btrusted\(/, ['loading/prose/prose.ts']],
  ])('%s', (_, form, where) => {
    expect(holding(form)).toEqual(where);
  });
});
