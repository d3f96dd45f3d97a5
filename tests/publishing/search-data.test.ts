/** What a search window loads: which words are known, and in which order. */
import { expect, test } from 'vitest';
import type { Findable } from '../../src/domain/search/findable.ts';
import { searchDataOf, type Spoken } from '../../src/publishing/search-data.ts';
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

const isWord = (known: string): boolean => /^[a-z]+$/.test(known);
const sectionsOf = (count: number) => Array.from({ length: count }, (_, index) => section(index));
const dataOf = (all: readonly Findable[], spoken: Partial<Spoken> = {}) =>
  searchDataOf(all, aProtocol(), { searchWords: [], searchQuestions: [], ...spoken });

test('a word that most of many sections hold stands everywhere, and comes first', () => {
  const { vocabulary, everywhere } = dataOf(sectionsOf(200));
  expect(vocabulary.slice(0, everywhere)).toEqual(['broom', 'door', 'lantern']);
});

test('of a few sections no word does, however many hold it', () => {
  const { vocabulary, everywhere } = dataOf(sectionsOf(40));
  expect(everywhere).toBe(0);
  expect(vocabulary.filter(isWord)).toEqual(['broom', 'door', 'lantern']);
});

test('what staff ask with comes first, in their words or by what these mean', () => {
  const { vocabulary } = dataOf([{ ...section(1), text: 'axe broom hook lantern' }], {
    searchQuestions: [{ section: 'room-1', asks: ['any lantern', 'a lamp', 'where is the lamp'] }],
    searchWords: [{ typed: ['lamp'], means: ['hook'] }],
  });
  expect(vocabulary.filter(isWord)).toEqual(['hook', 'lantern', 'axe', 'broom', 'door']);
});

test.each([
  ['of another state', { state: 'Ohio' }],
  ['that are reasons', { kind: 'reasons' as const }],
])('words of texts %s lead nowhere, and are not known', (_, more) => {
  const { vocabulary } = dataOf([{ ...section(1), ...more }]);
  expect(vocabulary).toContain('door');
  expect(vocabulary).not.toContain('broom');
});
