/** Retired: sections that an earlier release had and a later state has no more; each keeps its address. */
import type { Retirement } from '../../schema/release.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import type { Section } from '../text/section.ts';

export interface Retired {
  /** What it was, in the last release that had it. */
  section: Section;
  /** The last release that had it. */
  last: PastRelease;
  /** What its retirement says; missing where a release that lets it go is still to come. */
  retirement?: Retirement;
}

/** Everything that some release said and this state does not. `retirements` are those of a state not yet released. */
export function retiredFrom(
  history: ReleaseHistory,
  state: readonly Pick<Section, 'id'>[],
  retirements: readonly Retirement[] = [],
): Retired[] {
  const here = new Set(state.map(({ id }) => id));
  const gone = new Map<string, Retired>();
  for (const release of history.releases)
    for (const section of sectionsIn(history, release))
      if (!here.has(section.id)) gone.set(section.id, { section, last: release });
  const said = [...history.releases.flatMap(({ retired }) => retired), ...retirements];
  return [...gone.values()].map((one) => {
    const retirement = said.findLast(({ id }) => id === one.section.id);
    return { ...one, ...(retirement && { retirement }) };
  });
}

/** What stands in a retired section's place today: followed where that was retired in turn. */
export function replacement(retired: readonly Retired[], id: string): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const one = retired.find(({ section }) => section.id === at);
    if (!one) return at === id ? undefined : at;
    at = one.retirement?.replaced_by;
  }
  return undefined;
}
