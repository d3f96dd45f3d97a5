import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endedAs, endingInWords, endingOf, outcomesOf, type Outcome } from '../../../src/domain/checklists/run.ts';

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

describe('endedAs', () => {
  const items = [
    { id: 'duty', may_decline: false },
    { id: 'offer', may_decline: true },
  ];

  test.each<[string, Record<string, Outcome>, string | undefined]>([
    ['nothing was marked', {}, undefined],
    ['half was done', { duty: 'done' }, undefined],
    ['all was done', { duty: 'done', offer: 'done' }, 'done'],
    ['what was offered was declined', { duty: 'done', offer: 'offered, declined' }, 'declined'],
    ['a duty was not safe, and the rest was left', { duty: 'not safe now' }, 'not_safe_yet'],
    [
      'an offer was declined, and a duty was not safe',
      { duty: 'not safe now', offer: 'offered, declined' },
      'declined',
    ],
  ])('where %s: %s', (_what, outcomes, ended) => {
    expect(endedAs(endingOf(items, new Map(Object.entries(outcomes))))).toBe(ended);
  });
});
