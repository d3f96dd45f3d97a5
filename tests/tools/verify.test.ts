/** What `verify` says of a history: that it is whole, what differs, and what is only litter. */
import { expect, test } from 'vitest';
import { main } from '../../src/tools/verify.ts';
import { change, protocols } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const verify = (root: string, ...more: string[]) => ran(main, ['--protocols', root, ...more]);

test('an untouched history is as frozen', async () => {
  const { status, stdout } = await verify(frozenHistory().root);
  expect([status, stdout]).toEqual([0, expect.stringContaining('3 releases are as frozen.')]);
});

test('litter is to be deleted, and no alarm', async () => {
  const { root } = frozenHistory();
  change(root, 'releases/2026-03-01/.DS_Store', 'x');
  const { status, stderr } = await verify(root);
  expect([status, stderr]).toEqual([1, expect.stringContaining('1 file to delete. What was frozen is as it was.\n')]);
});

test('anything else that came later is to be looked into', async () => {
  const { root } = frozenHistory();
  change(root, 'releases/2026-03-01/.hidden', 'x');
  const { status, stderr } = await verify(root);
  expect([status, stderr]).toEqual([1, expect.stringContaining('The history is not as it was frozen.')]);
});

test('a program is told the digests, or what differs', async () => {
  const { root, digests } = frozenHistory();
  const told = JSON.parse((await verify(root, '--json')).stdout) as unknown;
  expect(told).toEqual({
    releases: Object.entries(digests).map(([id, digest]) => ({ id, digest })),
    witnesses: [],
    problems: [],
  });
});

test('where nothing was frozen there is nothing to verify', async () => {
  const root = protocols();
  expect(await verify(root)).toMatchObject({
    status: 1,
    said: 'There is nothing to verify: no release was frozen yet.\n',
  });
  expect(await verify(root, '--json')).toMatchObject({ status: 1 });
});
