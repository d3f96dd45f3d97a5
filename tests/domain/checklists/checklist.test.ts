import { describe, expect, test } from 'vitest';
import { absentFrom, branchesInOrder, rolesWithLists, wholeList } from '../../../src/domain/checklists/checklist.ts';
import { aBranch, aList, anItem, aProtocol, aRole, aShared, aStop } from '../../made/protocol.ts';

const ids = (all: readonly { section_id: string }[]) => all.map(({ section_id }) => section_id);

describe('wholeList', () => {
  const shared = aShared({
    always: [anItem('call')],
    items: [
      anItem('tell', { text: 'Tell a porter.', why: 'It is slippery.', words: ['Over here!'], section: 'wet-floors' }),
      anItem('sign'),
    ],
    stops: [aStop('never-wave'), aStop('never-shout')],
    readiness: [anItem('mop')],
  });
  const whole = (list: Parameters<typeof aList>[1], asks = true) =>
    wholeList(
      aProtocol({
        shared,
        roles: [aRole('porter', { asks })],
        checklists: [aList('porter', list)],
        branches: [aBranch('flood', { items: [anItem('fetch'), anItem('question', { asks: true })] }), aBranch('fire')],
      }),
      'porter',
    );
  const placing = (entry: object) => ({
    points: [{ id: 'notice' as const, title: 'On seeing it', items: [{ shared: 'tell', ...entry }] }],
  });

  test('has a shared item where the list places it', () => {
    const { points } = whole({
      points: [{ id: 'notice', title: 'On seeing it', items: [anItem('dry'), { shared: 'sign' }] }],
    });
    expect(points.map(({ title, items }) => [title, ...ids(items)])).toEqual([
      ['On seeing it', 'list-porter-dry', 'list-porter-sign'],
    ]);
  });

  test.each([
    ['text', 'Tell a guard.'],
    ['why', 'It is dark.'],
    ['words', ['Help!']],
    ['section', 'wet-floors-say'],
    ['service', 'night-line'],
    ['may_decline', true],
  ])('puts the %s that the list gives in place of the shared one, and takes over the rest', (key, own) => {
    const [item] = whole(placing({ [key]: own })).points[0]?.items ?? [];
    expect(item).toMatchObject({ ...shared.items[0], [key]: own, section_id: 'list-porter-tell', plain: false });
  });

  test('knows a shared item that stands as it is', () => {
    expect(whole(placing({})).points[0]?.items[0]).toMatchObject({ shared: 'shared-tell', plain: true });
  });

  test('leaves out what is not there', () => {
    const { points, branches, stops, opening } = whole({
      points: [{ id: 'notice', title: 'On seeing it', items: [{ shared: 'gone' }] }],
      first: 'gone',
      branches: ['gone'],
      shared_stops: ['gone'],
    });
    expect([...points.flatMap(({ items }) => items), ...branches, ...stops, ...opening]).toEqual([]);
  });

  test("begins with the role's own act, then what its two minutes hold, each once", () => {
    const items = [anItem('dry'), anItem('mark'), anItem('wring')];
    const { opening } = whole({
      points: [{ id: 'notice', title: 'On seeing it', items }],
      first: 'mark',
      two_minutes: ['dry', 'mark'],
    });
    expect(opening.map(({ id }) => id)).toEqual(['mark', 'dry']);
  });

  test.each([
    [true, ['branch-flood-fetch', 'branch-flood-question']],
    [false, ['branch-flood-fetch']],
  ])('opens a branch, for a role that asks (%s) with %j', (asks, shown) => {
    const { branches } = whole({ branches: ['flood'] }, asks);
    expect(branches.map(({ items }) => ids(items))).toEqual([shown]);
  });

  test('opens branches in its own order', () => {
    expect(ids(whole({ branches: ['fire', 'flood'] }).branches)).toEqual(['branch-fire', 'branch-flood']);
  });

  test("names a role's own stops before the shared ones, in its own order", () => {
    const { stops } = whole({ stops: [aStop('never-hurry')], shared_stops: ['never-shout', 'never-wave'] });
    expect(ids(stops)).toEqual(['list-porter-never-hurry', 'shared-never-shout', 'shared-never-wave']);
  });

  test('leads an item and a stop that name no section to the one of the list', () => {
    const { points, stops } = whole({
      section: 'lost-key',
      stops: [{ id: 'never-hurry', text: 'Never hurry.', why: 'It hurts.' }],
    });
    expect([...points.flatMap(({ items }) => items), ...stops].map(({ section }) => section)).toEqual([
      'lost-key',
      'lost-key',
    ]);
  });

  test('leads what a branch says to the page of the branch', () => {
    const [{ items, stops } = { items: [], stops: [] }] = whole({ branches: ['flood'] }).branches;
    expect([...items, ...stops].map(({ section }) => section)).toEqual(['wet-floors', 'wet-floors', 'wet-floors']);
  });

  test('has what always holds, and shared readiness', () => {
    const { always, readiness } = whole({ readiness: [anItem('boots'), { shared: 'mop' }] });
    expect([ids(always), ids(readiness)]).toEqual([['shared-call'], ['list-porter-boots', 'list-porter-mop']]);
  });

  test.each([
    [true, ['declined', 'not_safe_yet', 'done']],
    [false, ['declined', 'not_safe_yet', 'told']],
  ])('ends, for a role that asks (%s), as %j', (asks, endings) => {
    const ending = { title: 'It is over.', say: [], do: [] };
    const protocol = aProtocol({
      shared: aShared({ endings: { declined: ending, not_safe_yet: ending, done: ending, told: ending } }),
      roles: [aRole('porter', { asks })],
    });
    expect(wholeList(protocol, 'porter').endings.map(({ id }) => id)).toEqual(endings);
  });
});

test('roles with lists come in the order of the roles', () => {
  const protocol = aProtocol({
    roles: [aRole('guard'), aRole('porter'), aRole('cook')],
    checklists: [aList('porter'), aList('guard')],
  });
  expect(rolesWithLists(protocol).map(({ id }) => id)).toEqual(['guard', 'porter']);
});

test('what lists share and a list has not is told', () => {
  const shared = aShared({
    items: [anItem('tell'), anItem('sign')],
    stops: [aStop('never-wave'), aStop('never-shout')],
    readiness: [anItem('mop')],
  });
  const list = aList('porter', {
    points: [{ id: 'notice', title: 'On seeing it', items: [{ shared: 'tell', text: 'Tell a guard.' }] }],
    shared_stops: ['never-wave'],
  });
  const { items, stops } = absentFrom(wholeList(aProtocol({ shared, checklists: [list] }), 'porter'), shared);
  expect([ids(items), ids(stops)]).toEqual([['shared-sign', 'shared-mop'], ['shared-never-shout']]);
});

test('branches come in the order of the list on which most of them open', () => {
  const protocol = aProtocol({
    branches: [aBranch('ash'), aBranch('fire'), aBranch('flood')],
    checklists: [
      aList('guard', { branches: ['ash'] }),
      aList('porter', { branches: ['flood', 'fire'] }),
      aList('cook', { branches: [] }),
    ],
  });
  expect(branchesInOrder(protocol).map(({ id }) => id)).toEqual(['flood', 'fire', 'ash']);
});
