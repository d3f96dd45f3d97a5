/** What authors make new: a file or an entry that has its shape, and nothing where its id may not be. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makers } from '../../src/loading/editing/made.ts';
import { main } from '../../src/tools/new.ts';
import { protocols, told } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const made = async (root: string, ...asked: string[]) => {
  const { status, said } = await ran(main, [...asked, '--protocols', root]);
  return { status, said: said.replaceAll(path.basename(root), 'protocols') };
};
const read = (root: string, inside: string) => readFileSync(path.join(root, inside), 'utf8');

/** The fixture with what some kinds need before they can be made: a role without a list, a host, a release. */
function ready(): string {
  const root = protocols({
    'draft/roles.yaml': [
      '- { id: porter',
      '- { id: cook, title: Cook, clinical: false, asks: true, reports: false }\n- { id: porter',
    ],
    'site.yaml': ['exit_address', 'link_hosts: [intranet.example.org]\nexit_address'],
  });
  freeze(root, '2026-02-01');
  return root;
}

/** How one of each kind is asked for, and the file that it is written into. */
const asked: Record<string, [file: string, ...asked: string[]]> = {
  page: ['draft/pages/quiet-room.md', 'quiet-room'],
  checklist: ['draft/checklists/cook.yaml', 'cook'],
  branch: ['draft/branches/ice.yaml', 'ice'],
  card: ['draft/cards/small.yaml', 'small'],
  case: ['draft/learning/east-hall.yaml', 'east-hall'],
  reporting: ['draft/reporting/southmarch.yaml', 'southmarch'],
  organization: ['resources/police/harbor.yaml', 'harbor', '--group', 'police'],
  service: ['resources/national/line.yaml', 'day-line', '--organization', 'line'],
  role: ['draft/roles.yaml', 'baker'],
  source: ['draft/sources.yaml', 'S2'],
  requirement: ['draft/requirements.yaml', 'item-02'],
  link: ['links.yaml', 'lost-form'],
  check: ['checks.yaml', 'lost-key'],
  recall: ['recalls.yaml', '2026-02-01'],
  approval: ['draft/approvals.yaml', 'Head cook'],
};

test('one of every kind is asked for here', () => {
  expect(Object.keys(asked)).toEqual(Object.keys(makers));
});

test.each(Object.entries(asked))('a new %s is told as written, and has no mistake', async (kind, [file, ...rest]) => {
  const root = ready();
  const before = existsSync(path.join(root, file)) ? read(root, file) : '';
  const { status, said } = await made(root, kind, ...rest);
  expect([status, said]).toEqual([0, expect.stringContaining(`Written: protocols/${file}\n`)]);
  const after = read(root, file);
  expect(after).not.toBe(before);
  expect(after.startsWith(before.replace(/^\[\]\n/m, ''))).toBe(true);
  expect(told(root).filter((line) => !line.includes('warning check-outdated'))).toEqual([]);
});

test.each([
  [
    'the last group of the contents',
    [],
    '[wet-floors, /resources/, lost-key]\n- title: Later\n  pages:\n    - /help/ # ours\n    - quiet-room\n',
  ],
  ['the group that is named', ['--group', 'Now'], '[wet-floors, /resources/, lost-key, quiet-room]\n'],
])('a page joins %s, which keeps its layout', async (_, group, contents) => {
  const root = protocols({
    'draft/contents.yaml': ['lost-key]\n', 'lost-key]\n- title: Later\n  pages:\n    - /help/ # ours\n'],
  });
  expect(await made(root, 'page', 'quiet-room', ...group)).toMatchObject({ status: 0 });
  expect(read(root, 'draft/contents.yaml')).toContain(contents);
  expect(read(root, 'draft/pages/quiet-room.md')).toContain('{ #quiet-room-why }');
});

describe('nothing is written', () => {
  test.each([
    ['an id that is a file already', ['page', 'lost-key'], 'draft/pages/lost-key.md is there already.'],
    ['an id that an entry has', ['role', 'porter'], 'id-duplicate The role id `porter` stands already'],
    ['an id that is a heading elsewhere', ['page', 'wet-floors-say'], 'id-duplicate The section id'],
    ['a service of another organization', ['service', 'night-line', '--organization', 'hospital'], 'id-duplicate'],
    ['an organization in another part', ['organization', 'line', '--group', 'local'], 'national/line.yaml is there'],
    ['a reserved id', ['page', 'list-room'], 'id-reserved The id `list-room` begins with `list-`'],
    ['a revealing id', ['branch', 'victim-room'], 'word-revealing `victim-room` holds `victim`'],
    ['what is no id', ['card', 'Small Card'], '`Small Card` is no id: use lower-case words joined by hyphens'],
    ['a path', ['page', '../room'], '`../room` is no id'],
    ['a code of no source', ['source', 'two'], 'use the code of the register'],
    ['a list of no role', ['checklist', 'nobody'], 'role-unknown `nobody` is no role.'],
    ['a check of no section', ['check', 'nowhere'], 'section-unknown'],
    ['a recall of no release', ['recall', '2025-01-01'], 'release-unknown'],
    ['no id', ['page'], 'Name the id of the page.'],
    ['a group that is not there', ['page', 'room', '--group', 'Never'], 'No group is called `Never`. There are: Now.'],
    ['a service of nobody', ['service', 'room', '--organization', 'nobody'], 'npm run new -- organization nobody'],
  ])('for %s', async (_, [kind = '', ...rest], reason) => {
    const root = protocols();
    const { status, said } = await made(root, kind, ...rest);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Nothing was written/)]);
    expect(said).toContain(reason);
    expect(told(root)).toEqual([]);
  });

  test('where the template is not there', async () => {
    const root = protocols({ '_templates/card.yaml': undefined });
    expect((await made(root, 'card', 'small')).said).toContain('There is no _templates/card.yaml to begin with.');
  });
});

test('a kind that is none is asked wrongly, and the nearest is named', async () => {
  expect(await made(protocols(), 'pages', 'x')).toMatchObject({
    status: 2,
    said: expect.stringContaining('`pages` is no kind that can be made. Nearest: page.') as string,
  });
});
