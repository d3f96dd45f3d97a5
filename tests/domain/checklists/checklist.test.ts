import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endingInWords,
  endingOf,
  outcomesOf,
  ownList,
  wholeList,
  type Outcome,
} from '../../../src/domain/checklists/checklist.ts';
import { draftOf, protocols, told } from '../../made/fixture.ts';

const list = 'draft/checklists/porter.yaml';

describe('wholeList', () => {
  const whole = () => wholeList(draftOf(), 'porter');

  test("puts what lists share before a role's own items of the same moment", () => {
    expect(
      whole().points.map(({ id, title, items }) => [id, title, ...items.map(({ section_id }) => section_id)]),
    ).toEqual([
      ['notice', 'On seeing it', 'shared-tell'],
      ['alone', 'At the wet place', 'list-porter-spill', 'list-porter-offer'],
    ]);
  });

  test("names a role's own stops before the shared ones", () => {
    expect(whole().stops.map(({ section_id }) => section_id)).toEqual(['list-porter-never-hurry', 'shared-never-wave']);
  });
});

test('a record prints a list without what it shares', () => {
  const { stops, points } = ownList(draftOf(), 'porter');
  expect([...stops, ...points.flatMap(({ items }) => items)].map(({ section_id }) => section_id)).toEqual([
    'list-porter-never-hurry',
    'list-porter-spill',
    'list-porter-offer',
  ]);
});

test.each([
  [undefined, ['done', 'not safe now', 'does not apply']],
  [true, ['done', 'offered, declined', 'not safe now', 'does not apply']],
])('an item that the patient may decline (%s) ends as %j', (may_decline, outcomes) => {
  expect(outcomesOf({ may_decline })).toEqual(outcomes);
});

describe('endingOf', () => {
  const items = [
    { id: 'duty', may_decline: false },
    { id: 'offer', may_decline: true },
    { id: 'visit', may_decline: true },
  ];
  const no = 'offered, declined';
  const ending = (outcomes: Record<string, Outcome>) => {
    const found = endingOf(items, new Map(Object.entries(outcomes)));
    return [endingInWords(found, items.length), found.declined ? 'door open' : '', ...found.toDo];
  };

  test.each<[string, Record<string, Outcome>, string, string, ...string[]]>([
    ['nothing yet', {}, '0 of 3 marked.', '', 'duty', 'offer', 'visit'],
    ['half', { duty: 'done' }, '1 of 3 marked.', '', 'offer', 'visit'],
    ['all done', { duty: 'done', offer: 'done', visit: 'done' }, 'Complete.', ''],
    ['every offer declined', { duty: 'done', offer: no, visit: no }, 'Complete.', 'door open'],
    ['the first offer declined, the next not made', { duty: 'done', offer: no }, 'Complete.', 'door open', 'visit'],
    ['declined, but a duty is open', { offer: no, visit: no }, '2 of 3 marked.', 'door open', 'duty'],
    ['one declined, one taken', { duty: 'done', offer: no, visit: 'done' }, 'Complete.', ''],
    ['one taken, the next not made', { duty: 'done', offer: 'done' }, '2 of 3 marked.', '', 'visit'],
    [
      'one declined, one not safe',
      { duty: 'done', offer: no, visit: 'not safe now' },
      'Complete.',
      'door open',
      'visit',
    ],
    ['one declined, one not applying', { duty: 'done', offer: no, visit: 'does not apply' }, 'Complete.', 'door open'],
    [
      'nothing could be offered',
      { duty: 'done', offer: 'not safe now', visit: 'not safe now' },
      'Complete for now.',
      '',
      'offer',
      'visit',
    ],
    ['a duty was not safe', { duty: 'not safe now', offer: 'done', visit: 'done' }, 'Complete for now.', '', 'duty'],
  ])('%s', (_what, outcomes, ...said) => {
    expect(ending(outcomes)).toEqual(said);
  });

  test('whatever was marked: nothing is lost, and nothing left open is called complete', () => {
    const outcome = fc.constantFrom<Outcome[]>('done', 'offered, declined', 'not safe now', 'does not apply');
    const entries = fc.array(fc.record({ may_decline: fc.boolean(), outcome: fc.option(outcome) }), { maxLength: 24 });
    fc.assert(
      fc.property(entries, (all) => {
        const list = all.map(({ may_decline }, index) => ({ id: `i-${index}`, may_decline }));
        const run = new Map(
          all.flatMap(({ may_decline, outcome: one }, index) =>
            one && (may_decline || one !== no) ? [[`i-${index}` as string, one] as const] : [],
          ),
        );
        const { complete, declined, answered, toDo } = endingOf(list, run);
        expect(answered).toBe(run.size);
        expect(toDo).toEqual(
          list.filter(({ id }) => (run.get(id) ?? 'not safe now') === 'not safe now').map(({ id }) => id),
        );
        const openDuties = list.filter(({ id, may_decline }) => !may_decline && !run.has(id));
        expect(complete && openDuties.length > 0).toBe(false);
        expect(declined || complete === (answered === list.length)).toBe(true);
      }),
    );
  });
});

