/** Names: what links to services and to the intranet are called in text that links nowhere. */
import type { Link } from '../../schema/links.ts';
import { madeOnce } from '../made-once.ts';
import type { Entry, Names } from '../protocol.ts';

const namedOnce = madeOnce<Names>();

/** The same value for services of the same labels and links of the same titles. */
export function namesOf(
  services: readonly Pick<Entry, 'id' | 'label'>[],
  links: readonly Pick<Link, 'id' | 'title'>[],
): Names {
  const names: (readonly [link: string, name: string])[] = [
    ...services.map(({ id, label }) => [`service:${id}`, label] as const),
    ...links.map(({ id, title }) => [`link:${id}`, title] as const),
  ];
  return namedOnce(names, () => {
    const named = new Map(names);
    return (link) => named.get(link);
  });
}
