/** The forge asks who keeps a file right today: its list of owners is made of what the files say. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { ownersFile, ownersPlace } from '../../src/tools/owners.ts';

const root = contentRoot();
const { file, named } = ownersPlace(root);

test.runIf(existsSync(file))('the list of owners is as `npm run make -- owners` makes it', () => {
  const { library } = readLibrary(root.folder);
  expect(readFileSync(file, 'utf8')).toBe(ownersFile(library!.draft!, library!.living.site, named));
});
