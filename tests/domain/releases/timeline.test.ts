import { describe, expect, test } from 'vitest';
import { phaseOn } from '../../../src/domain/phase.ts';
import { dueTimeline, newerTimeline, ratifyTimeline, releaseTimeline } from '../../../src/domain/releases/timeline.ts';

const releases = ['2026-03-01', '2026-11-01', '2026-11-01-2'].map((id) => ({ id }));

describe('the status of a release by the day', () => {
  test.each([
    ['2026-03-01', '2026-02-28', 'Starts on Mar 1, 2026'],
    ['2026-03-01', '2026-03-01', 'In force since Mar 1, 2026'],
    ['2026-03-01', '2026-11-01', 'Superseded on Nov 1, 2026 (in force from Mar 1, 2026)'],
    ['2026-11-01', '2026-10-31', 'Starts on Nov 1, 2026'],
    ['2026-11-01', '2026-11-01', 'Replaced on its first day, Nov 1, 2026'],
    ['2026-11-01-2', '2026-11-01', 'In force since Nov 1, 2026'],
  ])('%s on %s: %s', (id, day, words) => {
    expect(phaseOn(releaseTimeline(releases, id), day).words).toBe(words);
  });
});

describe('its review', () => {
  test.each([
    ['2027-02-28', undefined, 'review due Mar 1, 2027'],
    ['2027-03-01', undefined, 'review overdue since Mar 1, 2027, still in force'],
    ['2026-12-01', { id: '2026-11-01' }, 'review not due: superseded'],
  ])('on %s, followed by %o: %s', (day, next, words) => {
    expect(phaseOn(dueTimeline('2027-03-01', next), day).words).toBe(words);
  });
});

describe('an urgent release', () => {
  const urgent = { reason: 'A line stopped answering at night', ratify_by: '2026-05-31' };
  const history = [{ id: '2026-03-01' }, { id: '2026-05-01', urgent }];
  test.each([
    ['2026-05-31', history, 'Urgent: to be ratified by May 31, 2026'],
    ['2026-06-01', history, 'Not ratified: was due by May 31, 2026'],
    ['2026-06-19', [...history, { id: '2026-06-20' }], 'Not ratified: was due by May 31, 2026'],
    ['2026-06-20', [...history, { id: '2026-06-20' }], 'Ratified by the release of Jun 20, 2026'],
    ['2026-06-01', [...history, { id: '2026-05-20' }], 'Ratified by the release of May 20, 2026'],
    ['2026-06-01', [...history, { id: '2026-05-20', urgent }], 'Not ratified: was due by May 31, 2026'],
  ])('on %s', (day, list, words) => {
    expect(phaseOn(ratifyTimeline(list, '2026-05-01')!, day).words).toBe(words);
  });

  test('and an ordinary one has nothing to ratify', () => {
    expect(ratifyTimeline(history, '2026-03-01')).toBeUndefined();
  });
});

test.each([
  ['2027-01-14', 'A new release starts on Jan 15, 2027.'],
  ['2027-01-15', 'A newer release is in force since Jan 15, 2027. Read this meanwhile:'],
])('a copy of the site built before a release says on %s: %s', (day, words) => {
  expect(phaseOn(newerTimeline({ id: '2027-01-15' }), day).words).toBe(words);
});
