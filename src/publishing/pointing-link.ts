/** Pointing by the link `current`, for nginx and Apache; `live.txt` says the same to Apache. */
import { existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeOpen } from './deploy-copy.ts';
import type { Pointing } from './pointing.ts';

const aside = '.incoming-switch';
const there = (folder: string, name: string) => lstatSync(path.join(folder, name), { throwIfNoEntry: false });

/** By the link `current`. */
export const byLink: Pointing = {
  inPlace: false,
  ownRights: false,
  live(folder) {
    const link = there(folder, 'current');
    if (!link?.isSymbolicLink() || !existsSync(path.join(folder, 'current'))) return undefined;
    const previous = path.join(folder, 'current/previous');
    return {
      name: path.basename(readlinkSync(path.join(folder, 'current'))),
      ...(existsSync(previous) && { before: path.basename(path.dirname(readlinkSync(previous))) }),
      at: link.mtime,
    };
  },
  *strangers(folder, logged) {
    if (there(folder, 'current')?.isSymbolicLink() === false)
      yield `${path.join(folder, 'current')} is no link that deploy made. Move it away.`;
    // Before the first deploy nothing here is ours.
    if (!logged && !there(folder, 'current') && there(folder, 'live.txt'))
      yield `${path.join(folder, 'live.txt')} is no file that deploy made. Move it away.`;
  },
  lead(build, before) {
    if (before) symlinkSync(path.join('..', before, 'site'), path.join(build, 'previous'));
  },
  make(folder, name) {
    const next = path.join(folder, aside);
    rmSync(next, { force: true });
    symlinkSync(path.join('builds', name), next);
  },
  take: (folder) => renameSync(path.join(folder, aside), path.join(folder, 'current')),
  follow(folder, name) {
    const next = path.join(folder, aside);
    writeOpen(next, `build builds/${name}\n`);
    renameSync(next, path.join(folder, 'live.txt'));
  },
};
