import { describe, expect, test } from 'vitest';
import { pointsWith, toldOfLists } from '../../made/lists.ts';

const mop = { id: 'mop', text: 'Mop the floor. <source:S1>' };
const items = [{ id: 'tell', text: 'Put up the yellow sign, in plain sight. <source:S1>' }, mop];
const silent = {
  'draft/roles.yaml': ['clinical: true, asks: true', 'clinical: true, asks: false'] as [string, string],
};
const first = (told: string[]) => told.map((problem) => problem.split('\n')[0]);

describe('a shared item', () => {
  test('that a list neither places nor leaves out is refused', () => {
    expect(first(toldOfLists({ shared: { items } }))).toEqual([
      'draft/checklists/porter.yaml:1:1 shared-item-left The list does not say what becomes of `mop`, which lists share.',
    ]);
  });

  test.each([
    ['placed', { points: pointsWith({ shared: 'mop' }) }],
    ['placed for readiness', { readiness: [{ shared: 'mop' }] }],
    ['left out with a reason', { without: [{ shared: 'mop', reason: 'The cleaner mops.' }] }],
    ['left out with all others', { without: [{ shared: 'rest', reason: 'The cleaner does it.' }] }],
  ])('that is %s is not', (_how, list) => {
    expect(toldOfLists({ shared: { items }, list })).toEqual([]);
  });

  test('that is placed twice is refused', () => {
    expect(toldOfLists({ list: { points: pointsWith({ shared: 'tell' }) } }).join('\n')).toContain(
      'id-duplicate The section id `list-porter-tell` stands already',
    );
  });

  test('that is placed and left out is refused', () => {
    const told = toldOfLists({ list: { without: [{ shared: 'tell', reason: 'The cleaner tells.' }] } });
    expect(told.join('\n')).toContain('listed-twice `tell` stands here, and under `without` too.');
  });

  test('that does not exist is refused', () => {
    const told = toldOfLists({ list: { points: pointsWith({ shared: 'tel' }) } });
    expect(told.join('\n')).toContain('shared-item-unknown `tel` names no shared item.\n  Mend: write `tell`');
  });
});

describe('what questions or examines', () => {
  const asked = { id: 'ask', text: 'Ask what was spilled. <source:S1>', asks: true };

  test.each([
    ['its own', { list: { points: pointsWith(asked) } }],
    ['shared', { shared: { items: [...items.slice(0, 1), asked] }, list: { points: pointsWith({ shared: 'ask' }) } }],
  ])('is refused on the list of a role that does not ask: %s', (_whose, lists) => {
    expect(toldOfLists({ ...lists, edits: silent }).join('\n')).toContain(
      'item-asks `ask` questions or examines, which this role may not do.',
    );
    expect(toldOfLists(lists)).toEqual([]);
  });
});

describe('a placement in words of its own', () => {
  const shared = {
    items: [{ id: 'tell', text: 'Put up the sign. <source:S1>', why: 'It is wet. <source:L1> <source:local>' }],
  };
  const placing = (entry: object) => ({
    shared,
    list: { points: [{ id: 'notice' as const, title: 'On seeing it', items: [{ shared: 'tell', ...entry }] }] },
  });

  test.each([
    ['text', { text: 'Put up a sign.' }, 'S1'],
    ['reason', { why: 'It is wet. <source:S1>' }, 'L1'],
    ['text and reason', { text: 'Put up a sign.', why: 'It is wet.' }, 'S1, L1'],
  ])('is refused where its %s lost a source', (_what, entry, lost) => {
    expect(toldOfLists(placing(entry)).join('\n')).toContain(
      `placement-cites \`tell\` no longer cites ${lost}, on which the shared item rests.`,
    );
  });

  test.each([
    ['a source that moved to its reason', { text: 'Put up a sign.', why: 'It is wet. <source:S1> <source:L1>' }],
    ['a rule of the house that it gives up', { why: 'It is wet. <source:L1>' }],
    ['words to say alone', { words: ['Mind the floor!'] }],
  ])('is not refused for %s', (_what, entry) => {
    expect(toldOfLists(placing(entry))).toEqual([]);
  });
});

test.each([
  ['neither it nor its list names one', {}, true],
  ['its list names one', { section: 'wet-floors' }, false],
])('a hard stop without a section, where %s, is refused: %s', (_where, list, refused) => {
  const stops = [{ id: 'never-run', text: 'Never run.', why: 'It is wet.' }];
  expect(
    toldOfLists({ list: { ...list, stops } })
      .join('\n')
      .includes('stop-section'),
  ).toBe(refused);
});

test('a placement with a misspelt key is told as the placement that it is', () => {
  const told = toldOfLists({
    edits: { 'draft/checklists/porter.yaml': ['- shared: tell', '- { shared: tell, wy: Wet. }'] },
  });
  expect(told.join('\n')).toMatch(/key-unknown points\.0\.items\.0\.wy: no such key here\.\n {2}Mend: write `why`/);
});
