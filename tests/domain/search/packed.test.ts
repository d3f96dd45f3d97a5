import { expect, test } from 'vitest';
import type { SearchData } from '../../../src/domain/search/answer.ts';
import { pack, unpack } from '../../../src/domain/search/packed.ts';
import { answer } from '../../made/answers.ts';

const page = answer('page', { address: '/protocol/page/', title: 'Floors', roles: ['porter'] });
const data: SearchData = {
  answers: [
    page,
    answer('part', { parent: 'page', address: '/protocol/page/#part', where: 'Floors', roles: ['porter'] }),
    answer('other', { parent: 'page', address: '/elsewhere/#other', where: 'Halls', roles: [] }),
    answer('line', { kind: 'number', first: 0, number: '(206) 555-0123', asked: ['leak'], sentence: true }),
    answer('lost', { parent: 'gone' }),
  ],
  keys: ['a', '', 'c', 'd', 'e'],
  vocabulary: ['wet', 'floor'],
  everywhere: 1,
  staff: [{ typed: ['pool'], means: ['wet'] }],
  roles: [{ id: 'porter', title: 'Porter' }],
};

test('what is packed is the same again', () => {
  expect(unpack(JSON.parse(JSON.stringify(pack(data))))).toEqual(data);
});

test('what a page tells of its part is not written again', () => {
  expect(['address', 'where', 'roles'].map((field) => pack(data).answers[field]?.[1])).toEqual([null, null, null]);
});
