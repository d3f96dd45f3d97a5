import { describe, expect, test } from 'vitest';
import { keepingNothing, madeOnce, madeOnceOfText } from '../../src/domain/made-once.ts';

const [page, service] = [{ id: 'wet-floors' }, { id: 'night-line' }];

/** How often something is made when it is asked for of these values, one after the other. */
function timesMade(...questions: unknown[][]): number {
  const once = madeOnce<object>();
  let times = 0;
  for (const of of questions) once(of, () => ({ number: (times += 1) }));
  return times;
}

describe('what is made once', () => {
  test('is the same value at every later question', () => {
    const once = madeOnce<object>();
    const first = once([page, 'lists'], () => ({}));
    expect(once([page, 'lists'], () => ({}))).toBe(first);
  });

  test('is made anew where nothing is kept, and kept again afterwards', () => {
    const once = madeOnce<object>();
    const first = once([page], () => ({}));
    expect(keepingNothing(() => once([page], () => ({})))).not.toBe(first);
    expect(once([page], () => ({}))).toBe(first);
  });

  test('is kept even where it is nothing', () => {
    const once = madeOnce<string | undefined>();
    once([page], () => undefined);
    expect(once([page], () => 'made again')).toBeUndefined();
  });

  test.each<[string, unknown[], unknown[]]>([
    ['the same object', [page], [page]],
    ['equal texts and numbers', ['lists', 1, undefined], ['lists', 1, undefined]],
    ['another list of the same entries', [[page, service]], [[page, service]]],
  ])('is made a single time for %s', (_, first, second) => {
    expect(timesMade(first, second)).toBe(1);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['an object that reads the same', [{ id: 'wet-floors' }], [{ id: 'wet-floors' }]],
    ['other text', ['lists'], ['cards']],
    ['one value more', [page], [page, service]],
    ['another order', [page, service], [service, page]],
    ['a list in place of its entry', [page], [[page]]],
    ['entries that are parted elsewhere', [[page], [service, page]], [[page, service], [page]]],
    ['a number in place of its digits', [1], ['1']],
    ['nothing in place of an empty list', [undefined], [[]]],
  ])('is made anew for %s', (_, first, second) => {
    expect(timesMade(first, second)).toBe(2);
  });
});

describe('what is made once of a text', () => {
  const once = madeOnceOfText((text) => ({ text }));

  test('is the same value at every later question, and another for another text', () => {
    expect(once('wet floors')).toBe(once('wet floors'));
    expect(once('')).toEqual({ text: '' });
    expect(once('wet floors')).not.toBe(once('dry floors'));
  });

  test('is made anew where nothing is kept, and kept as it was', () => {
    const first = once('lamps');
    expect(keepingNothing(() => once('lamps'))).not.toBe(first);
    expect(once('lamps')).toBe(first);
  });
});
