import { expect, test } from 'vitest';
import { readLibrary } from '../../src/loading/library/read.ts';

const requirements = readLibrary().library?.draft.requirements ?? [];

test.each([
  ['component', 38],
  ['claim', 22],
] as const)('every %s that a protocol is measured by is mapped, %i in all', (kind, count) => {
  expect(requirements.filter((requirement) => requirement.kind === kind).map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, index) => `${kind}-${String(index + 1).padStart(2, '0')}`),
  );
});

test('the facility has marked places for requirements of its own', () => {
  expect(requirements.filter(({ kind }) => kind === 'facility').length).toBeGreaterThanOrEqual(3);
});
