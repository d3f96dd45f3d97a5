/** What authors call otherwise: changed wherever it is named, and nothing where that would be wrong. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/tools/rename.ts';
import { protocols, told, type Edit } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const rename = async (root: string, ...asked: string[]) => {
  const { status, said } = await ran(main, [...asked, '--protocols', root]);
  return { status, said: said.replaceAll(path.basename(root), 'protocols') };
};
const read = (root: string, inside: string) => readFileSync(path.join(root, inside), 'utf8');

test('a page is renamed with its file and headings, wherever it is named, and every line is told', async () => {
  const root = protocols();
  const { status, said } = await rename(root, 'page', 'lost-key', 'gone-key');
  expect(said).toMatchInlineSnapshot(`
    "protocols/draft/contents.yaml:2 pages: [wet-floors, /resources/, gone-key]
    protocols/draft/pages/gone-key.md: was protocols/draft/pages/lost-key.md
    protocols/draft/pages/gone-key.md:11 ## Owner unknown { #gone-key-who }
    protocols/draft/pages/gone-key.md:15 ## Why, and sources { #gone-key-why }
    protocols/draft/pages/wet-floors.md:16 - If the puddle hides something: [Lost key](gone-key.md#gone-key-who)
    4 lines in 3 files.
    "
  `);
  expect(status).toBe(0);
  expect(existsSync(path.join(root, 'draft/pages/lost-key.md'))).toBe(false);
  expect(told(root)).toEqual([]);
});

test('comments, quotes and layout stay', async () => {
  const sources = '# Ours.\n- id: "S1" # first\n  publisher:   Example Agency\n';
  const root = protocols({
    'draft/sources.yaml': ['- id: S1\n  publisher: Example Agency\n', sources],
    'draft/requirements.yaml': ['asked_by: [S1]', 'asked_by: [ "S1" ] # who'],
  });
  expect(await rename(root, 'source', 'S1', 'S9')).toMatchObject({ status: 0 });
  expect(read(root, 'draft/sources.yaml').startsWith(sources.replace('S1', 'S9'))).toBe(true);
  expect(read(root, 'draft/requirements.yaml')).toContain('asked_by: [ "S9" ] # who');
  expect(told(root)).toEqual([]);
});

const list = 'draft/checklists/porter.yaml';
const ice: Record<string, Edit> = {
  'draft/branches/ice.yaml':
    'if: It froze.\ntitle: Ice\nowner: Porters\npage: wet-floors\n' +
    'items: [{ id: sand, text: Strew sand. <source:S1> }]\nstops: []\n',
  [list]: ['first: tell', 'first: tell\nbranches: [ice]'],
  'draft/requirements.yaml': ['[wet-floors]', '[branch-ice-sand, wet-floors, list-porter-spill, card-pocket]'],
};

test.each([
  ['role', 'porter', 'carrier', 'draft/checklists/carrier.yaml', ['draft/roles.yaml', 'id: carrier,']],
  ['branch', 'ice', 'frost', 'draft/branches/frost.yaml', [list, 'branches: [frost]']],
  ['card', 'pocket', 'sleeve', 'draft/cards/sleeve.yaml', ['draft/requirements.yaml', 'card-sleeve']],
  ['case', 'shining-hall', 'east-hall', 'draft/learning/east-hall.yaml', undefined],
  ['heading', 'wet-floors-say', 'wet-floors-words', 'draft/pages/wet-floors.md', [list, 'section: wet-floors-words']],
  ['requirement', 'item-01', 'item-07', 'draft/requirements.yaml', ['draft/requirements.yaml', '- id: item-07']],
] as const)('a %s is renamed, and nothing is wrong then', async (kind, old, id, file, names) => {
  const root = protocols(ice);
  expect(told(root)).toEqual([]);
  expect(await rename(root, kind, old, id)).toMatchObject({ status: 0 });
  expect(existsSync(path.join(root, file))).toBe(true);
  const [where, named] = names ?? [file, ''];
  expect(read(root, where)).toContain(named);
  expect(told(root)).toEqual([]);
});

const shared = 'draft/shared.yaml';
const naming = 'draft/requirements.yaml';

test.each<[what: string, asked: [kind: string, old: string, id: string], changed: [file: string, holds: string][]]>([
  [
    'an item of a list, by its section',
    ['item', 'list-porter-spill', 'list-porter-puddle'],
    [
      [list, '- id: puddle'],
      [naming, 'list-porter-puddle'],
    ],
  ],
  ['an item, by its own id where no other has it', ['item', 'spill', 'puddle'], [[list, '- id: puddle']]],
  [
    'an item that lists share, where they place it and begin with it',
    ['item', 'shared-tell', 'say'],
    [
      [shared, 'id: say'],
      [list, '- shared: say'],
      [list, 'first: say'],
      [naming, 'list-porter-say'],
    ],
  ],
  ['a stop of a list', ['stop', 'list-porter-never-hurry', 'never-run'], [[list, '- id: never-run']]],
  ['a stop that lists share', ['stop', 'never-wave', 'never-nod'], [[list, 'shared_stops: [never-nod]']]],
  [
    'an item of a branch',
    ['item', 'branch-ice-sand', 'grit'],
    [
      ['draft/branches/ice.yaml', 'id: grit,'],
      [naming, 'branch-ice-grit'],
    ],
  ],
])('%s is renamed, and nothing is wrong then', async (_what, asked, changed) => {
  const root = protocols({
    ...ice,
    'draft/requirements.yaml': ['[wet-floors]', '[branch-ice-sand, wet-floors, list-porter-spill, list-porter-tell]'],
  });
  expect(told(root)).toEqual([]);
  expect(await rename(root, ...asked)).toMatchObject({ status: 0 });
  for (const [file, holds] of changed) expect(read(root, file)).toContain(holds);
  expect(told(root)).toEqual([]);
});

test('a role takes the ids of its list along', async () => {
  const root = protocols(ice);
  await rename(root, 'role', 'porter', 'carrier');
  expect(read(root, 'draft/requirements.yaml')).toContain('[branch-ice-sand, wet-floors, list-carrier-spill,');
  expect(read(root, 'draft/learning/shining-hall.yaml')).toContain('section: list-carrier');
});

test('an id that a release has said is retired, with what replaces it', async () => {
  const root = protocols();
  freeze(root, '2026-02-01');
  writeFileSync(path.join(root, 'draft/release.yaml'), 'title: Next\nsample: true\nchanges: []\nretired: []\n');
  const frozen = read(root, 'releases/2026-02-01/pages/lost-key.md');
  expect(await rename(root, 'heading', 'lost-key-who', 'lost-key-owner')).toMatchObject({ status: 0 });
  expect(read(root, 'draft/release.yaml')).toBe(
    'title: Next\nsample: true\nchanges: []\nretired:\n' +
      '  - { id: lost-key-who, title: "Owner unknown", replaced_by: lost-key-owner, reason: Its id was changed. }\n',
  );
  expect(read(root, 'releases/2026-02-01/pages/lost-key.md')).toBe(frozen);
  expect(told(root)).toEqual([]);
});

test('a dry run tells the same and writes nothing', async () => {
  const [root, other] = [protocols(), protocols()];
  const dry = await rename(root, 'page', 'lost-key', 'gone-key', '--dry-run');
  const { said } = await rename(other, 'page', 'lost-key', 'gone-key');
  expect(dry.said).toBe(said.replace(/\n$/, ' Nothing was written.\n'));
  expect(read(root, 'draft/pages/lost-key.md')).toContain('#lost-key-who');
  expect(existsSync(path.join(root, 'draft/pages/gone-key.md'))).toBe(false);
});

describe('nothing is written', () => {
  test.each([
    ['for a service, which is permanent', ['service', 'night-line', 'day-line'], 'name it as `instead` in the old'],
    ['for a link, which is permanent', ['link', 'form', 'sheet'], 'releases cite it'],
    ['for what is not there', ['page', 'dry-floors', 'floors'], 'There is no page `dry-floors`.'],
    ['for what is no id', ['page', 'lost-key', 'Lost Key'], '`Lost Key` is no id: use lower-case words'],
    ['for an id that is taken', ['page', 'lost-key', 'wet-floors'], 'draft/pages/wet-floors.md is there already.'],
    ['for a revealing id', ['card', 'pocket', 'victim'], 'word-revealing `victim` holds `victim`'],
    ['for an item that is not there', ['item', 'list-porter-dry', 'wet'], 'There is no item `list-porter-dry`'],
    ['for an id that another item has', ['item', 'spill', 'offer'], 'id-duplicate'],
    ['for a reserved id', ['page', 'lost-key', 'list-key'], 'id-reserved The id `list-key` begins with `list-`'],
    ['for an entry that is there', ['source', 'S1', 'L1'], 'id-duplicate The source id `L1` stands already'],
  ])('%s', async (_, asked, reason) => {
    const root = protocols();
    const { status, said } = await rename(root, ...asked);
    expect([status, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(told(root)).toEqual([]);
  });

  test('for a kind that is none, whatever it is called', async () => {
    expect(await rename(protocols(), 'constructor', 'a', 'b')).toMatchObject({
      status: 2,
      said: expect.stringContaining('Name a kind first: ') as string,
    });
  });

  test('while a file of the draft cannot be read', async () => {
    const root = protocols({ 'draft/cards/pocket.yaml': 'title: [' });
    expect((await rename(root, 'page', 'lost-key', 'gone-key')).said).toContain('A file of the draft cannot be read');
  });
});

describe('an interruption', () => {
  test('before all lies beside changes nothing', async () => {
    const root = protocols();
    mkdirSync(path.join(root, '.editing-half/files/draft/pages'), { recursive: true });
    writeFileSync(path.join(root, '.editing-half/files/draft/pages/lost-key.md'), 'half');
    expect(told(root)).toEqual([]);
    await rename(root, 'page', 'lost-key', 'gone-key');
    expect(existsSync(path.join(root, '.editing-half'))).toBe(false);
    expect(told(root)).toEqual([]);
  });

  test('while files are put in place is ended by the next change', async () => {
    const [root, whole] = [protocols(), protocols()];
    await rename(whole, 'page', 'lost-key', 'gone-key');
    const changed = ['draft/pages/gone-key.md', 'draft/contents.yaml', 'draft/pages/wet-floors.md'];
    for (const inside of changed) {
      const file = path.join(root, '.editing/files', inside);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, read(whole, inside));
    }
    writeFileSync(path.join(root, '.editing/gone.json'), '["draft/pages/lost-key.md"]');
    const { said } = await rename(root, 'requirement', 'item-01', 'item-02');
    expect(said).toContain('A change that was interrupted before was ended.');
    expect(existsSync(path.join(root, 'draft/pages/lost-key.md'))).toBe(false);
    expect(read(root, 'draft/contents.yaml')).toBe(read(whole, 'draft/contents.yaml'));
    expect(existsSync(path.join(root, '.editing'))).toBe(false);
    expect(told(root)).toEqual([]);
  });
});
