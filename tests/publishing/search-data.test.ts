/** What a search window loads: how many sections may hold a word before their texts say little by it. */
import { expect, test } from 'vitest';
import type { Findable } from '../../src/domain/search/findable.ts';
import { searchDataOf } from '../../src/publishing/search-data.ts';
import { aProtocol } from '../made/protocol.ts';

const section = (index: number): Findable => ({
  id: `room-${index}`,
  address: `/room-${index}/`,
  kind: 'part',
  title: `Door ${index}`,
  where: '',
  roles: [],
  text: index % 2 === 0 ? 'lantern' : 'lantern broom',
});

const dataOf = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => section(index));
  return searchDataOf(all, aProtocol(), { searchWords: [], searchQuestions: [] });
};

test('a word that most of many sections hold stands everywhere, and comes first', () => {
  const { vocabulary, everywhere } = dataOf(200);
  expect(vocabulary.slice(0, everywhere)).toEqual(['broom', 'door', 'lantern']);
});

test('of a few sections no word does, however many hold it', () => {
  const { vocabulary, everywhere } = dataOf(40);
  expect(everywhere).toBe(0);
  expect(vocabulary.slice(0, 3)).toEqual(['door', 'lantern', 'broom']);
});
