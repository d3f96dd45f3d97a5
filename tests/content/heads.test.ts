/** Whoever opens a file on the forge is told what it is and where help lies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { headed, withHead } from '../../src/tools/heads.ts';

const { folder } = contentRoot();

test('every file says on top what it is and where help lies (npm run make -- heads)', () => {
  const headless = headed(folder).filter(({ file, kind }) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return withHead(text, kind) !== text;
  });
  expect(headless.map(({ file }) => file)).toEqual([]);
});
