/** The files that authors begin with: each is a valid one of its kind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { parsePage } from '../../src/loading/prose/page.ts';
import { fileKinds } from '../../src/schema/files.ts';

const folder = path.join(contentRoot().folder, '_templates');
const templates = existsSync(folder) ? readdirSync(folder) : [];

test('there is one for every kind of file, by the name of its kind', () => {
  const named = templates.map((name) => path.parse(name).name);
  expect(named.toSorted()).toEqual(existsSync(folder) ? Object.keys(fileKinds).toSorted() : []);
});

test.each(templates)('%s is a valid file of its kind', (name) => {
  const { name: kind, ext } = path.parse(name);
  const text = readFileSync(path.join(folder, name), 'utf8');
  const { matter, problems } = ext === '.md' ? parsePage(name, text) : { matter: { text }, problems: [] };
  expect(problems).toEqual([]);
  expect(fileKinds[kind]?.schema.safeParse(parse(matter?.text ?? '')).error?.issues ?? []).toEqual([]);
});
