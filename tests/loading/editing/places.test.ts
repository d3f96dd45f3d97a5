/** A word that is put where another stands is read as that word, whatever it is. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withWord } from '../../../src/loading/editing/places.ts';

test.each([
  ['quiet-room', 'id: quiet-room # kept'],
  ['2026-06-01', 'id: 2026-06-01 # kept'],
  ['4b (old)', 'id: 4b (old) # kept'],
  ['4021', 'id: "4021" # kept'],
  ['0711', 'id: "0711" # kept'],
  ['1e5', 'id: "1e5" # kept'],
  ['0x1F', 'id: "0x1F" # kept'],
  ['true', 'id: "true" # kept'],
  ['null', 'id: "null" # kept'],
  ['ends in a space ', 'id: "ends in a space " # kept'],
  ['of "two": words', String.raw`id: "of \"two\": words" # kept`],
])('%s', (word, typed) => {
  const text = withWord('id: side-room # kept', ['id'], word);
  expect(text).toBe(typed);
  expect(parse(text, { schema: 'core' })).toEqual({ id: word });
});

test('within quotes it stays there', () => {
  expect(withWord("id: 'side-room'", ['id'], 'quiet-room')).toBe('id: "quiet-room"');
});
