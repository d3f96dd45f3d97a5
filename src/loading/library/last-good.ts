/** Last good: what `npm run dev` read last without a mistake; pages show it while one is mended. */
import type { LibraryReading } from './read.ts';

let last: LibraryReading | undefined;

export function keepGood(reading: LibraryReading): void {
  last = reading;
}

/** Missing where everything that was read had a mistake. */
export const lastGood = (): LibraryReading | undefined => last;
