/**
 * Every hostile case as a row: what a careless or a hostile author may write, and the message that each is told by.
 * What is harmless is taken as it is meant.
 */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../src/domain/problem-codes.ts';
import { change, protocols, told, type Edit } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const list = 'draft/checklists/porter.yaml';
const inPage = (text: string): Record<string, Edit> => ({ [page]: ['Floors slip when they are wet.', text] });

const line = 'resources/national/line.yaml';
const secret = ['confidential: false', 'confidential: true\n    read_by: [First role, Second role]'] as const;
const weekly = (zone: string, closes: string): Record<string, Edit> => ({
  [line]: [
    'hours: { kind: always }',
    `hours:
      kind: weekly
      timezone: ${zone}
      schedules: [{ byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: "00:00", closes_at: ${closes} }]`,
  ],
});

const cases: [string, ProblemCode, Record<string, Edit>][] = [
  ['<service: x>', 'left-name', inPage('Call <service: night-line>.')],
  ['<Service:x>', 'link-kind', inPage('Call <Service:night-line>.')],
  ['<serv:x>', 'link-kind', inPage('Call <servce:night-line>.')],
  ['<service night-line>', 'html', inPage('Call <service night-line>.')],
  ['(service:x) plain', 'left-name', inPage('Call service:night-line.')],
  ['::danger', 'left-block', inPage('::danger[Stop] Do not.')],
  [':::danger no end', 'block-open', inPage(':::caution\nDo not.')],
  [':::danger glued', 'page-stops', inPage(':::danger Stop\nDo not. <source:S1>\n:::')],
  ['##Heading', 'left-heading', inPage('##Heading { #wet-x }')],
  ['table cut', 'table-cells', { [page]: ['| Bucket | Soap 1:1000 |', '| Bucket |'] }],
  ['table more', 'table-cells', { [page]: ['| Bucket | Soap 1:1000 |', '| Bucket | Soap 1:1000 | more |'] }],
  ['link in heading', 'heading-link', { [page]: ['## Say {', '## Say [it](lost-key.md) {'] }],
  ['pasted bullet', 'left-list', inPage('• one\n• two')],
  ['pasted bullet o', 'left-list', inPage('· one\n· two')],
  ['symbol font bullet', 'text-damaged', inPage('\uF0B7 one')],
  ['curly in id', 'section-unknown', { [page]: ['{ #wet-floors-say }', '{ #wet-floors’say }'] }],
  ['entity', 'left-entity', inPage('Soap &amp; water &nbsp; now &#8217;')],
  ['open **', 'left-emphasis', inPage('Use **hot water.')],
  ['open backtick', 'left-emphasis', inPage('Use `hot water.')],
  ['open _', 'left-emphasis', inPage('Use _hot water.')],
  ['open bracket', 'left-link', inPage('Use [hot water](lost-key.md.')],
  ['reference link', 'left-link', inPage('See [lost][key].\n\n[key]: lost-key.md')],
  ['reference link undefined', 'left-link', inPage('See [lost][key].')],
  ['footnote', 'left-link', inPage('Soap.[^1]\n\n[^1]: Green.')],
  ['image', 'markdown-kind', inPage('![a mop](mop.png)')],
  ['{{ }}', 'text-unfinished', inPage('Call {{ number }}.')],
  ['${}', 'text-unfinished', inPage('Call ${number}.')],
  ['bidi', 'text-invisible', inPage('A \u202Eword.')],
  ['zero width', 'text-invisible', inPage('A\u200Bword.')],
  ['soft hyphen', 'text-invisible', inPage('A so\u00ADft.')],
  ['look-alike id', 'text-lookalike', { 'draft/contents.yaml': ['lost-key', 'l\u043Est-key'] }],
  ['look-alike in prose', 'text-lookalike', inPage('W\u0430ter is wet.')],
  ['step no list', 'left-list', { [page]: ['1. Say:', '1.Say:'] }],
  ['step ) ', 'list-start', { [page]: ['1. Say:', '1) Say:'] }],
  ['steps from 2', 'list-start', { [page]: ['1. Say:', '3. Say:'] }],
  ['TODO', 'text-unfinished', inPage('TODO: write this.')],
  ['lorem', 'text-unfinished', inPage('Lorem ipsum dolor.')],
  ['XXX', 'text-unfinished', inPage('Call XXX.')],
  [
    'yaml cut by #',
    'yaml-cut',
    {
      [list]: [
        'summary: The porter, from the first drop to the end of the shift.',
        'summary: The porter #1, from the first drop.',
      ],
    },
  ],
  ['__proto__', 'key-unknown', { [list]: ['kind: do-confirm', 'kind: do-confirm\n__proto__: { a: 1 }'] }],
  ['dup key', 'yaml-syntax', { [list]: ['owner: Porters', 'owner: Porters\nowner: Cooks'] }],
  ['tab indent', 'yaml-syntax', { [list]: ['  - id: never-hurry', '\t- id: never-hurry'] }],
  ['crlf', 'text-line-end', { [list]: ['owner: Porters\n', 'owner: Porters\r\n'] }],
  ['bom yaml', 'text-bom', { [list]: ['kind: do-confirm', '\uFEFFkind: do-confirm'] }],
  [
    'latin1',
    'text-encoding',
    {
      'draft/pages/lost-key.md': Uint8Array.from([...Buffer.from('---\ntitle: Caf'), 0xe9, ...Buffer.from('\n---\n')]),
    },
  ],
  ['utf16', 'text-encoding', { 'draft/pages/lost-key.md': Buffer.from('---\ntitle: x\n---\n', 'utf16le') }],
  ['mojibake', 'text-damaged', inPage('Donâ€™t run. CafÃ©.')],
  ['replacement', 'text-damaged', inPage('Don\uFFFDt run.')],
  [
    'office error',
    'text-damaged',
    { 'resources/national/line.yaml': ['description: A line for the tests.', 'description: "#REF!"'] },
  ],
  [
    'office error N/A',
    'text-damaged',
    { 'resources/national/line.yaml': ['who_may_call: Anyone', 'who_may_call: "#N/A"'] },
  ],
  [
    'sci number',
    'text-damaged',
    { 'resources/national/line.yaml': ['who_may_call: Anyone', 'who_may_call: "1.2E+10"'] },
  ],
  ['case name', 'file-name', { 'draft/pages/Wet-Floors.md': '---\ntitle: x\n---\n' }],
  [
    'windows name',
    'file-name',
    {
      'draft/pages/con.md':
        '---\ntitle: Con\nsummary: x y.\nowner: P\n---\n\nGo. <source:S1>\n\n## Why, and sources { #con-why }\n\nX. <source:S1>\n',
    },
  ],
  ['empty link', 'link-empty', inPage('See [](lost-key.md).')],
  ['nested list marker', 'left-emphasis', inPage('*not closed')],
  ['html comment', 'html', inPage('<!-- note -->')],
  ['html tag text', 'html', inPage('Press <Enter> now.')],
  ['mailto', 'link-outside', inPage('Mail a@b.example now.')],
  ['bare url', 'link-outside', inPage('See https://example.org now.')],
  ['www', 'link-outside', inPage('See www.example.org now.')],
  ['definition ~', 'markdown-kind', inPage('~~gone~~')],
  ['fence', 'markdown-kind', inPage('```\ncode\n```')],
  ['hr', 'markdown-kind', inPage('a\n\n---\n\nb')],
  ['yaml list as string', 'type-wrong', { [list]: ['shared_stops: [never-wave]', 'shared_stops: never-wave'] }],
  ['yaml anchor', 'yaml-not-plain', { [list]: ['owner: Porters', 'owner: &a Porters'] }],
  ['yaml merge', 'yaml-not-plain', { [list]: ['owner: Porters', 'owner: Porters\n<<: {a: b}'] }],
  ['step without a source', 'step-source', { [page]: ['myself." <source:S1>', 'myself."'] }],
  ['words of a template', 'template-left', inPage('The answer in one line. <source:S1>')],
  ['a number among the settings', 'number-in-prose', { 'site.yaml': ['lines: [', 'lines: ["Ring 206-555-0123.", '] }],
  ['hours of a foreign clock', 'zone-abroad', weekly('Europe/London', '"09:00"')],
  ['hours of all but a minute', 'hours-always', weekly('America/Los_Angeles', '"23:59"')],
  [
    'notice that ends before it starts',
    'alert-order',
    {
      [line]: [
        'status: active',
        'status: active\n    alert: { start: "2026-03-08", end: "2026-03-01", text: Closed. }',
      ],
    },
  ],
  [
    'retired id that never was',
    'retired-unknown',
    { 'draft/release.yaml': ['retired: []', 'retired: [{ id: dry-flors, title: Dry floors, reason: It is gone. }]'] },
  ],
  [
    'a confidential place beside its name',
    'place-told',
    { [line]: [...secret], [page]: ['1. ', '1. Go to 418 Juniper Street: <service:night-line>. '] },
  ],
  [
    'a confidential place in its entry',
    'place-told',
    { [line]: [secret[0], `${secret[1]}\n    takes: Whoever finds 5th and Pine`] },
  ],
  ['yaml two docs', 'yaml-syntax', { [list]: ['kind: do-confirm', '---\nkind: do-confirm\n---\nkind: x'] }],
];

