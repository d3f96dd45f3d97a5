/** What speaks for another state, on a made-up hospital of one state beside another. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { change, protocols, told, type Edit } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const list = 'draft/checklists/porter.yaml';
const sources = 'draft/sources.yaml';
const south = 'draft/reporting/southmarch.yaml';

const line = (id: string, more = '') => `id: ${id}
name: ${id}
description: A line for the tests.
sample: true
services:
  - id: ${id}
    name: Line ${id}
    label: Line ${id}
    description: Answers. <source:L2>
    status: active
    phones:
      - id: voice
        kind: extension
        number: "0177"
        type: voice
        assurances:
          - { date: "2026-01-10", dialed: "0177", method: called, roles: [A role, B role], result: answered, sample: true }
    relay: { by: relay }
    hours: { kind: always }
    needs: [advice]
    serves: [anyone]
    who_may_call: Anyone
    say: []
    cannot: []
    voicemail: unknown
    warm_transfer: unknown
    shares_with_police: unknown
    mandated_reporter: unknown
    immigration_policy: Not known
    police_report_needed: unknown
    id_needed: unknown
    confidential: false
${more}    sources: [L2]
`;

/** A state beside the own one, with a law and a line of its own. */
function beside(edits: Record<string, Edit> = {}, more = ''): string {
  const root = protocols();
  const registered = readFileSync(path.join(root, sources), 'utf8');
  change(
    root,
    sources,
    `${registered}- { id: L2, publisher: Southmarch, title: Code 2, date: n.d., kind: law, state: southmarch }\n`,
  );
  change(root, 'resources/report-lines/south-line.yaml', line('south-line', more));
  change(
    root,
    south,
    `title: Southmarch
rows:
  - duty: child
    answer: Ring. <source:L2>
    who: anyone
    line: south-line
    not_enough: []
    laws: []
    confidence: none
    as_of: not read
    sources: [L2]
`,
  );
  for (const [file, edit] of Object.entries(edits)) change(root, file, edit);
  return root;
}

const found = (root: string, code: string) => told(root).filter((line) => line.includes(` ${code} `));

describe('the law and the line of another state', () => {
  test('stand in its own file, and in that of its own line', () => {
    expect(found(beside(), 'state-foreign')).toEqual([]);
  });

  test.each<[string, Record<string, Edit>, RegExp]>([
    [
      'a page that cites its law',
      { [page]: ['every visitor. <source:S1>', 'every visitor. <source:L2>'] },
      /^draft\/pages\/wet-floors\.md:7:\d+ state-foreign `L2` speaks for southmarch, and this hospital is in northmarch\./,
    ],
    [
      'a page that names its line, which says no state of its own',
      { [page]: ['Call <service:caretaker-office>', 'Call <service:south-line>'] },
      /wet-floors\.md:\d+:\d+ state-foreign `south-line`/,
    ],
    [
      'a list that names its line',
      { [list]: ['"<duty:child.line>"', 'south-line'] },
      /^draft\/checklists\/porter\.yaml:\d+:\d+ state-foreign `south-line`/,
    ],
    [
      'the own state, whose row rests on its law',
      { 'draft/reporting/northmarch.yaml': ['sources: [L1]', 'sources: [L2]'] },
      /northmarch\.yaml:\d+:\d+ state-foreign `L2`/,
    ],
    [
      'a service of no state that rests on its law',
      { 'resources/national/line.yaml': ['day and night. <source:S1>', 'day and night. <source:L2>'] },
      /line\.yaml:\d+:\d+ state-foreign `L2`/,
    ],
    ['what staff call first', { 'site.yaml': ['night-line]', 'south-line]'] }, /site\.yaml:\d+:\d+ state-foreign/],
  ])('are refused of %s', (_what, edits, expected) => {
    expect(found(beside(edits), 'state-foreign').join('\n')).toMatch(expected);
  });

  test('are no matter where the line serves this state too', () => {
    const named: Record<string, Edit> = { [list]: ['"<duty:child.line>"', 'south-line'] };
    expect(found(beside(named, '    serves_state: [northmarch]\n'), 'state-foreign')).toEqual([]);
  });

  test('are seen by what a service says of itself, without any row', () => {
    const root = beside({
      [south]: ['    line: south-line\n', ''],
      [list]: ['"<duty:child.line>"', 'south-line'],
      'resources/report-lines/south-line.yaml': line('south-line', '    state: southmarch\n'),
    });
    expect(found(root, 'state-foreign')).toHaveLength(1);
  });
});

describe('the name of another state', () => {
  test.each([
    ['in prose is pointed out', 'In Southmarch they wait. ', 1],
    ['is none within another word', 'Southmarchers wait. ', 0],
    ['that is the own one is left alone', 'In Northmarch they wait. ', 0],
  ])('%s', (_what, words, count) => {
    const named = found(beside({ [page]: ['Say it is our rule', `${words}Say it is our rule`] }), 'state-name');
    expect(named).toHaveLength(count);
    for (const one of named) expect(one).toMatch(/wet-floors\.md:7:4 warning state-name Southmarch/);
  });

  test('may be that of a city in which its services are', () => {
    const address =
      '    state: southmarch\n    address: { address_1: 1 Pier, city: Saltwick, state_province: WA, postal_code: "00000" }\n';
    const root = beside({ [page]: ['Say it is our rule', 'In Saltwick they wait. Say it is our rule'] }, address);
    expect(found(root, 'state-name').map((one) => /state-name (\w+)/.exec(one)?.[1])).toEqual(['Saltwick']);
  });

  test('is its own in its file', () => {
    expect(found(beside({ [south]: ['Ring. ', 'Ring in Southmarch. '] }), 'state-name')).toEqual([]);
  });
});

test.each<[string, Record<string, Edit>]>([
  ['the own state', { 'facility.yaml': ['state: northmarch', 'state: westmarch'] }],
  ['the state of a source', { [sources]: ['  kind: law\n', '  kind: law\n  state: westmarch\n'] }],
])('%s that has no file is unknown', (_what, edits) => {
  expect(found(protocols(edits), 'state-unknown').join('\n')).toContain('`westmarch` names no state.');
});
