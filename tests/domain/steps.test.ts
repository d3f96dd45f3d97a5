import { expect, test } from 'vitest';
import { finished, type Steps } from '../../src/domain/steps.ts';

test('steps that are done at once are all done, and give what they made', () => {
  const done: number[] = [];
  function* steps(): Steps<string> {
    for (const number of [1, 2, 3]) {
      done.push(number);
      yield;
    }
    return 'made';
  }
  expect(finished(steps())).toBe('made');
  expect(done).toEqual([1, 2, 3]);
});
