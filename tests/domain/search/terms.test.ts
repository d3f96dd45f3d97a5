import { expect, test } from 'vitest';
import { Terms } from '../../../src/domain/search/terms.ts';

const terms = new Terms({
  vocabulary: ['report', 'halls', 'hall', 'puddle', 'wet'],
  staff: [{ typed: ['slippery when wet'], means: ['wet hall'] }],
  everywhere: 1,
});

test('a term is a word in any form, or words of staff’s side by side', () => {
  expect([terms.numberOf('hall'), terms.numberOf('halls'), terms.numberOf('wet halls')]).toEqual([
    10_003, 10_003, 10_000,
  ]);
});

test('what the site does not say is none', () => {
  expect([terms.numberOf('ladder'), terms.numberOf('dry hall')]).toEqual([undefined, undefined]);
});

test('a text holds each term once, lowest first', () => {
  expect(terms.termsIn('A puddle, in the wet hall: a puddle.', [])).toEqual([10_000, 10_003, 10_004, 10_005]);
});

test('but no word that its heads hold, and none that stands everywhere', () => {
  expect(terms.termsIn('Report the puddle in the hall.', ['Puddles'])).toEqual([10_003]);
});

test('all numbers have as many digits, so that none begins another', () => {
  expect(terms.numbers().filter((number) => String(number).length !== 5)).toEqual([]);
});
