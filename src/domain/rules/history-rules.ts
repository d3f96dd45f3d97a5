/** History rules: what the draft and the living directory owe to the releases before them. */
import { sampleReleasesLeft } from './adoption.ts';
import { directoryHistory } from './directory-rules.ts';
import { droppedIds } from './identity.ts';
import type { Problem } from '../problem.ts';
import type { FrozenRelease } from '../protocol.ts';
import type { Reading } from './rules.ts';
import { sections } from '../text/sections.ts';

/** Ids are kept or retired, and a service once cited stays in the directory. */
export function judgeHistory(draft: Reading, releases: readonly FrozenRelease[], file: string): Problem[] {
  const newest = releases.at(-1);
  if (!newest) return [];
  const at = { file, line: 1, column: 1 };
  const ids = (said: Reading['said']) => new Set(sections(said, () => []).map(({ id }) => id));
  const retired = new Set(releases.flatMap(({ protocol }) => protocol.release.retired.map(({ id }) => id)));
  const here = new Set(
    draft.mentions.flatMap((mention) =>
      mention.kind === 'definition' && mention.space === 'section' ? [mention.id] : [],
    ),
  );
  const kept = new Set([...ids(draft.said), ...here]);
  const services = new Set(draft.said.services.map(({ id }) => id));
  const directory = { services: draft.said.services, facility: draft.facility, places: draft.places };
  return [
    ...directoryHistory(directory, newest),
    ...sampleReleasesLeft(directory, releases),
    ...droppedIds(
      ids(newest.protocol),
      kept,
      new Set([...retired, ...(draft.release?.retired ?? []).map(({ id }) => id)]),
    ).map((id): Problem => ({
      ...at,
      code: 'id-dropped',
      message: `Section \`${id}\` of release ${newest.id} is gone.`,
      mend: 'keep its id, or name it under `retired` with what replaces it.',
    })),
    ...releases.flatMap((release) =>
      release.protocol.services
        .filter(({ id }) => !services.has(id))
        .map(({ id }): Problem => ({
          ...at,
          code: 'service-dropped',
          message: `Release ${release.id} names the service \`${id}\`, which the directory no longer holds.`,
          mend: 'put it back with another `status` and what to call `instead`.',
        })),
    ),
  ];
}
