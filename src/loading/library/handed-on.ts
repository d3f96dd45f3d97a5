/**
 * Handed on: what a build has read and judged, for the pages that it makes in the same process. They are bundled, so
 * that no module of theirs is one of the build's: only what stands in the process itself reaches them.
 */
import { readLibrary, type LibraryReading } from './read.ts';

declare global {
  /** What the build that runs in this process has read. */
  var readByBuild: LibraryReading | undefined;
}

/** Lets the pages take this; nothing, once they are made. */
export function handOn(reading: LibraryReading | undefined): void {
  globalThis.readByBuild = reading;
}

/** What was handed on, else what is read now: by `npm run dev`. */
export const handedOn = (): LibraryReading => globalThis.readByBuild ?? readLibrary();
