/** History data: what every release said, fetched once, when first asked for. */
import type { ReleaseHistory } from '../../domain/history/history.ts';
import { html } from '../../domain/text/html.ts';
import { historyDataAddress, link } from '../../site.ts';

let fetched: Promise<ReleaseHistory> | undefined;

export function historyData(): Promise<ReleaseHistory> {
  return (fetched ??= fetch(link(historyDataAddress)).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    const history: ReleaseHistory = await response.json();
    return history;
  }));
}

/** What is said where the data cannot be had. */
export const unreachable = html`<p>The history could not be fetched. Go by the list of releases: each record holds its whole text.</p>`;
