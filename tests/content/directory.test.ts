/** The living directory, number by number and hour by hour: no digit slips, and its export says when who answers. */
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/loading/library/read.ts';
import { hoursApart } from '../made/hsds-reader.ts';
import { untoldSlips } from '../made/misspelt.ts';

const services = readLibrary().library?.living.services ?? [];

test.each(services.map((entry) => [entry.id, entry] as const))('a digit mistyped in %s is refused', (_id, entry) => {
  expect(untoldSlips(entry)).toEqual([]);
});

const weekly = services.filter(({ hours }) => hours.kind === 'weekly');

test.each(weekly.map(({ id, hours }) => [id, hours] as const))(
  'the exported hours of %s are its own on 400 days',
  (_id, hours) => {
    expect(hoursApart(hours, '2026-12-01')).toEqual([]);
  },
);
