/**
 * Content root: the folder that holds a hospital's protocol, and where what is made of it goes.
 *
 * `--protocols <folder>` names it, else `PROTOCOLS` in the environment, else it is `protocols` in the working
 * directory. A relative path is one from the working directory. Places in messages are told from the folder that holds
 * the content root, as `protocols/draft/…`; what is built goes there too unless `--out` says otherwise; and a git ref is
 * one of the repository that the content root lies in. This is the one place that knows the folder's name.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What it is called where nobody says otherwise. */
export const usualName = 'protocols';

export interface ContentRoot {
  /** Absolute. */
  folder: string;
  /** The folder that holds it, absolute. */
  parent: string;
  /** What it is called in places: its path from `parent`. */
  name: string;
}

/** The content root that is named, or the one that the environment or the working directory has. */
export function contentRoot(named = process.env['PROTOCOLS'] || usualName): ContentRoot {
  const folder = path.resolve(named);
  return { folder, parent: path.dirname(folder), name: path.basename(folder) };
}

/** Where the site is built that is published, unless `--out` or `--dist` says otherwise. */
export const usualDist = ({ parent }: ContentRoot): string => path.join(parent, 'dist');

/**
 * What is no content and may lie in a content root that is the top of a repository: what begins with a dot is git's, an
 * editor's or the forge's, and `CODEOWNERS` the forge's too.
 */
export const ofRepository = /^(\..*|CODEOWNERS)$/;

/** One of these is in every content root, however new. */
const parts = ['draft', 'releases', 'facility.yaml'];

/** Why a folder is no content root; undefined for one. */
export function notContentRoot({ folder }: ContentRoot): string | undefined {
  const there = statSync(folder, { throwIfNoEntry: false });
  const wrong = !there
    ? `There is no folder ${folder}.`
    : !there.isDirectory()
      ? `${folder} is no folder.`
      : parts.every((part) => !existsSync(path.join(folder, part)))
        ? `${folder} holds no protocol: none of ${parts.join(', ')} is in it.`
        : undefined;
  return wrong && `${wrong} Name the folder of the protocol: --protocols <folder>.`;
}
