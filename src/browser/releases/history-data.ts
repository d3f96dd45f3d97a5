/** History data: what every release said, fetched once, when first asked for. */
import type { ReleaseHistory } from '../../domain/history/history.ts';
import { html } from '../../domain/text/html.ts';
import { historyDataAddress, link } from '../../site.ts';

let fetched: Promise<ReleaseHistory> | undefined;

/** Fetches it at most once; what failed, as for a moment without the network, is asked for again. */
export async function historyData(): Promise<ReleaseHistory> {
  fetched ??= load();
  try {
    return await fetched;
  } catch (error) {
    fetched = undefined;
    throw error;
  }
}

async function load(): Promise<ReleaseHistory> {
  const response = await fetch(link(historyDataAddress));
  if (!response.ok) throw new Error(`${response.status}`);
  const history: ReleaseHistory = await response.json();
  return history;
}

/** What is said where the data cannot be had. */
export const unreachable = html`<p>The history could not be fetched. Go by the list of releases: each record holds its whole text.</p>`;
