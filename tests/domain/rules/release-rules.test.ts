import { describe, expect, test } from 'vitest';
import { releaseFaults } from '../../../src/domain/rules/release-rules.ts';
import type { Release } from '../../../src/schema/release.ts';

const release = (summary: string, reason?: string): Release => ({
  title: 'Next release',
  sample: true,
  changes: [{ summary, kind: 'editorial', roles: [], sections: [] }],
  retired: [],
  ...(reason && { urgent: { reason, ratify_by: '2026-05-01' } }),
});
const told = (...said: Parameters<typeof release>) =>
  releaseFaults(release(...said)).map(({ keys, code }) => `${keys.join('.')} ${code}`);

describe('a change note', () => {
  test.each(['Fixed it', 'Nineteen letters it', 'Miscellaneous corrections', 'General improvements.'])(
    'that says no more than "%s" is refused',
    (summary) => expect(told(summary)).toEqual(['changes.0.summary note-empty']),
  );

  test.each(['Twenty letters, so it', 'A step was added, since it was forgotten'])('may say "%s"', (summary) =>
    expect(told(summary)).toEqual([]),
  );
});

test('the reason of an urgent release says why it could not wait', () => {
  const summary = 'A step was added, since it was forgotten';
  expect(told(summary, 'At once')).toEqual(['urgent.reason note-empty']);
  expect(told(summary, 'The old number reaches nobody')).toEqual([]);
});
