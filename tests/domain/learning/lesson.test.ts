/** What a role learns: in which form what is told, which cases touch it, and how long it takes. */
import { describe, expect, test } from 'vitest';
import { newHere, whatChanged, type Between, type Telling } from '../../../src/domain/learning/lesson.ts';
import { learningWords } from '../../../src/domain/learning/learning-words.ts';
import { showingOnSite } from '../../../src/domain/checklists/shown-list.ts';
import { withLiving, type Living, type Protocol } from '../../../src/domain/protocol.ts';
import { html, trusted } from '../../../src/domain/text/html.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import type { ChangeNote } from '../../../src/schema/release.ts';
import { draftOf } from '../../made/fixture.ts';
import { aCase, aList, anItem, aPage, aProtocol, aRole, aShared, aStop } from '../../made/protocol.ts';

const words = (text: string) =>
  text === '' ? [] : [{ kind: 'paragraph' as const, text: text.replaceAll(/\s*<[^>]*>/g, ''), cites: [] }];
const living: Living = draftOf();

const telling = (protocol: Protocol): Telling => ({
  say: (text) => trusted(text.replaceAll(/\s*<[^>]*>/g, '')),
  section: (id) => ({ title: id, href: `#${id}` }),
  ownTab: true,
  names: { role: (id) => id, release: (id) => id },
  showing: showingOnSite(withLiving(protocol, living), {
    say: (text) => html`${text}`,
    address: (id) => `#${id}`,
    signing: () => () => [],
  }),
});

const roles = [aRole('porter'), aRole('guard')];
const list = aList('porter', {
  stops: [aStop('never-run')],
  points: [{ id: 'alone', title: 'There', items: [anItem('dry', { section: 'mops' })] }],
});
const house = (more: Partial<Protocol> = {}): Protocol =>
  aProtocol({
    roles,
    pages: [aPage('wet-floors'), aPage('mops'), aPage('keys')],
    checklists: [list, aList('guard')],
    shared: aShared(),
    cases: [aCase('spill'), aCase('door', { roles: ['guard'] })],
    ...more,
  });

const stated = (protocol: Protocol) => ({ protocol, sections: sections(protocol, words) });
const since = (older: Protocol | undefined, newer: Protocol, notes: ChangeNote[] = []): Between => ({
  older: older && stated(older),
  newer: stated(newer),
  reasons: { notes: notes.map((note) => ({ ...note, release: '2026-06-01' })), retired: [] },
});
const changed = (role: string, between: Between) => whatChanged(role, between, telling(between.newer.protocol));
const idsOf = (cases: readonly { id: string }[]) => cases.map(({ id }) => id);
const pageWith = (id: string, lead: string) => house().pages.map((page) => (page.id === id ? { ...page, lead } : page));

test('whoever is new learns what the list opens with, its stops and the cases of the role', () => {
  const { said, cases } = newHere('porter', house(), telling(house()));
  expect(String(said)).toContain('Do dry.');
  expect(String(said)).toContain('Never do never-run.');
  expect(idsOf(cases)).toEqual(['spill']);
});

test('cases for which five minutes have no room are there for whoever has more', () => {
  const long = Array.from({ length: 6 }, (_, at) => aCase(`case-${at}`, { seen: 'They slip. '.repeat(100) }));
  const { cases, more, minutes } = newHere('porter', house({ cases: long }), telling(house()));
  expect([cases.length, more.length]).toEqual([3, 3]);
  expect(minutes).toBeLessThanOrEqual(5);
});

describe('whoever knew an earlier release learns', () => {
  test('that nothing differs, in ten seconds', () => {
    const { said, cases, minutes } = changed('porter', since(house(), house()));
    expect(String(said)).toContain(learningWords.same);
    expect([cases, minutes < 0.17]).toEqual([[], true]);
  });

  test.each([
    [
      'its own item',
      {
        checklists: [
          { ...list, points: [{ ...list.points[0]!, items: [anItem('dry', { text: 'Mop it all.' })] }] },
          aList('guard'),
        ],
      },
    ],
    ['the page to which its item leads', { pages: pageWith('mops', 'Take the blue one.') }],
    ['the page to which its stop leads', { pages: pageWith('wet-floors', 'Look twice before you step.') }],
  ])('%s, and whoever has another list does not', (_what, more) => {
    expect(String(changed('porter', since(house(), house(more))).said)).toContain('data-change');
    expect(String(changed('guard', since(house(), house(more))).said)).toContain(learningWords.same);
  });

  test('what a note says concerns the role, or everyone', () => {
    const newer = house({ pages: pageWith('keys', 'Count them at six.') });
    const note = { summary: 'Keys are counted.', kind: 'substantive' as const, action: 'Count.', sections: ['keys'] };
    for (const named of [['guard'], []])
      expect(String(changed('guard', since(house(), newer, [{ ...note, roles: named }])).said)).toContain('Count.');
    expect(String(changed('porter', since(house(), newer, [{ ...note, roles: ['guard'] }])).said)).toContain(
      learningWords.same,
    );
  });

  test('the cases that touch what differs, and no other', () => {
    const mops = aCase('mop', { answers: [{ text: 'Mop.', right: true, outcome: 'Dry.', section: 'mops' }] });
    const newer = house({ pages: pageWith('mops', 'Take the blue one.'), cases: [aCase('spill'), mops] });
    expect(idsOf(changed('porter', since(house(), newer)).cases)).toEqual(['mop']);
  });

  test.each([
    ['there is none before', undefined, learningWords.firstRelease],
    ['it had no such list', house({ checklists: [aList('guard')] }), learningWords.newRole],
  ])('that all is new, where %s', (_what, older, told) => {
    expect(String(changed('porter', since(older, house())).said)).toContain(told);
  });
});
