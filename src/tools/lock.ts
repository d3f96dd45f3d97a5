/** Lock: takes the `libc` fields out of `package-lock.json`, which npm 10 does not write and npm 11 does. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Rewrites the lock in place. */
export function tidyLock(file: string): void {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { libc?: string[] }> };
  for (const entry of Object.values(lock.packages)) delete entry.libc;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
