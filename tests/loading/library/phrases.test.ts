import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot } from '../../../src/loading/library/content-root.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { readSnapshot } from '../../../src/loading/library/snapshot.ts';
import { frozenHistory } from '../../made/frozen.ts';
import { change, protocols, told } from '../../made/fixture.ts';
import { digestsIn, sumsName, sumsOf } from '../../../src/loading/files/sums.ts';

test('a release keeps the phrases with which it was frozen', () => {
  const { root } = frozenHistory();
  change(root, 'phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
  const { library } = readLibrary(root);
  expect(library!.draft!.phrases.printed).toBe('Paper is old.');
  expect(library!.releases.map(({ protocol }) => protocol.phrases.printed)).toEqual(
    library!.releases.map(() => 'Paper grows old.'),
  );
});

test('a release that was frozen before there were any is shown with the living ones', () => {
  const { root } = frozenHistory();
  const folder = path.join(root, 'releases/2026-04-01');
  const before = readLibrary(root).library?.releases.at(-2);
  rmSync(path.join(folder, 'phrases.yaml'));
  writeFileSync(path.join(folder, sumsName), sumsOf(digestsIn(folder), before));
  change(root, 'phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
  const told = readLibrary(root).library?.releases.map(({ protocol }) => protocol.phrases.printed);
  expect(told).toEqual(['Paper grows old.', 'Paper grows old.', 'Paper is old.']);
});

test.each([
  ['phrases.yaml', undefined, /^phrases\.yaml:1:1 file-missing/m],
  [
    'phrases.yaml',
    ['{limit}', 'them'],
    /^phrases\.yaml:\d+:10 value-refused reporting\.limit: `Straight away, within them by law\.` does not say where to put the limit\./m,
  ],
  [
    'phrases.yaml',
    ['page: wet-floors', 'page: time-apart'],
    /^phrases\.yaml:\d+:77 page-unknown `time-apart` names no page\./m,
  ],
] as const)('what is wrong with %s is told: %j', (file, edit, expected) => {
  expect(told(protocols({ [file]: edit && [...edit] })).join('\n')).toMatch(expected);
});

test('a folder without phrases is read with those that stand beside it, or today’s', () => {
  const root = protocols();
  const { library } = readLibrary(root);
  const printed = () => {
    const snapshot = readSnapshot(path.join(root, 'draft'), library!, contentRoot(root));
    return 'protocol' in snapshot ? snapshot.protocol.phrases.printed : snapshot;
  };
  change(root, 'phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
  expect(printed()).toBe('Paper is old.');
  change(root, 'phrases.yaml', undefined);
  expect(printed()).toBe('Paper grows old.');
});
