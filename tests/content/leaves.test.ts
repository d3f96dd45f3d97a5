/** Leaves of this content: whatever value of the next release is changed, the redline says so. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { full } from '../extent.ts';
import { leavesSampled } from '../made/leaf-table.ts';

const { folder } = contentRoot();
const draft = path.join(folder, 'draft');

/** What the draft would be frozen as. */
function asFrozen(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(draft, copy, { recursive: true });
  for (const name of ['facility.yaml', 'links.yaml', 'resources'])
    if (existsSync(path.join(folder, name)))
      cpSync(path.join(folder, name), path.join(copy, name), { recursive: true });
  return copy;
}

test.skipIf(!existsSync(draft))('a leaf that changes is a difference, by a sample', { timeout: 600_000 }, () => {
  const count = full ? 200 : 20;
  const { leaves, unseen } = leavesSampled(asFrozen(), count, 20);
  expect(leaves).toBe(count);
  expect(unseen).toEqual([]);
});