test.each(cases)('%s is told as %s', (_name, code, edits) => {
  const messages = told(protocols(edits));
  expect(messages.some((message) => message.includes(` ${code} `))).toBe(true);
  expect(messages.join('\n')).toMatchSnapshot();
});

describe('what stands where a file belongs', () => {
  test.each<[string, (full: string) => void]>([
    ['a link', (full) => symlinkSync('/etc/hostname', full)],
    ['a folder', (full) => mkdirSync(full)],
    [
      'a file of 50 MB (file-large)',
      (full) => {
        writeFileSync(full, '[]\n');
        truncateSync(full, 50_000_000);
      },
    ],
  ])('%s is told, and nothing else of it', (_name, make) => {
    const root = protocols();
    change(root, 'draft/requirements.yaml', undefined);
    make(path.join(root, 'draft/requirements.yaml'));
    expect(told(root).join('\n')).toMatchSnapshot();
  });
});

test.each<[string, Record<string, Edit>]>([
  ['quotes and dashes of an office program', inPage('“Don’t” – run…')],
  ['a space that does not break', inPage('At 5\u00A0p.m.')],
  ['signs that were escaped', inPage('A \\* star.')],
  ['times and ratios', inPage('At 9:30, one part to 1:1000.')],
  ['a tab after a key', { [list]: ['owner: Porters', 'owner:\tPorters'] }],
  ['words that older YAML takes for truth values', { 'draft/roles.yaml': ['title: Porter', 'title: No'] }],
  ['a comment after a value', { [list]: ['owner: Porters', 'owner: Porters # since spring'] }],
])('%s: taken as meant', (_name, edits) => expect(told(protocols(edits))).toEqual([]));
