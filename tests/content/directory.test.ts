/** The living directory, number by number: whatever one digit is mistyped, a rule tells it. */
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/loading/library/read.ts';
import { untoldSlips } from '../made/misspelt.ts';

const services = readLibrary().library?.living.services ?? [];

test.each(services.map((entry) => [entry.id, entry] as const))('a digit mistyped in %s is refused', (_id, entry) => {
  expect(untoldSlips(entry)).toEqual([]);
});
