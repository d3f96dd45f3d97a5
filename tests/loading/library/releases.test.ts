/** Many releases read at once: what they share is read once, and a flaw in one of them is that one's alone. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { frozenHistory } from '../../made/frozen.ts';
import { change, told } from '../../made/fixture.ts';

const first = ({ lead }: { lead: string }) => lead.split('\n')[0];

test('each release says what its own files say', () => {
  const { root } = frozenHistory();
  const { library } = readLibrary(root);
  expect(library!.releases.map(({ id, protocol }) => [id, first(protocol.pages[0]!)])).toEqual([
    ['2026-02-01', 'Say it is our rule for every visitor. <source:S1>'],
    ['2026-03-01', 'Say it is our rule for each visitor. <source:S1>'],
    ['2026-04-01', 'Say it is our rule for all visitors. <source:S1>'],
  ]);
});

test('a flaw that two releases share is told of both, and of no other', () => {
  const { root } = frozenHistory();
  const flawed = 'not: [a list of roles\n';
  for (const id of ['2026-02-01', '2026-04-01']) writeFileSync(path.join(root, 'releases', id, 'roles.yaml'), flawed);
  expect(
    told(root)
      .filter((line) => line.includes('yaml-syntax'))
      .map((line) => line.split(':')[0]),
  ).toEqual(['releases/2026-02-01/roles.yaml', 'releases/2026-04-01/roles.yaml']);
});

test('a mistake of the draft is told though a release has the same file', () => {
  const { root } = frozenHistory();
  change(root, 'draft/pages/wet-floors.md', ['lost-key.md#lost-key-who', 'lost-kee.md']);
  const dead = told(root).filter((line) => line.includes('link-dead'));
  expect(dead).toHaveLength(1);
  expect(dead[0]).toContain('draft/pages/wet-floors.md');
});
