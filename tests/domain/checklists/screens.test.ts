import { describe, expect, test } from 'vitest';
import { screensOf } from '../../../src/domain/checklists/screens.ts';

const items = (...ids: string[]) => ids.map((id) => ({ id }));
const points = [
  { id: 'notice', title: 'On seeing it', items: items('tell', 'sign') },
  { id: 'alone', title: 'At the wet place', items: items('dry', 'offer') },
];
const seen = (opening: string[]) =>
  screensOf({ opening: items(...opening), points }).map(({ title, entries }) => [
    title,
    ...entries.map(({ item, above }) => (above ? `above: ${item.id}` : item.id)),
  ]);

describe('a list is gone through', () => {
  test('from what comes first, which its pause points name as standing above', () => {
    expect(seen(['dry', 'tell'])).toEqual([
      ['First', 'dry', 'tell'],
      ['On seeing it', 'above: tell', 'sign'],
      ['At the wet place', 'above: dry', 'offer'],
    ]);
  });

  test('past a pause point of which nothing is left', () => {
    expect(seen(['tell', 'sign'])).toEqual([
      ['First', 'tell', 'sign'],
      ['At the wet place', 'dry', 'offer'],
    ]);
  });

  test('by its pause points alone where nothing comes first', () => {
    expect(seen([])).toEqual([
      ['On seeing it', 'tell', 'sign'],
      ['At the wet place', 'dry', 'offer'],
    ]);
  });

  test.each([[['tell']], [['dry', 'tell', 'offer']], [[]]])(
    'so that each item is marked once (first %j)',
    (opening) => {
      const marked = screensOf({ opening: items(...opening), points }).flatMap((screen) => screen.items);
      expect(marked.map(({ id }) => id).toSorted()).toEqual(['dry', 'offer', 'sign', 'tell']);
    },
  );
});
