/** No piece of the code grows beyond what a reader takes in at once, and types say what they know. */
import { expect, test } from 'vitest';
import { goals, piecesIn } from './bench/pieces.ts';

const { files, functions, nonNull, assertions } = piecesIn();
const over = (pieces: readonly { name: string; lines: number }[], most: number) =>
  pieces.filter(({ lines }) => lines > most).map(({ name, lines }) => `${name}: ${lines} lines`);

test(`no file has more than ${goals.fileLines} lines`, () => {
  expect(over(files, goals.fileLines)).toEqual([]);
});

test(`no function has more than ${goals.functionLines} lines`, () => {
  expect(over(functions, goals.functionLines)).toEqual([]);
});

test(`fewer than ${goals.nonNull} times something is claimed to be there`, () => {
  expect(nonNull.length).toBeLessThan(goals.nonNull);
});

test(`fewer than ${goals.assertions} times something is claimed to be of a type`, () => {
  expect(assertions.length).toBeLessThan(goals.assertions);
});
