/**
 * Swap: a folder is made beside the one whose place it takes, and takes it when it is whole.
 *
 * Two renames are all that happens to the old one, so that it stands whole until then. Whoever is killed between them
 * leaves both whole beside each other; the next one puts the old one back before it begins.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';

export interface Swap {
  /** Where the new folder is made; it is not there yet. */
  fresh: string;
  /** Puts it in the old one's place. */
  swapIn(): void;
}

/** Begins anew: clears away what an interruption left. */
export function beginSwap(folder: string): Swap {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  return {
    fresh,
    swapIn: () => {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(fresh, folder);
      rmSync(old, { recursive: true, force: true });
    },
  };
}
