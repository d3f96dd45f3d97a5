/** Values of the own state in pages, lists and cards, as they are read. */
import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { withStateValues } from '../../../src/loading/reading/own-state.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { change, draftOf, protocols, told, type Edit } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const page = 'draft/pages/lost-key.md';
const list = 'draft/checklists/porter.yaml';
const row = 'draft/reporting/northmarch.yaml';

describe('values of the own state', () => {
  test('stand in a page as the row has them, with what it cites', () => {
    const why = sections(draftOf(), blocksOf).find(({ id }) => id === 'lost-key-why');
    expect(why?.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toMatchInlineSnapshot(`
      [
        "paragraph: The code says so.",
        "paragraph: In Northmarch, by word of those on a list: Ring the night line at once, yourself. More: On records.",
        "note: What is written of a spill stays in the house.",
        "row: Paper | Kept for",
        "row: Log | A year",
      ]
    `);
    expect(why?.blocks[1]?.cites).toEqual(['L1']);
    expect(why?.blocks[1]?.leads).toEqual(['../reporting/northmarch.yaml#state-northmarch-note-records']);
  });

  test('stand in the fields of lists and cards', () => {
    const { checklists, cards } = draftOf();
    const items = byId(checklists, 'porter').points.flatMap((point) => point.items);
    expect(items.map(({ service }) => service)).toContain('night-line');
    expect(byId(cards, 'pocket').summary).toBe('A small card to offer in Northmarch.');
  });

  test('leave an item without a service where the row has no line', () => {
    const { checklists } = draftOf(protocols({ [row]: ['    line: night-line\n', ''] }));
    const items = byId(checklists, 'porter').points.flatMap((point) => point.items);
    expect(items.filter((item) => 'service' in item)).toEqual([]);
  });

  test('leave what holds none the same object', () => {
    const draft = draftOf();
    const again = withStateValues(draft, draft.facility.state);
    for (const kind of ['pages', 'checklists', 'branches', 'cards'] as const)
      expect(again[kind].every((noun, index) => noun === draft[kind][index])).toBe(true);
    expect(again.shared).toBe(draft.shared);
  });

  test('are put in place once for releases that share the page and the row, and anew where the row is another', () => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, 'draft/pages/wet-floors.md', ['our rule for every visitor.', 'our rule for all visitors.']);
    freeze(root, '2026-03-01');
    change(root, row, ['Ring the night line at once', 'Ring the night line now']);
    freeze(root, '2026-04-01');
    const [first, second, third] = (readLibrary(root).library?.releases ?? []).map(({ protocol }) =>
      byId(protocol.pages, 'lost-key'),
    );
    expect(second).toBe(first);
    expect(third?.parts.at(-1)?.text).toContain('Ring the night line now, yourself.');
  });
});

test.each<[string, Record<string, Edit>, RegExp]>([
  [
    'an unknown duty',
    { [page]: ['<duty:child>', '<duty:childs>'] },
    /lost-key\.md:\d+:\d+ value-unknown `<duty:childs>` .*\n.*write `<duty:child>`/,
  ],
  ['an unknown part', { [page]: ['<duty:child>', '<duty:child.rout>'] }, /value-unknown .*\n.*`<duty:child\.route>`/],
  ['a capital', { [page]: ['<duty:child>', '<Duty:child>'] }, /value-unknown `<Duty:child>` .*\n.*`<duty:child>`/],
  ['a space', { [page]: ['<duty:child>', '<duty: child>'] }, /value-unknown `<duty: child>` .*\n.*`<duty:child>`/],
  [
    'an unknown topic in a field',
    { [list]: ['what was spilled', 'what <state-note:record> was spilled'] },
    /porter\.yaml:\d+:\d+ value-unknown .*\n.*`<state-note:records>`/,
  ],
  [
    'an unknown duty of a line',
    { [list]: ['<duty:child.line>', '<duty:cat.line>'] },
    /porter\.yaml:\d+:\d+ value-unknown `<duty:cat\.line>`/,
  ],
  [
    'a value in a title',
    { [page]: ['title: Lost key', 'title: Lost in <state:name>'] },
    /lost-key\.md:2:\d+ value-place/,
  ],
  ['a value in a heading', { [page]: ['## Owner unknown', '## Owner in <state:name>'] }, /value-place .* in a heading/],
  ['a value in a link', { [page]: ['[the list]', '[<state:name>]'] }, /value-place .* in a link/],
  [
    'a note in a block',
    { [page]: ['\n<state-note:records>\n', '\n:::note\n<state-note:records>\n:::\n'] },
    /value-place .* in a block/,
  ],
  [
    'a value in a row',
    { [row]: ['Cooks and porters.', 'Cooks of <state:name>.'] },
    /northmarch\.yaml:\d+:\d+ value-place .* a file whose texts take no values/,
  ],
  [
    'a note on a card',
    { 'draft/cards/pocket.yaml': ['Call <service:night-line>.', 'See <state-note:records>.'] },
    /pocket\.yaml:\d+:\d+ value-place .* a card/,
  ],
  [
    'a value in the directory',
    { 'resources/national/line.yaml': ['Answers day and night.', 'Answers in <state:name>.'] },
    /line\.yaml:\d+:\d+ value-place/,
  ],
  [
    'a block that only a note becomes',
    { [page]: ['\n<state-note:records>\n', '\n:::state[Here]\nA\n:::\n'] },
    /block-kind `:::state`/,
  ],
])('%s is refused', (_what, edits, expected) => {
  expect(told(protocols(edits)).join('\n')).toMatch(expected);
});
