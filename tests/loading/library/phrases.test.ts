import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/domain/problem.ts';
import { contentRoot } from '../../../src/loading/library/content-root.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { readSnapshot } from '../../../src/loading/library/snapshot.ts';
import { frozenHistory } from '../../made/frozen.ts';
import { change, protocols, told } from '../../made/fixture.ts';

test('a release keeps the phrases with which it was frozen', () => {
  const { root } = frozenHistory();
  change(root, 'phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
  const { library } = readLibrary(root);
  expect(library!.draft!.phrases.printed).toBe('Paper is old.');
  expect(library!.releases.map(({ protocol }) => protocol.phrases.printed)).toEqual(
    library!.releases.map(() => 'Paper grows old.'),
  );
});

test('a release without phrases is refused, and borrows none', () => {
  const { root } = frozenHistory();
  rmSync(path.join(root, 'releases/2026-04-01/phrases.yaml'));
  const { library, problems } = readLibrary(root);
  expect(library).toBeUndefined();
  expect(problems.map(formatProblem).join('\n')).toMatch(/releases\/2026-04-01\/phrases\.yaml:1:1 file-missing/);
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

test('a folder without phrases is read with those that stand beside it', () => {
  const root = protocols();
  const { library } = readLibrary(root);
  const read = () => readSnapshot(path.join(root, 'draft'), library!, contentRoot(root));
  change(root, 'phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
  expect(read()).toHaveProperty('protocol.phrases.printed', 'Paper is old.');
  change(root, 'phrases.yaml', undefined);
  expect(read()).toHaveProperty('problem', expect.stringContaining('phrases.yaml:1:1 file-missing'));
});
