import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endedAs,
  endingOf,
  nextAfter,
  outcomesOf,
  tally,
  type Outcome,
  type RunItem,
} from '../../../src/domain/checklists/run.ts';

const no = 'offered, declined';
const unsafe = 'not safe yet';

test.each([
  [undefined, ['done', unsafe, 'N/A']],
  [true, ['done', no, unsafe, 'N/A']],
])('an item that the patient may decline (%s) ends as %j', (may_decline, outcomes) => {
  expect(outcomesOf({ may_decline })).toEqual(outcomes);
});

const item = (id: string, may_decline = false, soon = true): RunItem => ({ id, may_decline, soon });

describe('a run of a duty, two offers, and one more duty after two minutes', () => {
  const items = [item('duty'), item('offer', true), item('visit', true), item('later', false, false)];
  const ended = (outcomes: Record<string, Outcome>) => {
    const ending = endingOf(items, new Map(Object.entries(outcomes)));
    return [endedAs(ending) ?? 'open', ...ending.toDo];
  };

  test.each<[string, Record<string, Outcome>, string, ...string[]]>([
    ['nothing yet', {}, 'open', 'duty', 'offer', 'visit', 'later'],
    ['half', { duty: 'done' }, 'open', 'offer', 'visit', 'later'],
    ['two minutes done', { duty: 'done', offer: 'done', visit: 'done' }, 'done', 'later'],
    ['all done', { duty: 'done', offer: 'done', visit: 'done', later: 'done' }, 'done'],
    ['every offer declined', { duty: 'done', offer: no, visit: no }, 'declined', 'later'],
    ['the first offer declined, the next not made', { duty: 'done', offer: no }, 'declined', 'visit', 'later'],
    ['declined, but a duty is open', { offer: no, visit: no }, 'declined', 'duty', 'later'],
    ['one declined, one taken', { duty: 'done', offer: no, visit: 'done' }, 'done', 'later'],
    ['one taken, the next not made', { duty: 'done', offer: 'done' }, 'open', 'visit', 'later'],
    ['one declined, one not safe', { duty: 'done', offer: no, visit: unsafe }, 'not_safe_yet', 'visit', 'later'],
    ['one declined, one not applying', { duty: 'done', offer: no, visit: 'N/A' }, 'declined', 'later'],
    ['a duty not safe, and the rest left', { duty: unsafe }, 'not_safe_yet', 'duty', 'offer', 'visit', 'later'],
    ['what comes later not safe', { duty: 'done', later: unsafe }, 'not_safe_yet', 'offer', 'visit', 'later'],
  ])('ends, with %s', (_what, outcomes, ...said) => {
    expect(ended(outcomes)).toEqual(said);
  });
});

test('whatever was marked: nothing is lost, and no open duty of two minutes is called complete', () => {
  const outcome = fc.constantFrom<Outcome[]>('done', no, unsafe, 'N/A');
  const one = fc.record({ may_decline: fc.boolean(), soon: fc.boolean(), outcome: fc.option(outcome) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 24 }), (all) => {
      const items = all.map(({ may_decline, soon }, index) => item(`i-${index}`, may_decline, soon));
      const run = new Map<string, Outcome>(
        all.flatMap(({ may_decline, outcome: is }, index) =>
          is && (may_decline || is !== no) ? [[`i-${index}`, is] as const] : [],
        ),
      );
      const { complete, toDo } = endingOf(items, run);
      expect(toDo).toEqual(items.filter(({ id }) => (run.get(id) ?? unsafe) === unsafe).map(({ id }) => id));
      const open = items.some(({ id, may_decline, soon }) => soon && !may_decline && !run.has(id));
      expect(complete && open).toBe(false);
    }),
  );
});

test.each<[string, Outcome[], string]>([
  ['nothing', [], ''],
  ['one sort', ['done', 'done'], '2 done'],
  ['all sorts, in their order', [unsafe, 'N/A', no, 'done'], `1 done · 1 ${no} · 1 ${unsafe} · 1 N/A`],
])('a tally tells %s without zeros', (_what, outcomes, said) => {
  expect(tally(new Map(outcomes.map((one, index) => [String(index), one])))).toBe(said);
});

test.each<[string, string[], string, string | undefined]>([
  ['the next', ['a'], 'a', 'b'],
  ['past what is marked', ['a', 'b'], 'a', 'c'],
  ['back to what was passed over', ['b', 'c'], 'c', 'a'],
  ['nowhere, once all is marked', ['a', 'b', 'c'], 'b', undefined],
])('a run leads on to %s', (_what, marked, from, next) => {
  expect(nextAfter(['a', 'b', 'c'], new Map(marked.map((id) => [id, 'done'])), from)).toBe(next);
});
