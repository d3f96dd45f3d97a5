/** History rules: what the draft and the living directory owe to the releases before them. */
import { sampleReleasesLeft } from './adoption.ts';
import { directoryHistory } from './directory-rules.ts';
import { droppedIds } from './identity.ts';
import { kindOf } from '../kind.ts';
import { placed, type Place, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease } from '../protocol.ts';
import type { LivingReading, Reading } from './rules.ts';
import { sections } from '../text/sections.ts';

/** What the draft owes: ids are kept or retired. `at` is where it says what it retires. */
export function judgeHistory(draft: Reading, releases: readonly FrozenRelease[], at: Place): Problem[] {
  const newest = releases.at(-1);
  if (!newest) return [];
  // Services are kept by a rule of their own, and one whose file could not be read is no second problem.
  const ids = (said: Reading['said']) =>
    new Set(
      sections(said, () => [])
        .filter(({ of }) => !kindOf(of).living)
        .map(({ id }) => id),
    );
  const retired = [
    ...releases.map(({ protocol }) => protocol.release),
    ...(draft.release ? [draft.release] : []),
  ].flatMap((release) => release.retired.map(({ id }) => id));
  const here = draft.mentions.flatMap((mention) =>
    mention.kind === 'definition' && mention.space === 'section' ? [mention.id] : [],
  );
  return [
    ...sampleReleasesLeft(draft.facility, releases).map((fault) => placed(fault, draft.places.facility)),
    ...droppedIds(ids(newest.protocol), new Set([...ids(draft.said), ...here]), new Set(retired)).map(
      (id): Problem => ({
        ...at,
        code: 'id-dropped',
        message: `Section \`${id}\` of release ${newest.id} is gone.`,
        mend: 'keep its id, or name it under `retired` with what replaces it.',
      }),
    ),
  ];
}

/** What the living directory owes: a service once released stays, and the histories of its numbers only grow. */
export function judgeLivingHistory(
  living: LivingReading,
  releases: readonly FrozenRelease[],
  placeIn: (release: FrozenRelease, entry: Entry) => Place,
): Problem[] {
  const newest = releases.at(-1);
  if (!newest) return [];
  const grown = directoryHistory(living, newest);
  // What could not be read may hold any service.
  if (living.unread.has('service:*')) return grown;
  const services = new Set(living.services.map(({ id }) => id));
  return [
    ...grown,
    ...releases.flatMap((release) =>
      release.protocol.services
        .filter(({ id }) => !services.has(id))
        .map((entry): Problem => ({
          ...placeIn(release, entry),
          code: 'service-dropped',
          message: `Release ${release.id} names the service \`${entry.id}\`, which the directory no longer holds.`,
          mend: 'put it back with another `status` and what to call `instead`.',
        })),
    ),
  ];
}