describe('a list is refused', () => {
  const items = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `      - { id: more-${index}, text: Offer a thing. <source:S1> }\n`,
    ).join('');
  const stops = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `  - { id: never-${index}, text: Never do it., why: It is unsafe., section: wet-floors }\n`,
    ).join('');
  test.each([
    [
      'with ten items at one pause',
      ['        may_decline: true\n', `        may_decline: true\n${items(8)}`],
      'list-point "At the wet place" has 10 items with the shared ones; 9 fit one pause.',
    ],
    [
      'with seven hard stops, one of them shared',
      ['shared_stops:', `${stops(5)}shared_stops:`],
      'list-stops The list has 7 hard stops; 6 can be kept in view.',
    ],
    [
      'whose first sentence is long',
      [
        'Offer the long corridor, whatever they carry.',
        'Offer the long corridor to the visitor in any case and whatever it is that they may carry now.',
      ],
      'item-words',
    ],
    [
      'whose item does not begin with its verb',
      ['Offer the long corridor, whatever', 'The long corridor is offered, whatever'],
      'item-verb',
    ],
    [
      'whose item gives the subject away',
      ['Offer the long corridor, whatever', 'Offer trafficking corridors, whatever'],
      'word-revealing',
    ],
    [
      'whose offer does not say whether the patient may decline',
      ['        may_decline: true\n', ''],
      'item-decline "Offer the long corridor, whatever they carry." offers something, and does not say',
    ],
    [
      'whose hard stop is not something never to do',
      ['Never hurry where it looks wet.', 'Do not hurry where it looks wet.'],
      'stop-never "Do not hurry where it looks wet." does not begin with "Never", under which lists print it.',
    ],
    [
      'that names an unknown shared stop',
      ['shared_stops: [never-wave]', 'shared_stops: [never-wav]'],
      'shared-stop-unknown',
    ],
    ['whose item links to no section', ['section: wet-floors-say', 'section: wet-floors-sey'], 'section-unknown'],
  ] as const)('%s', (_what, [from, to], code) => {
    expect(told(protocols({ [list]: [from, to] })).join('\n')).toContain(code);
  });

  test('that has more items than one encounter holds, with the shared ones', () => {
    const shared = Array.from(
      { length: 9 },
      (_, index) => `  - { id: s-${index}, point: leaving, text: Offer a thing. <source:S1> }\n`,
    ).join('');
    const after = Array.from(
      { length: 9 },
      (_, index) => `  - { id: t-${index}, point: after, text: Offer a thing. <source:S1> }\n`,
    ).join('');
    const root = protocols({
      'draft/shared.yaml': ['asking: []', `asking:\n${shared}${after}`],
      [list]: ['        may_decline: true\n', `        may_decline: true\n${items(6)}`],
    });
    expect(told(root).join('\n')).toContain(
      'list-items The list has 27 items with the shared ones; 24 can be held in one encounter.',
    );
  });

  test.each([
    ['Ask the guest who came.', true],
    ['Ask the porter for a key.', false],
  ])('of a role that may not ask: "%s" is refused: %s', (text, refused) => {
    const root = protocols({
      'draft/roles.yaml': ['clinical: true, asks: true', 'clinical: true, asks: false'],
      [list]: ['Offer the long corridor, whatever they carry.', text],
    });
    expect(told(root).join('\n').includes('item-asks')).toBe(refused);
  });
});
