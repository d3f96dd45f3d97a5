/**
 * The whole fixture: two releases that use every field of every schema, frozen with differences. Whatever comes later
 * must read them as they are; and whatever leaf of one is changed, the redline says so.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../src/domain/problem.ts';
import { digestOf, releaseFolders } from '../../src/loading/files/sums.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { fileKinds } from '../../src/schema/files.ts';
import { filesWithLeaves, leafTable } from '../made/leaf-table.ts';
import { unusedFields } from '../made/used-fields.ts';
import { kindsRead } from '../made/whole-draft.ts';

const whole = path.join(import.meta.dirname, '../fixtures/whole');
/** Files that use what schemas were widened by since the releases of the fixture were frozen. */
const later = path.join(import.meta.dirname, '../fixtures/later');
const [first] = releaseFolders(path.join(whole, 'releases'));

const filesAt = (folder: string, at: string): string[] => {
  const pattern = new RegExp(`^${at.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[^/]+')}$`);
  return filesBelow(folder)
    .filter((file) => pattern.test(file))
    .map((file) => path.join(folder, file));
};

/** Where a kind of file stands: in a release, beside it, or as it was widened since. */
const filesOf = (kind: string): string[] => {
  const at = fileKinds[kind]!.path;
  const inRelease = at.replace(/^draft\//, '');
  return [
    ...filesAt(whole, path.join('releases', first!.id, inRelease)),
    ...filesAt(whole, at),
    ...filesAt(later, inRelease),
  ];
};

const valueIn = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.md') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text);
};

test.each(kindsRead)('it uses every field of the kind %s', (kind) => {
  expect(filesOf(kind)).not.toEqual([]);
  expect(unusedFields(fileKinds[kind]!.schema, filesOf(kind).map(valueIn))).toEqual([]);
  for (const file of filesAt(later, fileKinds[kind]!.path.replace(/^draft\//, '')))
    expect(fileKinds[kind]!.schema.safeParse(valueIn(file)).error).toBeUndefined();
});

test('it is read without a flaw', () => {
  const { library, problems } = readLibrary(whole);
  expect(problems.map(formatProblem)).toEqual([]);
  expect(library?.releases.map(({ id }) => id)).toEqual(['2026-05-01', '2026-06-01']);
});

test('no byte of it has changed since it was frozen', () => {
  expect(releaseFolders(path.join(whole, 'releases')).map(({ folder }) => digestOf(folder))).toMatchInlineSnapshot(`
    [
      "9f855b8fb73d41fa071fce5c1175cd0161fd25803b2eb4a452f08a8f15d12647",
      "19c38c8880ba02803a648c1c4e4f944c7a6f4d57969c7cf14339ac5f589f62a2",
    ]
  `);
});

test.each(filesWithLeaves(first!.folder))('a leaf of %s that changes is a difference', (file) => {
  const [row] = leafTable(first!.folder, [file]);
  expect(row!.leaves).toBeGreaterThan(0);
  expect(row!.unseen).toEqual([]);
});
