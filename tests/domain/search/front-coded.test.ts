import { expect, test } from 'vitest';
import { frontCoded, fromFrontCoded, sharedLetters } from '../../../src/domain/search/front-coded.ts';

test.each([
  ['no word', [], ''],
  ['one word', ['nurse'], '0nurse'],
  ['words that begin alike', ['nurse', 'nurses', 'nursing'], '0nurse 5s 4ing'],
  ['words that have nothing in common', ['ward', 'nurse'], '0ward 0nurse'],
  ['a word twice', ['ward', 'ward'], '0ward 4'],
  ['a word that begins the one before', ['wards', 'ward', 'wards'], '0wards 4 4s'],
  ['a word that begins another way once its first letters are gone', ['ab', 'a1'], '0ab 11'],
  ['numbers, codes, names and signs', ['0107', '01.2', 'Ohio', '&'], '00107 2.2 0Ohio 0&'],
])('words are written without what they share, and read again: %s', (_, words, written) => {
  expect(frontCoded(words)).toBe(written);
  expect(fromFrontCoded(written)).toEqual(words);
});

test('words that share more letters than a digit counts are read again', () => {
  const words = ['a'.repeat(40), `${'a'.repeat(39)}b`];
  expect(fromFrontCoded(frontCoded(words))).toEqual(words);
});

test.each([
  ['', '', 0],
  ['ward', '', 0],
  ['ward', 'wards', 4],
  ['ward', 'ware', 3],
])('"%s" and "%s" begin alike for %d letters', (one, other, count) => {
  expect(sharedLetters(one, other)).toBe(count);
});
