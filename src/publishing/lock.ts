/** Lock: one at a time writes into a folder. One that was killed leaves its lock, which the next one takes over. */
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { systemCode } from '../loading/files/system-error.ts';

interface Holder {
  host: string;
  pid: number;
}

/** Takes a lock, a file; answers how to give it back, or who holds it. */
export function takeLock(file: string): { release(): void } | { held: string } {
  const own = `${file}-${process.pid}`;
  const holder: Holder = { host: os.hostname(), pid: process.pid };
  writeFileSync(own, JSON.stringify(holder));
  try {
    // By a link, so that whoever sees the lock sees its holder.
    for (let tries = 0; tries < 2; tries += 1) {
      if (linked(own, file)) return { release: () => rmSync(file, { force: true }) };
      const text = readIfThere(file);
      if (text !== undefined && !isGone(text)) return { held: `${file} ${text}` };
      if (text !== undefined) takeAway(file, text);
    }
    return { held: file };
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (linkless.has(systemCode(error) ?? '')) return copied(own, file);
    throw error;
  }
}

/** What a share answers that knows no links. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'UNKNOWN']);

/** The same without a link. Whoever sees it before it is written whole does not know its holder, and waits. */
function copied(own: string, file: string): boolean {
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the lock of one that ended; puts it back where another one took it meanwhile. */
function takeAway(file: string, text: string): void {
  const aside = `${file}-ended-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== text) linked(aside, file);
  rmSync(aside);
}

/** Whether the holder's process has ended. Of another machine's nothing is known. */
function isGone(text: string): boolean {
  try {
    const { host, pid }: Holder = JSON.parse(text);
    if (host !== os.hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}
