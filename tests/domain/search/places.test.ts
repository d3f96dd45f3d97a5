import { expect, test } from 'vitest';
import { Places } from '../../../src/domain/search/places.ts';

/** So many different words. */
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);

test.each([
  ['no text', []],
  ['a word', ['word1']],
  ['several texts', ['word0 word1', 'word1', 'word2 word2 word0']],
  ['a text of nothing beside others', ['word1', '', 'word2']],
])('what is written is read again: %s', (_, texts) => {
  const places = new Places(words(3));
  expect(places.read(places.write(texts))).toEqual(texts);
});

test.each([1, 2, 90, 91, 92, 8281, 8282])(
  'every word of %d is read again, in as many letters as each other',
  (count) => {
    const all = words(count);
    const places = new Places(all);
    expect(places.read(places.write(all))).toEqual(all);
    expect(new Set(all.map((word) => places.write([word]).length)).size).toBe(1);
  },
);

test('what is written holds nothing that JSON writes otherwise', () => {
  const written = new Places(words(91)).write(words(91));
  expect(JSON.stringify(written)).toBe(`"${written}"`);
});

test('a word that no list holds is an error', () => {
  expect(() => new Places(words(2)).write(['word1 unheard'])).toThrow('The list of words has no unheard.');
});
