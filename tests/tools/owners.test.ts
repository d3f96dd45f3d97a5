/** Whom a forge asks about a proposed change: the team of whoever keeps the file right. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownersName } from '../../src/tools/owners.ts';
import { main } from '../../src/tools/make.ts';
import { protocols, type Edit } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

const teams: Edit = [
  'main_number:',
  'teams: { Porters: "@house/porters", Directory editor: "@house/numbers" }\nmain_number:',
];

/** A content root that is the top of a repository. */
function repository(edits: Record<string, Edit>): string {
  const root = protocols(edits);
  spawnSync('git', ['init', '--quiet', root]);
  return root;
}

const owners = (root: string) => ran(main, ['owners', '--protocols', root]);

test('each file has its team, the directory its own, and who has none is named', async () => {
  const root = repository({ 'site.yaml': teams });
  expect(await owners(root)).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(root, ownersName), 'utf8')).toMatchInlineSnapshot(`
    "# Whom the forge asks about a proposed change. Made by \`npm run make -- owners\` from each \`owner\` and from \`teams\` of
    # site.yaml; change those.
    # No team is named for: Locksmith
    # No team is named for: Gift shop
    resources/ @house/numbers
    resources/.* @house/numbers
    draft/pages/wet-floors.md @house/porters
    draft/checklists/porter.yaml @house/porters
    "
  `);
});

test('nothing is written of a draft that cannot be read', async () => {
  const root = repository({ 'draft/roles.yaml': 'not: [a list\n' });
  expect(await owners(root)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Nothing was written.') as string,
  });
  expect(existsSync(path.join(root, ownersName))).toBe(false);
});
