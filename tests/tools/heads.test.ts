/** The line on top of a file: what it is, and where help lies; put where it is missing, and told as no difference. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from '../../src/domain/redline/difference.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { fileKinds } from '../../src/schema/files.ts';
import { headed, withHead } from '../../src/tools/heads.ts';
import { main } from '../../src/tools/make.ts';
import { draftOf, protocols, told } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

const kind = { path: 'draft/roles.yaml', schema: fileKinds['roles']!.schema };

describe('a head', () => {
  test.each([
    ['stands on top', 'a: 1\n', '# Who works here, as far as the protocol is concerned. Help: README.md.\na: 1\n'],
    [
      'follows the dashes of a page',
      '---\na: 1\n',
      '---\n# Who works here, as far as the protocol is concerned. Help: README.md.\na: 1\n',
    ],
    ['leaves what stands there', '# Ours.\n# Two lines.\na: 1\n', '# Ours.\n# Two lines. Help: README.md.\na: 1\n'],
    [
      'follows what tells an editor the schema',
      '# yaml-language-server: x\n# Ours.\n',
      '# yaml-language-server: x\n# Ours. Help: README.md.\n',
    ],
    [
      'has a line of its own where there is no room',
      `# ${'x'.repeat(110)}\n`,
      `# ${'x'.repeat(110)}\n# Help: README.md.\n`,
    ],
  ])('%s', (_, text, made) => {
    expect(withHead(text, kind)).toBe(made);
    expect(withHead(made, kind)).toBe(made);
  });
});

test('every file gets one, and nothing that the protocol says is another for it', async () => {
  const root = protocols();
  const said = () => sections(draftOf(root), blocksOf);
  const before = said();
  expect(await ran(main, ['heads', '--protocols', root])).toMatchObject({ status: 0 });
  const first = headed(root).map(({ file }) =>
    readFileSync(path.join(root, file), 'utf8').split('\n').slice(0, 3).join(' '),
  );
  expect(first.filter((lines) => !/# .*Help: README\.md\./.test(lines))).toEqual([]);
  expect(differences(before, said()).sections).toEqual([]);
  expect(told(root)).toEqual([]);
});
