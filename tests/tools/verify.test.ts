/** What `verify` says of a history: that it is whole, what differs, and what is only litter. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
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

describe('the register of recalls', () => {
  const entry = (section: string, notice = 'Ask the locksmith') =>
    `- { release: "2026-02-01", sections: [${section}], kind: erratum, day: "2026-04-02", reason: It was wrong, notice: ${notice}, decided_by: Head porter, sample: true }\n`;

  /** A history whose register was committed with one entry, and then with two. */
  function committed(): string {
    const { root } = frozenHistory();
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);
    git('init', '-q');
    for (const text of [entry('lost-key'), entry('lost-key') + entry('lost-key-who')]) {
      change(root, 'recalls.yaml', text);
      git('add', 'recalls.yaml');
      git('commit', '-qm', 'x');
    }
    return root;
  }

  test('may grow', async () => {
    const root = committed();
    change(root, 'recalls.yaml', entry('lost-key') + entry('lost-key-who') + entry('lost-key-why'));
    expect(await verify(root)).toMatchObject({ status: 0 });
  });

  test.each([
    ['changed', entry('lost-key', 'Ask nobody') + entry('lost-key-who'), 'Entry 1'],
    ['taken out', entry('lost-key'), 'Entry 2'],
    ['put in before others', entry('lost-key-why') + entry('lost-key') + entry('lost-key-who'), 'Entry 1'],
  ])('holds no entry that was %s since it was committed', async (_what, text, told) => {
    const root = committed();
    change(root, 'recalls.yaml', text);
    expect(await verify(root)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        new RegExp(`recalls\\.yaml:1:1 recall-rewritten ${told} is not as it was committed on`),
      ) as string,
    });
  });
});
