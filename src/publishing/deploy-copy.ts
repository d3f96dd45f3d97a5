/** Deploy copy: a build's files beside the live ones, whole, readable by a server, and of one time. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sumsName } from '../loading/files/sums.ts';
import { filesBelow } from '../loading/files/text.ts';

/** Copies what a build's list of digests names, and the list. Tells each file before it is copied. */
export function copyBuild(dist: string, to: string, seconds: number, step: (name: string) => void): void {
  for (const file of [...filesBelow(dist).filter((name) => /^(site|hosting)\//.test(name)), sumsName]) {
    step(`copy ${file}`);
    const copy = path.join(to, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(dist, file), copy);
    chmodSync(copy, 0o644);
    flush(copy, (handle) => futimesSync(handle, seconds, seconds));
  }
  openFolders(to);
}

/** The time of the newest file of a site, in whole seconds. */
export const newestTime = (site: string): number =>
  Math.max(0, ...filesBelow(site).map((file) => Math.floor(statSync(path.join(site, file)).mtimeMs / 1000)));

/** Waits until a file is on the disk. It is opened for writing, which Windows asks for. */
export const flush = (file: string, change: (handle: number) => void = () => {}): void => flushed(file, 'r+', change);

/** Waits until what a folder lists is on the disk; Windows does so by itself. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flushed(folder, 'r', () => {});
}

function flushed(file: string, how: string, change: (handle: number) => void): void {
  const handle = openSync(file, how);
  try {
    change(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder that a server of another user may enter, whatever the umask; one that is there stays as it is. */
export function makeOpen(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
}

/** Writes a file that a server of another user may read, whatever the umask. */
export function writeOpen(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o644);
}

/** Lets a server of another user enter, whatever the umask of whoever deploys. */
function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) openFolders(path.join(folder, entry.name));
}
