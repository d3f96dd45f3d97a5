/**
 * The whole fixture: two releases that use every field of every schema, frozen with differences. Whatever comes later
 * must read them as they are; and whatever leaf of one is changed, the redline says so.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../src/domain/problem.ts';
import { differences } from '../../src/domain/redline/difference.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { digestOf, digestsIn, releaseFolders } from '../../src/loading/files/sums.ts';
import { filesBelow } from '../../src/loading/files/text.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { readProtocol } from '../../src/loading/reading/protocol.ts';
import { fileKinds } from '../../src/schema/files.ts';
import { pageLeaves, yamlLeaves } from '../made/leaves.ts';
import { unusedFields } from '../made/used-fields.ts';

const whole = path.join(import.meta.dirname, '../fixtures/whole');
const [first] = releaseFolders(path.join(whole, 'releases'));

/** Where a kind of file stands: in a release, or beside it. */
const filesOf = (kind: string): string[] => {
  const at = fileKinds[kind]!.path;
  const frozen = path.join('releases', first!.id, at.replace(/^draft\//, ''));
  return [frozen, at].flatMap((one) => {
    const pattern = new RegExp(`^${one.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[^/]+')}$`);
    return filesBelow(whole).filter((file) => pattern.test(file));
  });
};

const valueIn = (file: string): unknown => {
  const text = readFileSync(path.join(whole, file), 'utf8');
  return parse(file.endsWith('.md') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text);
};

/** What content is held against stays with the content, and is never frozen. */
const kinds = Object.keys(fileKinds).filter((kind) => !fileKinds[kind]!.path.startsWith('checks/'));

test.each(kinds)('it uses every field of the kind %s', (kind) => {
  expect(filesOf(kind)).not.toEqual([]);
  expect(unusedFields(fileKinds[kind]!.schema, filesOf(kind).map(valueIn))).toEqual([]);
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

describe('a leaf that changes is a difference', () => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'whole-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(first!.folder, copy, { recursive: true });
  const said = () => {
    const { protocol } = readProtocol(copy, { frozen: { digests: digestsIn(copy) } });
    return protocol && sections(protocol, blocksOf);
  };
  const before = said();

  /** Whether the file with this text says another thing; undefined where nothing can be read of it. */
  const differs = (file: string, text: string): boolean | undefined => {
    writeFileSync(path.join(copy, file), text);
    const after = said();
    return after && differences(before!, after).sections.length > 0;
  };

  /** What the first of these texts that can be read at all differs in; undefined where none can. */
  const firstRead = (texts: Iterable<string>, seen: (text: string) => boolean | undefined) => {
    const read = Array.from(texts, seen).filter((one) => one !== undefined);
    return read.length === 0 ? undefined : read.some(Boolean);
  };

  /** What `release.yaml` and approvals say is of the release itself; a check of a number changes no word. */
  const own = /^(release|approvals)\.yaml$|^SHA256SUMS$|^links\.yaml$/;
  const apart = /(^|\.)sample$|\.assurances\./;
  /** What cannot change alone: an organization's id is its file's name, two fields ask for a third, and numbers are typed twice. */
  const bound = /^id$|\.(status|confidential)$|\.phones\.\d+\.(number|extension|menu)$/;
  const files = filesBelow(copy).filter((file) => !own.test(file));

  test.each(files)('%s', (file) => {
    const kind = Object.values(fileKinds).find(({ path: at }) =>
      new RegExp(
        `^${at
          .replace(/^draft\//, '')
          .replaceAll('.', '\\.')
          .replaceAll(/<[^>]+>/g, '[^/]+')}$`,
      ).test(file),
    )!;
    const text = readFileSync(path.join(copy, file), 'utf8');
    const leaves = [...(file.endsWith('.md') ? pageLeaves : yamlLeaves)(text, kind.schema)].filter(
      ({ leaf }) => !apart.test(leaf),
    );
    const told = leaves.map(({ leaf, texts }) => ({
      leaf,
      seen: firstRead(texts, (changed) => differs(file, changed)),
    }));
    writeFileSync(path.join(copy, file), text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ seen, leaf }) => !seen && !bound.test(leaf)).map(({ leaf }) => leaf)).toEqual([]);
  });
});
