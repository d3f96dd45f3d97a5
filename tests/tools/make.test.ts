/** What `make` makes, and how it is asked for it. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/tools/make.ts';
import { editorSchemas } from '../../src/tools/schemas.ts';
import { protocols } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

test.each([
  [[], 'Say what to make: '],
  [['schema'], 'Nearest to `schema`: schemas.'],
  [['toString'], 'Say what to make: '],
  [['schemas', 'card'], 'There are no parts of schemas.'],
])('asked for %j says what it needs', async (asked, said) => {
  expect(await ran(main, asked)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) as string });
});

test('schemas go into the content', async () => {
  const root = protocols();
  expect(await ran(main, ['schemas', '--protocols', root])).toMatchObject({ status: 0 });
  expect(readdirSync(path.join(root, 'schemas')).toSorted()).toEqual([...editorSchemas().keys()].toSorted());
});

test('no content root comes of it where there is none', async () => {
  const nowhere = path.join(protocols(), 'nowhere');
  expect(await ran(main, ['schemas', '--protocols', nowhere])).toMatchObject({ status: 2 });
  expect(existsSync(nowhere)).toBe(false);
});
