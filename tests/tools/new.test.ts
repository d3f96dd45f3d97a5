/** What authors make new: a file or an entry that has its shape, and nothing where its id may not be. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
function treeToFill(): string {
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

/** What is wrong besides words of the template that are to be replaced, and a check that is to be made. */
const toldBesides = (root: string) => told(root).filter((line) => !/ template-left |warning check-outdated/.test(line));

test.each(Object.entries(asked))(
  'a new %s is told as written, and wants no more than to be filled in',
  async (kind, [file, ...rest]) => {
    const root = treeToFill();
    const before = existsSync(path.join(root, file)) ? read(root, file) : '';
    const { status, said } = await made(root, kind, ...rest);
    expect([status, said]).toEqual([0, expect.stringContaining(`Written: protocols/${file}\n`)]);
    const after = read(root, file);
    expect(after).not.toBe(before);
    expect(after.startsWith(before.replace(/^\[\]\n/m, ''))).toBe(true);
    expect(toldBesides(root)).toEqual([]);
  },
);

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
    ['a list of no role', ['checklist', 'nobody'], 'role-unknown `nobody` names no role.'],
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

test.each([
  ['and the nearest is named', 'pages', '`pages` is no kind that can be made. Nearest: page.'],
  ['whatever it is called', 'constructor', '`constructor` is no kind that can be made.'],
])('a kind that is none is asked wrongly, %s', async (_, kind, said) => {
  expect(await made(protocols(), kind, 'x')).toMatchObject({
    status: 2,
    said: expect.stringContaining(said) as string,
  });
});

describe('services of a table', () => {
  const head =
    'organization_id,id,label,name,number,number_again,by,checked,checked_by,checked_roles,needs,serves,who_may_call,sample,hours';
  const checked = '2026-01-10,called,"First role, Second role","advice, shelter",anyone,Anyone,yes,always';
  const rows = [
    `harbor,harbor-day,Harbor day,Harbor day,(206) 555-0141,206.555.0141,,${checked}`,
    `harbor,harbor-day,Harbor day,Harbor day,1-206-555-0142,12065550142,text,${checked}`,
    `line,line-two,Line two,"Line two, ""by day""",206-555-0143,206-555-0143,,${checked}`,
  ];

  async function madeFrom(root: string, table: string) {
    const from = path.join(root, '.services.csv');
    writeFileSync(from, table);
    const { status, said } = await made(root, 'services', '--from', from);
    return { status, said };
  }

  test('become entries, in new files and at the end of files that are there', async () => {
    const root = protocols();
    const before = read(root, 'resources/national/line.yaml');
    const { status, said } = await madeFrom(root, [head, ...rows].join('\r\n'));
    expect([status, said]).toEqual([
      0,
      'Written: protocols/resources/local/harbor.yaml\nWritten: protocols/resources/national/line.yaml\n' +
        'Next: read 2 files through, and fill in what a table has no column for.\n',
    ]);
    expect(told(root)).toEqual([]);
    expect(read(root, 'resources/local/harbor.yaml')).toMatch(/id: voice.*\+12065550141.*id: text.*\+12065550142/s);
    expect(read(root, 'resources/national/line.yaml').startsWith(before)).toBe(true);
    expect(read(root, 'resources/national/line.yaml')).toContain('name: Line two, "by day"');
  });

  const [first = '', second = '', third = ''] = rows;
  test.each([
    [
      'two numbers that differ',
      [first.replace('555.0141', '555.0149')],
      ':2 number_again: `206.555.0149` is another number than `(206) 555-0141`.',
    ],
    [
      'a number that is none',
      [first.replaceAll(/[^,]+555.0141/g, '1.20656E+10')],
      ':2 number: `1.20656E+10` is not accepted here.',
    ],
    [
      'a number of another country',
      [first.replaceAll(/[^,]+555.0141/g, '+47 22 555 01 41')],
      ':2 number: `+47 22 555 01 41` is not accepted here.',
    ],
    [
      'a number of another service',
      [second, first.replaceAll('0141', '0123')],
      ':3 number: +12065550123 is the number of `night-line` already',
    ],
    ['a value that is none', [first.replace('advice', 'advise')], ':2 needs: `advise` is none of the values here.'],
    [
      'an id that is there',
      [third.replace('line-two', 'night-line')],
      ':2 id: The service id `night-line` stands already',
    ],
    ['an empty cell', [first.replace('Anyone', '')], ':2 who_may_call: The cell is empty.'],
    ['hours in words', [first.replace('always', 'Mon to Fri')], ':2 hours: `Mon to Fri` is not understood in a table.'],
    ['a path', [first.replace('harbor,', '../harbor,')], ':2 organization_id: `../harbor` is no id.'],
    ['a cell too many', [`${first},more`], ':2 The row has 16 cells, the head 15.'],
    ['an open quotation mark', [`${first}"`], ':2 A quotation mark is not closed.'],
  ])('with %s are told by row and column, and none is written', async (_, wrong, reason) => {
    const root = protocols();
    const before = read(root, 'resources/national/line.yaml');
    const { status, said } = await madeFrom(root, [head, ...wrong].join('\n'));
    expect([status, said]).toEqual([1, expect.stringContaining(`.csv${reason}`)]);
    expect(said).toMatch(/Nothing was written: \d to mend in the table\.\n$/);
    expect(existsSync(path.join(root, 'resources/local'))).toBe(false);
    expect(read(root, 'resources/national/line.yaml')).toBe(before);
  });

  test('with a column that is none name those that there are', async () => {
    const { said } = await madeFrom(protocols(), `${head},fax\n${rows[0]},1`);
    expect(said).toContain('.csv:1 fax: There is no such column.\n  Mend: name it one of organization_id, id, label,');
  });

  test('without a table are asked wrongly', async () => {
    expect(await made(protocols(), 'services')).toMatchObject({ status: 2 });
  });
});
