import { renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { protocols, told, type Edit } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const list = 'draft/checklists/porter.yaml';
const line = 'resources/national/line.yaml';

test('a good tree is read whole, without a word', () => {
  const { library, problems } = readLibrary(protocols());
  expect(problems).toEqual([]);
  expect(library?.draft?.pages.map(({ id }) => id)).toEqual(['wet-floors', 'lost-key']);
  expect(library?.living.services.map(({ id, group }) => `${group}/${id}`)).toEqual([
    'internal/caretaker-office',
    'internal/house-exchange',
    'national/night-line',
  ]);
});

describe('a mistake is told with its place and its mend', () => {
  const cases: [kind: string, file: string, edit: Edit, told: string][] = [
    [
      'an unknown key',
      list,
      ['owner: Porters', 'owmer: Porters'],
      `${list}:3:1 key-unknown owmer: no such key here.\n  Mend: write \`owner\`, or remove it.`,
    ],
    [
      'a missing field',
      list,
      ['owner: Porters\n', ''],
      `${list}:1:1 key-missing owner: is missing.\n  Mend: add \`owner\`.`,
    ],
    [
      'an impossible date',
      'draft/release.yaml',
      ['title: Next release', 'title: Next release\neffective: 2026-02-30'],
      'draft/release.yaml:2:12 value-refused effective: `2026-02-30` is not a day of the calendar.\n  Mend: write it as YYYY-MM-DD, such as 2026-03-01.',
    ],
    [
      'an unquoted number',
      line,
      ['number: "+12065550123"', 'number: +12065550123'],
      `${line}:14:17 text-unquoted services.0.phones.0.number: found the number +12065550123, where text belongs.\n  Mend: put it in quotes: "+12065550123".`,
    ],
    [
      'an extension that YAML would shorten',
      'resources/internal/hospital.yaml',
      ['number: "0100"', 'number: 0100'],
      'resources/internal/hospital.yaml:14:17 text-unquoted services.0.phones.0.number: found the number 0100, where text belongs.\n  Mend: put it in quotes: "0100".',
    ],
    [
      'a value of no list',
      line,
      ['status: active', 'status: actve'],
      `${line}:10:13 value-unknown services.0.status: \`actve\` is none of the values here.\n  Mend: write one of active, inactive, defunct, temporarily closed. Nearest: active.`,
    ],
    [
      'a dead link',
      page,
      ['lost-key.md#lost-key-who', 'lost-kee.md'],
      `${page}:16:34 link-dead \`lost-kee.md\` leads to no page.\n  Mend: write \`lost-key\`, if that was meant.`,
    ],
    [
      'a dead anchor',
      page,
      ['#lost-key-who', '#lost-key-whoo'],
      `${page}:16:34 anchor-dead \`lost-key.md#lost-key-whoo\` leads to no section of that page.\n  Mend: write \`lost-key-who\`, if that was meant.`,
    ],
    [
      'an unknown service',
      page,
      ['<service:caretaker-office>', '<service:caretaker-offize>'],
      `${page}:13:51 service-unknown \`service:caretaker-offize\` leads to no service.\n  Mend: write \`caretaker-office\`, if that was meant.`,
    ],
    [
      'an unknown source',
      page,
      ['Say it is our rule for every visitor. <source:S1>', 'Say it is our rule for every visitor. <source:S9>'],
      `${page}:7:39 source-unknown \`source:S9\` leads to no source.\n  Mend: link to a source that exists.`,
    ],
    [
      'a link of no kind',
      page,
      ['lost-key.md#lost-key-who', '/protocol/lost-key/'],
      `${page}:16:34 link-kind \`/protocol/lost-key/\` is no link that the protocol knows.\n  Mend: link to a page (\`walk-in.md#id\`), a list, a branch, a card, a state, \`<service:id>\`, \`<link:id>\` or \`<source:S14>\`.`,
    ],
    [
      'a block that nobody is to sign',
      page,
      ['- "It is our habit."', ':::signed\nTwo drops.\n:::'],
      `${page}:20:1 signed-by A block to be signed names nobody who signs.\n  Mend: name who signs it, as in \`:::signed[pharmacy]\`: counsel, pharmacy, physician.`,
    ],
    [
      'a block that nobody here can sign',
      page,
      ['- "It is our habit."', ':::signed[pharmacy, caretaker]\nTwo drops.\n:::'],
      `${page}:20:1 signed-by \`caretaker\` signs no text here.\n  Mend: name who signs it, as in \`:::signed[pharmacy]\`: counsel, pharmacy, physician.`,
    ],
    [
      'a block that a table keeps open',
      page,
      ['- "It is our habit."', ':::signed[pharmacy]\n| Soap | Drops |\n| --- | --- |\n| green | two |\n:::'],
      `${page}:21:1 block-open The \`:::\` under this table is a row of it, and closes no block.\n  Mend: leave an empty line before it.`,
    ],
    [
      'HTML',
      page,
      ['- "It is our habit."', '- <b>It is our habit.</b>'],
      `${page}:20:3 html HTML stands here.\n  Mend: write it in Markdown, or leave it out; write \`<\` in words.`,
    ],
    [
      'a number in prose',
      page,
      ['- "It is our habit."', '- Or call 206-555-0123 at once.'],
      `${page}:20:11 number-in-prose The number 206-555-0123 is typed in prose, where nobody would mend it.\n  Mend: name its service instead, such as \`<service:night-line>\`.`,
    ],
    [
      'a heading without id',
      page,
      ['## Say { #wet-floors-say }', '## Say'],
      `${page}:18:1 heading-id A heading has no id.\n  Mend: add one that will never change, such as \`{ #say }\`.`,
    ],
    [
      'braces that hold more than an id',
      page,
      ['{ #wet-floors-say }', '{ #wet-floors-say .loud }'],
      `${page}:18:1 heading-braces The braces of a heading hold one id and nothing else.\n  Mend: write \`{ #say }\`.`,
    ],
    [
      'a revealing id',
      page,
      ['{ #wet-floors-say }', '{ #say-to-victims }'],
      `${page}:18:1 word-revealing \`say-to-victims\` holds \`victim\`, which a bystander would understand.\n  Mend: choose a plain word that gives nothing away; body text may say it.`,
    ],
    [
      'a revealing title',
      page,
      ['title: Wet floors', 'title: Sex and work'],
      `${page}:2:8 word-revealing \`Sex and work\` holds \`sex\`, which a bystander would understand.\n  Mend: choose a plain word that gives nothing away; body text may say it.`,
    ],
    ['an empty file', list, '', `${list}:1:1 file-empty The file is empty.\n  Mend: fill it in, or delete it.`],
    [
      'a block that is not closed',
      page,
      ['\n:::\n\n- If', '\n\n- If'],
      `${page}:12:1 block-open A block is not closed.\n  Mend: end it with a line of \`:::\`.`,
    ],
    [
      'a block of no kind',
      page,
      [':::danger[Stop]', ':::panic[Stop]'],
      `${page}:12:1 block-kind \`:::panic\` is no block of the protocol.\n  Mend: use one of \`:::note\`, \`:::tip\`, \`:::caution\`, \`:::danger\`, \`:::signed[pharmacy]\`.`,
    ],
    [
      'an aligned table',
      page,
      ['| ------ |', '| :----: |'],
      `${page}:22:1 table-alignment A column of the table is aligned.\n  Mend: write its rule of hyphens without colons.`,
    ],
    [
      'a link out of the intranet',
      page,
      ['- "It is our habit."', '- [here](https://www.example.org)'],
      `${page}:20:3 link-outside A link leads out of the intranet.\n  Mend: cite the source by \`<source:id>\`, or name the place in words.`,
    ],
    [
      'an id that stands twice in one list',
      list,
      ['id: offer', 'id: spill'],
      `${list}:23:13 id-duplicate The section id \`list-porter-spill\` stands already at ${list}:19.\n  Mend: choose another id here; an id that was released keeps its first place.`,
    ],
    [
      'a duplicate key',
      list,
      ['owner: Porters', 'owner: Porters\nowner: Others'],
      `${list}:4:1 yaml-syntax A key stands twice in one map.\n  Mend: keep one of the two.`,
    ],
    [
      'an anchor',
      list,
      ['owner: Porters', 'owner: &o Porters'],
      `${list}:3:11 yaml-not-plain An anchor stands here.\n  Mend: write the value out wherever it is needed.`,
    ],
    [
      'several documents',
      list,
      ['kind: do-confirm', 'kind: do-confirm\n---\nx: 1'],
      `${list}:2:1 yaml-syntax The file holds several documents.\n  Mend: keep one; remove the line of three hyphens or dots.`,
    ],
    [
      'a file of no kind',
      'draft/pages/notes.txt',
      'x\n',
      'draft/pages/notes.txt:1:1 file-unknown No file of this name belongs here.\n  Mend: move or rename it as the README of the content says, or delete it.',
    ],
    [
      'phrases beside the draft, to which they belong',
      'phrases.yaml',
      'x: y\n',
      'phrases.yaml:1:1 file-unknown No file of this name belongs here.\n  Mend: move or rename it as the README of the content says, or delete it.',
    ],
    [
      'bytes that are not UTF-8',
      list,
      Uint8Array.of(0x6b, 0xff, 0x0a),
      `${list}:1:1 text-encoding The file is not text in UTF-8.\n  Mend: save it as UTF-8.`,
    ],
    [
      'a digit that only looks like one',
      page,
      ['"It is our habit."', 'Ward ８'],
      `${page}:20:8 text-digit A digit that only looks like 0 to 9 stands here.\n  Mend: type a plain digit.`,
    ],
    [
      'a line end of CR',
      list,
      ['kind: do-confirm\n', 'kind: do-confirm\r\n'],
      `${list}:1:17 text-line-end A line ends in CR.\n  Mend: save the file with line ends of one LF, as .gitattributes asks.`,
    ],
    [
      'an unmapped requirement',
      'draft/requirements.yaml',
      ['sections: [wet-floors]', 'sections: []'],
      'draft/requirements.yaml:1:7 requirement-unmapped No section carries the requirement `item-01`.\n  Mend: name the sections that carry it, or write them.',
    ],
    [
      'a page that the contents forget',
      'draft/contents.yaml',
      [', lost-key', ''],
      'draft/pages/lost-key.md:1:1 page-unlisted No group of `contents.yaml` names this page.\n  Mend: add it where readers will look for it.',
    ],
    [
      'a heading with the id of another kind',
      page,
      ['{ #wet-floors-say }', '{ #list-of-words }'],
      `${page}:18:1 id-reserved The id \`list-of-words\` begins with \`list-\`, which is kept for ids of another kind.\n  Mend: begin it with another word.`,
    ],
    [
      'a page with the id of another kind',
      'draft/pages/card-games.md',
      '---\ntitle: Games\nsummary: Of games.\nowner: Porters\n---\n\nPlay.\n',
      'draft/pages/card-games.md:1:1 id-reserved The id `card-games` begins with `card-`, which is kept for ids of another kind.\n  Mend: begin it with another word.',
    ],
    [
      'a list of no role',
      'draft/roles.yaml',
      ['id: porter', 'id: medic'],
      `${list}:1:1 role-unknown \`porter\` names no role; 1 other place names it too.\n  Mend: add the role, or name another one.`,
    ],
  ];

  test.each(cases)('%s', (_kind, file, edit, expected) => {
    expect(told(protocols({ [file]: edit }))).toContain(expected);
  });
});

test('an id in two files is told where it stands second, with where it stands first', () => {
  const root = protocols({
    'resources/national/other.yaml': `id: other\nname: Other\ndescription: Another one.\nsample: true\nservices: []\n`,
  });
  expect(told(root)).toContain(
    'resources/national/other.yaml:5:11 value-refused services: an organization without a service has no place here.\n  Mend: add one.',
  );
  const double = protocols({ 'draft/pages/lost-key.md': ['{ #lost-key-who }', '{ #wet-floors-say }'] });
  expect(told(double).find((text) => text.includes('id-duplicate'))).toBe(
    'draft/pages/wet-floors.md:18:1 id-duplicate The section id `wet-floors-say` stands already at draft/pages/lost-key.md:11.\n  Mend: choose another id here; an id that was released keeps its first place.',
  );
});

test('all mistakes are told at once, in file order', () => {
  const root = protocols({
    [list]: ['owner: Porters', 'owmer: Porters'],
    [page]: ['title: Wet floors', 'titel: Wet floors'],
    [line]: ['status: active', 'status: on'],
  });
  expect(told(root).map((text) => text.split(' ')[0])).toEqual([`${list}:3:1`, `${page}:2:1`, `${line}:10:13`]);
});

test('a file that could not be read causes no second problem where it is linked', () => {
  expect(told(protocols({ 'draft/pages/lost-key.md': ['owner: Locksmith\n', ''] }))).toHaveLength(1);
});

test('a symbolic link is refused', () => {
  const root = protocols({ [list]: undefined });
  symlinkSync('/etc/hostname', path.join(root, list));
  expect(told(root)[0]).toContain('file-special');
});

test('clock times, ratios and Note:this are left alone', () => {
  expect(told(protocols({ [page]: ['- "It is our habit."', '- Open 9:00-17:00, dose 1:1000, Note:this'] }))).toEqual(
    [],
  );
});

test('a link that stands where a folder belongs is no part of the tree', () => {
  const root = protocols();
  renameSync(path.join(root, 'draft'), path.join(root, 'elsewhere'));
  symlinkSync('elsewhere', path.join(root, 'draft'));
  expect(told(root).join('\n')).toContain('draft:1:1 file-unknown No file of this name belongs here.');
});

test("a link in place of the facility's file is told as one, wherever it leads", () => {
  const root = protocols({ 'facility.yaml': undefined });
  symlinkSync('nowhere.yaml', path.join(root, 'facility.yaml'));
  expect(told(root).join('\n')).toContain('facility.yaml:1:1 file-special This is no regular file.');
});
