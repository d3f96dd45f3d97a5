import { expect, test } from 'vitest';
import type { SearchData } from '../../../src/domain/search/answer.ts';
import { fromFrontCoded } from '../../../src/domain/search/front-coded.ts';
import { pack, unpack } from '../../../src/domain/search/packed.ts';
import { answer } from '../../made/answers.ts';

const page = answer('page', { address: '/protocol/page/', title: 'Floors', roles: ['porter'] });
const data: SearchData = {
  answers: [
    page,
    answer('part', { parent: 'page', address: '/protocol/page/#part', where: 'Floors', roles: ['porter'] }),
    answer('page-wet', {
      parent: 'page',
      address: '/protocol/page/#page-wet',
      asked: ['spilled milk', 'is it slippery'],
    }),
    answer('other', { parent: 'page', address: '/elsewhere/#other', where: 'Halls', roles: [] }),
    answer('line', { kind: 'number', first: 0, number: '(206) 555-0123', asked: ['leak'], sentence: true }),
    answer('lost', { parent: 'gone' }),
  ],
  keys: ['a', '', 'b', 'c', 'd', 'e'],
  vocabulary: ['wet', 'floor'],
  everywhere: 1,
  staff: [{ typed: ['pool', 'big puddle'], means: ['wet', 'wet floor'], setting: true }],
  absent: 'parking lunch',
  roles: [{ id: 'porter', title: 'Porter' }],
};

test('what is packed is the same again', () => {
  expect(unpack(JSON.parse(JSON.stringify(pack(data))))).toEqual(data);
});

test('what a page tells of its part is not written again', () => {
  expect(['address', 'where', 'roles'].map((field) => pack(data).answers[field]?.[1])).toEqual([null, null, null]);
});

test('no word stands twice in what questions, staff and the protocol have in common', () => {
  const { words, known } = pack(data);
  expect(fromFrontCoded(words).join(' ')).toBe(
    'wet floor big is it leak lunch milk parking pool puddle slippery spilled',
  );
  expect(known).toBe(2);
});

test('data without questions, staff or words is the same again', () => {
  const bare: SearchData = { answers: [page], keys: [''], vocabulary: [], staff: [], roles: [] };
  expect(unpack(pack(bare))).toEqual(bare);
});
