/** Source: where the search window's answers come from, and where they lead: the site's index, or a file that holds all. */
import type { Search } from './search-answering.ts';

export interface Source {
  /** Makes ready what answers; rejects where it cannot just now. */
  open(): Promise<Search>;
  /** What to follow to an address of the site, which bears no base path. */
  href(address: string): string;
}

let named: Source | undefined;

/** Names the source. To be called before anybody can ask. */
export function answerBy(source: Source): void {
  named = source;
}

export function source(): Source {
  if (!named) throw new Error('Nothing was named that answers questions.');
  return named;
}
