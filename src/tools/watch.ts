/** Watching: does something at once, and again whenever a file of the content changes, until it is stopped. */
import { watch } from 'node:fs';
import type { ContentRoot } from '../loading/library/content-root.ts';

/** An editor writes a file in several steps: what comes within this time is one change. In milliseconds. */
const settled = 100;

/** Ends when the signal stops it. What changes while it acts for the first time is a change too. */
export function watchContent({ folder }: ContentRoot, act: () => void, signal: AbortSignal): Promise<void> {
  let soon: NodeJS.Timeout | undefined;
  return new Promise((end, fail) => {
    const watcher = watch(folder, { recursive: true, signal }, () => {
      clearTimeout(soon);
      soon = setTimeout(act, settled);
    });
    watcher.on('error', fail);
    watcher.on('close', () => {
      clearTimeout(soon);
      end();
    });
    act();
  });
}
