/**
 * Tabs: what is done in one tab of the site is done in all, by a channel that stores nothing.
 *
 * Closed while a page lies in the back-forward cache: an open channel would keep it out of there.
 */
import { base } from '../../site.ts';

export type Act = 'hide' | 'leave';

let channel: BroadcastChannel | undefined;
const acts = new Map<unknown, () => void>();

function listen(): void {
  if (channel) return;
  channel = new BroadcastChannel(`guide:${base}`);
  channel.addEventListener('message', ({ data }) => acts.get(data)?.());
}

export function tellTabs(act: Act): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel?.postMessage(act);
}

/** What this tab does when another one tells it to. */
export function onTold(act: Act, run: () => void): void {
  acts.set(act, run);
}

listen();
addEventListener('pageshow', listen);
addEventListener('pagehide', () => {
  channel?.close();
  channel = undefined;
});
