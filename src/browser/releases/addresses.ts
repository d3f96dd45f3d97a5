/** Addresses of the history, for HTML that a script makes. */
import type { Addresses } from '../../domain/history/history-html.ts';
import { compareAddress, historyAddress, link, recordAddress, redlineAddress } from '../../site.ts';

export const addresses: Addresses = {
  record: (release) => link(recordAddress(release)),
  redline: (release) => link(redlineAddress(release)),
  compare: (older, newer) => link(`${compareAddress}?from=${older}&to=${newer}`),
  section: (id) => link(historyAddress(id)),
};
