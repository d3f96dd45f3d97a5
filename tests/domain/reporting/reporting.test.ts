import { describe, expect, test } from 'vitest';
import {
  counselTimeline,
  howFast,
  lawInWords,
  notesOf,
  ownFirst,
  verdicts,
} from '../../../src/domain/reporting/reporting.ts';
import { phrases } from '../../made/phrases.ts';
import type { ReportingRow } from '../../../src/schema/reporting.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { phaseOn } from '../../../src/domain/phase.ts';
import { aState } from '../../made/protocol.ts';

const counsel = { role: 'Counsel', date: '2026-01-10', sample: true };
const words = (row: Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined) =>
  verdicts(row, 'Night desk', phrases.reporting).map((verdict) => verdict.words);
const ask = 'Nobody has read it, so ask the night desk';

describe('a row', () => {
  test.each<[string, Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined, string[]]>([
    ['for any person is a duty', { duty: 'child', who: 'anyone', counsel }, ['Everybody must']],
    [
      'for a list of roles is a duty and no duty',
      { duty: 'child', who: 'listed', counsel },
      ['Those on the list must', 'Those not on it need not'],
    ],
    ['that counsel has not checked says so beside the duty', { duty: 'wound', who: 'anyone' }, ['Everybody must', ask]],
    ['whose roles nobody knows is a question', { duty: 'adult-at-risk', who: 'unknown', counsel }, [ask]],
    ['for the facility is its duty', { duty: 'wound', who: 'facility', counsel }, ['The house must']],
    ['about a hold is no duty', { duty: 'hold', who: 'listed', counsel }, ['Only those on the list']],
    ['that is missing is a question, never a blank', undefined, [ask]],
  ])('%s', (_what, row, expected) => {
    expect(words(row)).toEqual(expected);
  });

  test.each<[Pick<ReportingRow, 'duty' | 'limit'>, string | undefined]>([
    [{ duty: 'child', limit: '48 hours' }, 'Straight away, within 48 hours by law.'],
    [{ duty: 'child' }, 'Straight away.'],
    [{ duty: 'hold', limit: '72 hours for notice' }, 'Straight away, within 72 hours for notice by law.'],
    [{ duty: 'adult-by-choice' }, undefined],
  ])('%j is told as "%s"', (row, expected) => {
    expect(howFast(row, phrases.reporting)).toBe(expected);
  });
});

describe('a check by counsel that lives beside its row', () => {
  const checks: TextCheck[] = [
    {
      section: 'state-northmarch-wound',
      digest: 'of-today',
      by: 'counsel',
      role: 'Counsel',
      date: '2026-02-01',
      expires: '2027-02-01',
      sample: false,
    },
  ];

  test.each([
    ['2026-01-31', ask, 'Not yet checked'],
    ['2026-02-01', '', 'Checked by Counsel, Feb 1, 2026'],
    ['2027-01-31', '', 'Checked by Counsel, Feb 1, 2026'],
    ['2027-02-01', ask, 'Not yet checked'],
  ])('on %s is said so: "%s", %s', (day, asked, said) => {
    const [, verdict] = verdicts({ duty: 'wound', who: 'anyone' }, 'Night desk', phrases.reporting, checks);
    expect(phaseOn(verdict?.timeline ?? [], day).words).toBe(asked);
    expect(phaseOn(counselTimeline({}, checks), day).words).toBe(said);
  });

  test('does not answer what nobody knows', () => {
    const told = verdicts({ duty: 'wound', who: 'unknown' }, 'Night desk', phrases.reporting, checks);
    expect(told).toEqual([{ kind: 'ask', words: ask }]);
  });

  test('gives way to one that the row has itself', () => {
    expect(counselTimeline({ counsel }, checks)).toEqual([{ words: 'Checked by Counsel, Jan 10, 2026 (sample)' }]);
  });
});

test('a citation that nobody read says who must confirm it', () => {
  const law = (confirmed: boolean) => lawInWords({ citation: 'Example Code 1', confirmed }, phrases.reporting);
  expect(law(false)).toBe('Example Code 1 (not read by anyone)');
  expect(law(true)).toBe('Example Code 1');
});

describe('the notes of a state', () => {
  const state = aState('northmarch', {
    notes: [
      { topic: 'labor', none: 'Nothing was found.' },
      { topic: 'records', text: 'Kept apart.\n' },
    ],
  });

  test('stand in the order of the topics, one that is closed with its reason', () => {
    expect(notesOf(state, phrases.reporting, false)).toEqual([
      { topic: 'records', title: 'On records', text: 'Kept apart.\n' },
      { topic: 'labor', title: 'On labor', text: 'Nothing was found.' },
    ]);
  });

  test('leave no topic of the own state blank', () => {
    const notes = notesOf(state, phrases.reporting, true);
    expect(notes.map(({ topic }) => topic)).toEqual(Object.keys(phrases.reporting.topics));
    expect(notes.filter(({ unwritten }) => !unwritten)).toHaveLength(2);
    expect(notes[0]?.text).toBe('Northmarch says nothing of it: ask <service:caretaker-office>.');
  });
});

test('the own state comes first, the others in their order', () => {
  const states = ['eastmarch', 'southmarch', 'northmarch'].map((id) => aState(id));
  expect(ownFirst(states, 'southmarch').map(({ id }) => id)).toEqual(['southmarch', 'eastmarch', 'northmarch']);
});
