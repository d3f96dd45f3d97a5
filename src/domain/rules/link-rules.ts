/** Link rules: where the text may lead besides itself. */
import type { Link } from '../../schema/links.ts';
import { fault, type Fault } from '../problem.ts';

/**
 * Refuses an address that is on none of the hospital's own hosts: the site is read where nothing outside is reached, and
 * an outside page sees who comes from here. Keys lead from the file.
 */
export function* linkFaults(links: readonly Link[], hosts: readonly string[] = []): Iterable<Fault> {
  for (const [index, { address }] of links.entries())
    if (!isOn(hosts, address))
      yield fault(
        [index, 'address'],
        'link-host',
        `${address} is on no host of this hospital.`,
        hosts.length > 0
          ? `name a page on ${hosts.join(' or ')}, or add its host to \`link_hosts\` in \`site.yaml\`.`
          : 'add its host to `link_hosts` in `site.yaml`.',
      );
}

/** Told by the parsed address: a name before an `@` or a path may look like a host. */
const isOn = (hosts: readonly string[], address: string): boolean => hosts.includes(URL.parse(address)?.host ?? '');
