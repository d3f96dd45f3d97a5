/** Paths: of the pages that Astro makes, one for each shown state or for each thing that is gone. */
import { kindOf, type SectionKind } from './domain/kind.ts';
import type { Protocol } from './domain/protocol.ts';
import { live, shown } from './library.ts';
import { retiredIn, successorOf } from './retired.ts';

/** Paths of pages, lists or cards that the release in force has no more, under the name that their address gives them. */
export function retiredPaths(kind: SectionKind) {
  return retiredIn(live())
    .filter(({ section }) => section.of.kind === kind)
    .map((retired) => ({
      params: { retired: kindOf(retired.section.of).page(retired.section.of) },
      props: { retired, now: successorOf(live(), retired.section.id) },
    }));
}

/** Paths of a page that every shown state has: `[...edition]` and the state itself. New each time: Astro writes into it. */
export const editions = () => editionsWith(() => true);

/** Paths of a page that only those shown states have that have something to show there. */
export const editionsWith = (has: (protocol: Protocol) => boolean) =>
  shown()
    .filter(({ protocol }) => has(protocol))
    .map((state) => ({ params: { edition: state.edition || undefined }, props: { shown: state } }));

/** Paths of the pages that every shown state has one of per entry. */
export function editionsOf(name: string, ids: (protocol: Protocol) => string[]) {
  return shown().flatMap((state) =>
    ids(state.protocol).map((id) => ({
      params: { edition: state.edition || undefined, [name]: id },
      props: { shown: state, id },
    })),
  );
}
