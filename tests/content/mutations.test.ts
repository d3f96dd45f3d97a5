/** Single mistakes in this content: each is told in a few problems, the first of which leads to it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { full } from '../extent.ts';
import { outcomes } from '../made/mutations.ts';

const count = full ? 50 : 4;

test('a single mistake is one to three problems, and the first leads to it', { timeout: 600_000 }, () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(contentRoot().folder, root, { recursive: true });
  const { made, tooMany, elsewhere } = outcomes(root, count, 3);
  expect(made).toBe(count);
  expect(tooMany).toEqual([]);
  expect(elsewhere).toEqual([]);
});
