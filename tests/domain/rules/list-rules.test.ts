import { describe, expect, test } from 'vitest';
import { pointsWith, someItems, toldOfLists } from '../../made/lists.ts';

const timed = { two_minutes: ['tell'], escalate: 'Nobody came: tell the guard. <source:S1>' };
const never = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `never-${at}`, text: 'Never do it.', why: 'It hurts. <source:S1>' }));
const first = (told: string[]) => told.map((problem) => problem.split('\n')[0]);

describe('a list is refused', () => {
  test('that has more items than one encounter holds, with the shared ones', () => {
    const points = [
      { id: 'alone' as const, title: 'At the wet place', items: [{ shared: 'tell' }, ...someItems(5, 'a')] },
      { id: 'leaving' as const, title: 'On leaving', items: someItems(6, 'b') },
      { id: 'after' as const, title: 'After', items: someItems(5, 'c') },
    ];
    expect(first(toldOfLists({ list: { ...timed, points } }))).toEqual([
      'draft/checklists/porter.yaml:1:1 list-items The list has 17 items with the shared ones; 16 can be held in one encounter.',
    ]);
  });

  test('that has more items at one pause than fit it', () => {
    expect(first(toldOfLists({ list: { ...timed, points: pointsWith(...someItems(5)) } }))).toEqual([
      'draft/checklists/porter.yaml:1:1 list-point "At the wet place" has 7 items with the shared ones; 6 fit one pause.',
    ]);
  });

  test('that has more hard stops than stay in view, one of them shared', () => {
    expect(first(toldOfLists({ list: { section: 'wet-floors', stops: never(6) } }))).toEqual([
      'draft/checklists/porter.yaml:1:1 list-stops The list has 7 hard stops; 6 can be kept in view.',
    ]);
  });

  test.each([
    ['first', { first: 'gone' }],
    ['two_minutes', { ...timed, two_minutes: ['gone'] }],
  ])('whose `%s` is no item of its pause points', (_key, list) => {
    expect(first(toldOfLists({ list }))).toEqual([
      "draft/checklists/porter.yaml:1:1 list-first `gone` comes first, and is no item of the list's pause points.",
    ]);
  });

  test.each([
    ['more items than two minutes hold', someItems(8, 'a').map(({ id }) => id)],
    ['an item twice', ['a-0', 'a-0']],
  ])('whose first two minutes name %s', (_what, two_minutes) => {
    const points = [
      { id: 'notice' as const, title: 'On seeing it', items: [{ shared: 'tell' }, ...someItems(4, 'a')] },
      { id: 'after' as const, title: 'After', items: someItems(8, 'a').slice(4) },
    ];
    expect(toldOfLists({ list: { ...timed, two_minutes, points } }).join('\n')).toContain('list-two-minutes');
  });

  test('that tells its first two minutes, and not whom to tell when nobody acts', () => {
    expect(toldOfLists({ list: { two_minutes: ['tell'] } }).join('\n')).toContain('list-escalate');
  });
});

test('the limits of items bind no list that does not tell its first two minutes', () => {
  expect(toldOfLists({ list: { points: pointsWith(...someItems(20)) } })).toEqual([]);
});

test('a list that opens an unknown branch is refused', () => {
  expect(toldOfLists({ list: { branches: ['flod'] } }).join('\n')).toContain('branch-unknown `flod` names no branch.');
});

test('a branch of more items than are done in one go is refused', () => {
  const flood = { if: 'It is a flood.', title: 'Flood', owner: 'Porters', page: 'wet-floors', stops: [] };
  expect(first(toldOfLists({ branches: { flood: { ...flood, items: someItems(8) } } }))).toEqual([
    'draft/branches/flood.yaml:1:1 branch-items The branch has 8 items; 7 are done in one go.',
  ]);
});
