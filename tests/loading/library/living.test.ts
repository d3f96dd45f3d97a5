/** What is published stands on releases and living files alone; the draft is told of, and may be missing. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { change, protocols, type Edit } from '../../made/fixture.ts';
import { frozenHistory } from '../../made/frozen.ts';

const line = 'resources/national/line.yaml';
const page = 'draft/pages/wet-floors.md';

/** What is read of a history of three releases, edited. */
function read(edits: Record<string, Edit> = {}) {
  const { root } = frozenHistory();
  for (const [name, edit] of Object.entries(edits)) change(root, name, edit);
  return readLibrary(root);
}
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a mistake in the draft is told and leaves out the draft alone', () => {
  test.each<[what: string, edits: Record<string, Edit>, code: string]>([
    ['in a page', { [page]: ['title: Wet floors', 'titel: Wet floors'] }, 'key-unknown'],
    ['of a rule', { [page]: ['{ #wet-floors-say }', ''] }, 'heading-id'],
    ['of what it owes to the releases', { 'draft/pages/lost-key.md': undefined }, 'id-dropped'],
    ['of a file that is missing', { 'draft/roles.yaml': undefined }, 'file-missing'],
    ['in the facility', { 'facility.yaml': ['state: northmarch', 'stat: northmarch'] }, 'key-unknown'],
    ['of what is left of a sample', { 'facility.yaml': ['sample: true\nsite', 'sample: false\nsite'] }, 'sample-left'],
  ])('%s', (_what, edits, code) => {
    const { library, problems, blocking } = read(edits);
    expect(codes(problems)).toContain(code);
    expect(blocking).toEqual([]);
    expect(library?.releases).toHaveLength(3);
    expect(library).not.toHaveProperty('draft');
  });
});

describe('a mistake in what is published stops it', () => {
  test.each<[what: string, edits: Record<string, Edit>, code: string]>([
    ['in the directory', { [line]: ['status: active', 'status: actve'] }, 'value-unknown'],
    ['of a number', { [line]: ['number: "+12065550123"', 'number: "+12065550124"'] }, 'number-differs'],
    ['of a source that nobody registered', { [line]: ['sources: [S1]', 'sources: [S99]'] }, 'source-unknown'],
    ['of a service that a release names', { [line]: undefined }, 'service-dropped'],
    ['in the settings', { 'site.yaml': ['ask_now: caretaker-office', 'ask_now: nobody'] }, 'service-unknown'],
    ['of settings that are missing', { 'site.yaml': undefined }, 'file-missing'],
    [
      'of a main number that is none',
      { 'site.yaml': ['main_number: house-exchange', 'main_number: night-line'] },
      'number-main',
    ],
    ['in a release', { 'releases/2026-03-01/roles.yaml': 'not: [a list\n' }, 'yaml-syntax'],
  ])('%s', (_what, edits, code) => {
    const { library, blocking } = read(edits);
    expect(codes(blocking)).toContain(code);
    expect(library).toBeUndefined();
  });
});

test('the directory may cite what the draft alone has registered', () => {
  const { problems } = read({
    'draft/sources.yaml': [
      '- id: S1\n',
      '- { id: S9, publisher: Somebody, title: A page, date: n.d., kind: operator }\n- id: S1\n',
    ],
    [line]: ['sources: [S1]', 'sources: [S1, S9]'],
  });
  expect(problems).toEqual([]);
});

test('the directory is judged beside the release that it is shown with, too', () => {
  const told = read({
    'facility.yaml': ['revealing_words: [traffick', 'revealing_words: [night, traffick'],
  });
  expect(codes(told.problems)).toContain('word-revealing');
  expect(told.blocking).toEqual([]);
});

test('without a draft the releases are read all the same', () => {
  const { root } = frozenHistory();
  for (const name of ['draft', 'facility.yaml']) rmSync(path.join(root, name), { recursive: true });
  const { library, problems } = readLibrary(root);
  expect(problems).toEqual([]);
  expect(library).toMatchObject({ releases: [{}, {}, {}] });
  expect(library).not.toHaveProperty('draft');
});

describe('before the first release', () => {
  test('a content root with a draft is read', () => {
    expect(readLibrary(protocols()).library).toMatchObject({ releases: [], draft: {} });
  });

  test('and with a mistake in the draft, without it', () => {
    const { library, problems, blocking } = readLibrary(protocols({ [page]: ['title: Wet floors', 'titel: Wet'] }));
    expect(codes(problems)).toContain('key-unknown');
    expect(blocking).toEqual([]);
    expect(library?.releases).toEqual([]);
    expect(library).not.toHaveProperty('draft');
  });

  test.each(['facility.yaml', 'draft/phrases.yaml', 'draft'])(
    '%s is needed: nothing else says what frames the site',
    (name) => {
      const { library, blocking } = readLibrary(protocols({ [name]: undefined }));
      expect(codes(blocking)).toEqual(['file-missing']);
      expect(library).toBeUndefined();
    },
  );
});
