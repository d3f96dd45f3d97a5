/** Pointed: how a folder that was deployed to is pointed into, and what is live there. */
import path from 'node:path';
import { byFile } from './pointing-file.ts';
import { byLink } from './pointing-link.ts';
import type { Pointing } from './pointing.ts';

/** How a folder is pointed into by now; by the link where it is not yet. */
export const pointingIn = (folder: string): Pointing => (byFile.live(folder) ? byFile : byLink);

/** The folder of the build that is served from a folder; undefined where none is. */
export function liveBuild(folder: string): string | undefined {
  const live = pointingIn(folder).live(folder);
  return live && path.join(folder, 'builds', live.name);
}

/** The build that the live one took the place of; undefined where none is kept. */
export function buildBefore(folder: string): string | undefined {
  const before = pointingIn(folder).live(folder)?.before;
  return before === undefined ? undefined : path.join(folder, 'builds', before);
}
