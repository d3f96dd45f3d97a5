/**
 * Frame: what frames every page: the name of the site, and what the sidebar lists of the release that the build's day
 * shows. Astro's configuration asks for it; the pages read the whole library, and tell its mistakes.
 */
import path from 'node:path';
import type { Protocol } from '../../domain/protocol.ts';
import { unreleasedFrame } from '../../domain/releases/unreleased.ts';
import type { Facility } from '../../schema/facility.ts';
import { ContentsSchema } from '../../schema/page.ts';
import { releaseFolders } from '../files/sums.ts';
import { Folder } from '../reading/folder.ts';
import { facilityIn, readFacility } from '../reading/facility.ts';
import { buildDay, shownOn } from './build-day.ts';
import { contentRoot } from './content-root.ts';

export interface Frame {
  facility?: Facility;
  shown?: Pick<Protocol, 'contents' | 'pages'>;
}

/** Reads the frame: of the release in force or, before the first, the facility alone. */
export function readFrame(): Frame {
  const root = contentRoot();
  const releases = releaseFolders(path.join(root.folder, 'releases'));
  const newest = releases.at(-1);
  const voted = newest ? facilityIn(new Folder(newest.folder)) : readFacility(root);
  const release = voted.value && shownOn({ releases }, buildDay(voted.value));
  if (!release) return { ...(voted.value && { facility: voted.value }), shown: unreleasedFrame };
  const here = new Folder(release.folder);
  const facility = facilityIn(here).value;
  const contents = here.one('contents.yaml', ContentsSchema)?.value;
  return { ...(facility && { facility }), ...(contents && { shown: { contents, pages: here.pages() } }) };
}
