import { describe, expect, test } from 'vitest';
import { howFast, lawInWords, ownFirst, verdicts } from '../../../src/domain/reporting/reporting.ts';
import type { State } from '../../../src/domain/protocol.ts';
import type { ReportingRow } from '../../../src/schema/reporting.ts';

const counsel = { role: 'Counsel', date: '2026-01-10', sample: true };
const words = (row: Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined) =>
  verdicts(row, 'House supervisor').map((verdict) => verdict.words);
const ask = 'Not yet checked by counsel: ask the house supervisor now';

describe('a row', () => {
  test.each<[string, Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined, string[]]>([
    ['for any person is a duty', { duty: 'child', who: 'any', counsel }, ['You must, whatever your job']],
    [
      'for a list of roles is a duty and no duty',
      { duty: 'child', who: 'list', counsel },
      ['You must, if the law names your role', 'Not your role, if it does not'],
    ],
    [
      'that counsel has not checked says so beside the duty',
      { duty: 'wound', who: 'any' },
      ['You must, whatever your job', ask],
    ],
    ['whose roles nobody knows is a question', { duty: 'adult-at-risk', who: 'unknown', counsel }, [ask]],
    ['about a hold is no duty', { duty: 'hold', who: 'list', counsel }, ['Not your role, unless the law names it']],
    ['that is missing is a question, never a blank', undefined, [ask]],
  ])('%s', (_what, row, expected) => {
    expect(words(row)).toEqual(expected);
  });

  test.each<[Pick<ReportingRow, 'duty' | 'limit'>, string | undefined]>([
    [{ duty: 'child', limit: '48 hours' }, "At once; the law's outer limit is 48 hours."],
    [{ duty: 'child' }, 'At once.'],
    [{ duty: 'hold', limit: '72 hours for notice' }, "At once; the law's outer limit is 72 hours for notice."],
    [{ duty: 'adult-by-choice' }, undefined],
  ])('%j is told as "%s"', (row, expected) => {
    expect(howFast(row)).toBe(expected);
  });
});

test('a citation that nobody read says who must confirm it', () => {
  expect(lawInWords({ citation: 'Example Code 1', confirmed: false })).toBe(
    'Example Code 1 (citation: counsel to confirm)',
  );
  expect(lawInWords({ citation: 'Example Code 1', confirmed: true })).toBe('Example Code 1');
});

test('the own state comes first, the others in their order', () => {
  const states = ['alabama', 'ohio', 'washington'].map((id): State => ({ id, title: id, rows: [] }));
  expect(ownFirst(states, 'ohio').map(({ id }) => id)).toEqual(['ohio', 'alabama', 'washington']);
});
