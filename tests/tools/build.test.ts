/** What a build refuses before it reads or removes anything. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/tools/build.ts';
import { protocols } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

test('a folder that holds something else is not built over', async () => {
  const root = protocols();
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', root]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('holds something else than a build')]);
  expect(existsSync(path.join(root, 'draft'))).toBe(true);
});

test('a mistake in the content is told, and nothing is built', async () => {
  const root = protocols({ 'resources/notes.txt': 'x' });
  const out = path.join(root, 'out');
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', out]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was built.')]);
  expect(existsSync(out)).toBe(false);
});
