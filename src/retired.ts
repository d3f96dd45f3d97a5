/** Retired: what earlier releases said and a shown state does not, and where it leads its reader. */
import { madeOnce } from './domain/made-once.ts';
import { replacement, retiredFrom, type Retired } from './domain/history/retired.ts';
import { sectionAddress } from './domain/kind.ts';
import { releaseHistory, sectionsOf, type Shown } from './library.ts';
import { link, recordAddress } from './site.ts';

const gone = madeOnce<Retired[]>();

/** What earlier releases said and a shown state does not. */
export const retiredIn = (state: Shown): Retired[] =>
  gone([state], () => {
    const { protocol, release } = state;
    return retiredFrom(releaseHistory(), sectionsOf(protocol), release ? [] : protocol.release.retired);
  });

/** Where a retired section of a shown state leads its reader, if anything replaced it. */
export function successorOf(state: Shown, id: string): { href: string; title: string } | undefined {
  const next = replacement(retiredIn(state), id);
  const section = sectionsOf(state.protocol).find((one) => one.id === next);
  return section && { href: link(sectionAddress(section.of, state.edition)), title: section.title };
}

/** What was retired from a page or list that a shown state has, as its end names it. */
export function retiredOn(state: Shown, parent: string) {
  return retiredIn(state)
    .filter(({ section }) => section.parent === parent)
    .map(({ section: { id, title }, last, retirement }) => ({
      id,
      title: retirement?.title ?? title,
      reason: retirement?.reason,
      now: successorOf(state, id),
      last: link(`${recordAddress(last.id)}#${id}`),
    }));
}
