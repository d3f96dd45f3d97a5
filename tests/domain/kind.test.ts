import { describe, expect, test } from 'vitest';
import { kindOf, kinds, reservedPrefixes, sectionAddress, sectionId, type Of } from '../../src/domain/kind.ts';
import { parts } from '../../src/domain/part.ts';

const cases: [Of, string, string | undefined, string][] = [
  [{ kind: 'page', id: 'alone' }, 'alone', undefined, '/protocol/alone/'],
  [{ kind: 'heading', id: 'alone-say', page: 'alone' }, 'alone-say', 'alone', '/protocol/alone/#alone-say'],
  [{ kind: 'list', id: 'night-nurse' }, 'list-night-nurse', undefined, '/checklists/night-nurse/'],
  [
    { kind: 'pause point', id: 'after', list: 'night-nurse' },
    'list-night-nurse-after',
    'list-night-nurse',
    '/checklists/night-nurse/#list-night-nurse-after',
  ],
  [
    { kind: 'item', id: 'tell', list: 'porter' },
    'list-porter-tell',
    'list-porter',
    '/checklists/porter/#list-porter-tell',
  ],
  [{ kind: 'item', id: 'tell' }, 'shared-tell', undefined, '/checklists/anyone/#shared-tell'],
  [{ kind: 'hard stop', id: 'never' }, 'shared-never', undefined, '/checklists/anyone/#shared-never'],
  [
    { kind: 'placement', id: 'tell', list: 'porter' },
    'list-porter-tell',
    'list-porter',
    '/checklists/porter/#list-porter-tell',
  ],
  [{ kind: 'ending', id: 'not_safe_yet' }, 'ending-not-safe-yet', undefined, '/checklists/#ending-not-safe-yet'],
  [{ kind: 'escalation', id: 'escalation' }, 'shared-escalation', undefined, '/checklists/#shared-escalation'],
  [{ kind: 'branch', id: 'flood' }, 'branch-flood', undefined, '/branches/flood/'],
  [
    { kind: 'branch item', id: 'fetch', branch: 'flood' },
    'branch-flood-fetch',
    'branch-flood',
    '/branches/flood/#branch-flood-fetch',
  ],
  [
    { kind: 'branch stop', id: 'never-run', branch: 'flood' },
    'branch-flood-never-run',
    'branch-flood',
    '/branches/flood/#branch-flood-never-run',
  ],
  [{ kind: 'calming', id: 'visitor' }, 'calming-visitor', undefined, '/branches/#calming-visitor'],
  [{ kind: 'card', id: 'pocket' }, 'card-pocket', undefined, '/cards/pocket/'],
  [{ kind: 'case', id: 'wet-hall' }, 'case-wet-hall', undefined, '/learning/#case-wet-hall'],
  [{ kind: 'governance', id: 'approvals' }, 'governs-approvals', undefined, '/governance/#governs-approvals'],
  [{ kind: 'role', id: 'porter' }, 'role-porter', undefined, '/governance/#role-porter'],
  [{ kind: 'requirement', id: 'c-07' }, 'requirement-c-07', undefined, '/governance/#requirement-c-07'],
  [{ kind: 'source', id: 'S14' }, 'source-s14', undefined, '/governance/#source-s14'],
  [{ kind: 'entry', id: 'night-line' }, 'entry-night-line', 'service-night-line', '/resources/night-line/'],
  [{ kind: 'service', id: 'night-line' }, 'service-night-line', undefined, '/resources/night-line/'],
  [
    { kind: 'reporting row', state: 'north-isle', duty: 'adult-at-risk' },
    'state-north-isle-adult-at-risk',
    undefined,
    '/reporting/north-isle/#state-north-isle-adult-at-risk',
  ],
  [
    { kind: 'state note', state: 'north-isle', topic: 'records' },
    'state-north-isle-note-records',
    undefined,
    '/reporting/north-isle/#state-north-isle-note-records',
  ],
];

describe.each(cases)('%j', (of, id, holder, address) => {
  test(`has the id ${id}`, () => expect(sectionId(of)).toBe(id));

  test(`is held by ${holder ?? 'nothing'}`, () => expect(kindOf(of).holder?.(of)).toBe(holder));

  test(`stands at ${address}`, () => expect(sectionAddress(of)).toBe(address));

  test('stands below the same address of the draft', () =>
    expect(sectionAddress(of, 'draft')).toBe(`/draft${address}`));

  test('has an id that only its kind can have, unless an author gives it', () => {
    const given = of.kind === 'page' || of.kind === 'heading';
    expect(reservedPrefixes.some((prefix) => sectionId(of).startsWith(prefix))).toBe(!given);
  });
});

test('every kind is among the examples, and stands in a part of the site', () => {
  expect(new Set(cases.map(([{ kind }]) => kind))).toEqual(new Set(Object.keys(kinds)));
  expect(Object.values(kinds).every(({ part }) => part in parts)).toBe(true);
});
