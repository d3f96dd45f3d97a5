/** What `verify` tells of a history: to a person, and to a program. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inGroups } from '../../src/domain/releases/proof.ts';
import { main } from '../../src/tools/verify.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const verify = (root: string, ...more: string[]) => ran(main, ['--protocols', root, ...more]);

/** A history in which one release has a line too many. */
function touched(): string {
  const { root } = frozenHistory();
  appendFileSync(path.join(root, 'releases/2026-03-01/roles.yaml'), '\n');
  return root;
}

test('an untouched history is told with its digests, and what they cannot show', async () => {
  const { root, digests } = frozenHistory();
  const { status, stdout, stderr } = await verify(root);
  expect([status, stderr]).toEqual([0, '']);
  for (const [id, digest] of Object.entries(digests)) expect(stdout).toContain(`${id}  ${inGroups(digest)}\n`);
  expect(stdout).toContain('3 releases are as frozen.');
  expect(stdout).toContain('This cannot show:');
});

test('a touched one is told by the file, from the folder that holds the content root', async () => {
  const root = touched();
  const { status, stderr } = await verify(root);
  expect(status).toBe(1);
  expect(stderr).toContain(`${path.basename(root)}/releases/2026-03-01/roles.yaml:1:1 frozen-changed `);
  expect(stderr).toContain('The history is not as it was frozen.');
});

test('a program is told the same', async () => {
  const { root, digests } = frozenHistory();
  expect(JSON.parse((await verify(root, '--json')).stdout)).toEqual({
    releases: Object.entries(digests).map(([id, digest]) => ({ id, digest })),
    problems: [],
  });
  const { status, stdout } = await verify(touched(), '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ releases: [], problems: [{ code: 'frozen-changed', line: 1 }] });
});
