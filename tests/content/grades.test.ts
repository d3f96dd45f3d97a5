import { expect, test } from 'vitest';
import { readLibrary } from '../../src/loading/library/read.ts';
import { grades, highest } from '../../src/tools/grades.ts';

const { library, problems } = readLibrary();

test('the protocol has no mistake', () => {
  expect(problems).toEqual([]);
});

test.each(library?.draft ? grades(library.draft) : [])('$id ($kind) reads at grade $grade', ({ kind, grade }) => {
  expect(grade).toBeLessThanOrEqual(highest[kind]);
});
