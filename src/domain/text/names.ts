/** Names: what links to services are called in text that links nowhere. */
import { madeOnce } from '../made-once.ts';
import type { Entry, Names } from '../protocol.ts';

const namedOnce = madeOnce<Names>();

/** The same value for services of the same labels. */
export const namesOf = (services: readonly Pick<Entry, 'id' | 'label'>[]): Names =>
  namedOnce(
    services.flatMap(({ id, label }) => [id, label]),
    () => {
      const labels = new Map(services.map(({ id, label }) => [`service:${id}`, label]));
      return (link) => labels.get(link);
    },
  );
