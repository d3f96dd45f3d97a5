import { describe, expect, test } from 'vitest';
import { endingOf, outcomesOf, wholeList, type Outcome } from '../../src/domain/checklist.ts';
import { readLibrary } from '../../src/loading/read.ts';
import { protocols, told } from '../fixture.ts';

const list = 'draft/checklists/nurse.yaml';

describe('wholeList', () => {
  const whole = () => {
    const { library } = readLibrary(protocols());
    if (!library) throw new Error('the fixture has problems');
    return wholeList(library.draft, 'nurse');
  };

  test("puts what lists share before a role's own items of the same moment", () => {
    expect(
      whole().points.map(({ id, title, items }) => [id, title, ...items.map(({ section_id }) => section_id)]),
    ).toEqual([
      ['notice', 'When you notice', 'shared-tell'],
      ['alone', 'With the patient alone', 'list-nurse-limits', 'list-nurse-offer'],
    ]);
  });

  test("names a role's own stops before the shared ones", () => {
    expect(whole().stops.map(({ section_id }) => section_id)).toEqual([
      'list-nurse-never-insist',
      'shared-never-accuse',
    ]);
  });
});

test.each([
  [undefined, ['done', 'not safe now', 'does not apply']],
  [true, ['done', 'offered, declined', 'not safe now', 'does not apply']],
])('an item that the patient may decline (%s) ends as %j', (may_decline, outcomes) => {
  expect(outcomesOf({ may_decline })).toEqual(outcomes);
});

describe('endingOf', () => {
  const items = [
    { id: 'a', may_decline: false },
    { id: 'b', may_decline: true },
    { id: 'c', may_decline: true },
  ];
  const run = (outcomes: Record<string, Outcome>) => endingOf(items, new Map(Object.entries(outcomes)));

  test.each<[string, Record<string, Outcome>, string, string[]]>([
    ['nothing yet', {}, 'open', ['a', 'b', 'c']],
    ['half', { a: 'done' }, 'open', ['b', 'c']],
    ['all done', { a: 'done', b: 'done', c: 'done' }, 'complete', []],
    ['every offer declined', { a: 'done', b: 'offered, declined', c: 'offered, declined' }, 'complete, declined', []],
    ['one offer declined, one taken', { a: 'done', b: 'offered, declined', c: 'done' }, 'complete', []],
    [
      'one declined, the other not safe',
      { a: 'done', b: 'offered, declined', c: 'not safe now' },
      'complete, declined',
      ['c'],
    ],
    [
      'one declined, the other not applying',
      { a: 'done', b: 'offered, declined', c: 'does not apply' },
      'complete, declined',
      [],
    ],
    ['nothing could be offered', { a: 'done', b: 'not safe now', c: 'not safe now' }, 'complete', ['b', 'c']],
  ])('%s', (_what, outcomes, state, toDo) => {
    expect(run(outcomes)).toMatchObject({ state, toDo });
  });
});

describe('a list is refused', () => {
  const items = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `      - { id: more-${index}, text: Offer a thing. <source:S1> }\n`,
    ).join('');
  test.each([
    [
      'with ten items at one pause',
      ['        may_decline: true\n', `        may_decline: true\n${items(8)}`],
      'value-refused points.0.items',
    ],
    [
      'whose first sentence is long',
      [
        'Offer information, whatever they tell you.',
        'Offer information to the patient in any case and whatever it is that they may tell you now.',
      ],
      'item-words',
    ],
    [
      'whose item does not begin with its verb',
      ['Offer information, whatever', 'The information is offered, whatever'],
      'item-verb',
    ],
    [
      'whose item gives the subject away',
      ['Offer information, whatever', 'Offer trafficking information, whatever'],
      'word-revealing',
    ],
    [
      'that names an unknown shared stop',
      ['shared_stops: [never-accuse]', 'shared_stops: [never-acuse]'],
      'shared stop-unknown',
    ],
    ['whose item links to no section', ['section: time-alone-say', 'section: time-alone-sey'], 'section-unknown'],
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
    ['Ask the patient who hurt them.', true],
    ['Examine the patient for old injuries.', true],
    ['Ask the charge nurse for a private room.', false],
    ['Ask, out of hearing, how we may reach the patient.', false],
    ['Tell the nurse what you saw.', false],
  ])('of a role that may not ask: "%s" is refused: %s', (text, refused) => {
    const root = protocols({
      'draft/roles.yaml': ['clinical: true, asks: true', 'clinical: true, asks: false'],
      [list]: ['Offer information, whatever they tell you.', text],
    });
    expect(told(root).join('\n').includes('item-asks')).toBe(refused);
  });
});
