/** A release as the history keeps it, made without a file. */
import type { PastRelease } from '../../src/domain/history/history.ts';

/** One with these sections, by their digests, and these changes; its requirements are the map `map`. */
export const aPastRelease = (id: string, sections: string[], changes: PastRelease['changes'] = []): PastRelease => ({
  id,
  title: 'A release',
  sample: true,
  approvals: [],
  changes,
  retired: [],
  proposal: '',
  review_due: '2027-03-01',
  digest: '0'.repeat(64),
  requirements: 'map',
  sections,
});
