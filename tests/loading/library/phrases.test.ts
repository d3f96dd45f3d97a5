import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/domain/problem.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { frozenHistory } from '../../made/frozen.ts';
import { change, protocols, told } from '../../made/fixture.ts';

test('a release keeps the phrases with which it was frozen', () => {
  const { root } = frozenHistory();
  change(root, 'draft/phrases.yaml', ['printed: Paper grows old.\n', 'printed: Paper is old.\n']);
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
  ['draft/phrases.yaml', undefined, /^draft\/phrases\.yaml:1:1 file-missing/m],
  [
    'draft/phrases.yaml',
    ['{limit}', 'them'],
    /^draft\/phrases\.yaml:\d+:10 value-refused reporting\.limit: `Straight away, within them by law\.` does not say where to put the limit\./m,
  ],
  [
    'draft/phrases.yaml',
    ['page: wet-floors', 'page: time-apart'],
    /^draft\/phrases\.yaml:\d+:77 page-unknown `time-apart` names no page\./m,
  ],
] as const)('what is wrong with %s is told: %j', (file, edit, expected) => {
  expect(told(protocols({ [file]: edit && [...edit] })).join('\n')).toMatch(expected);
});
