/** Licenses: what the site is built from, by package, version and license, as the lock says. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../domain/problem.ts';

/** What is read of an entry of the lock. */
interface Locked {
  version?: string;
  license?: string;
  /** True for what tests and checks alone need. */
  dev?: boolean;
}

const inLock = 'node_modules/';

/** The list for a lock's text: what is needed to build, a line each, in the order of names. */
export function licenseList(lock: string): string {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(lock);
  const lines = Object.entries(packages)
    .filter(([where, { dev }]) => where.startsWith(inLock) && dev !== true)
    .map(([where, { version = '', license = 'not said' }]) => {
      const name = where.slice(where.lastIndexOf(inLock) + inLock.length);
      return `${name} ${version}: ${license}`;
    });
  return `${[...new Set(lines)].toSorted(compareText).join('\n')}\n`;
}

/** The same for the engine that builds; undefined where it has no lock. */
export function ownLicenses(): string | undefined {
  const lock = path.resolve(import.meta.dirname, '../../package-lock.json');
  return existsSync(lock) ? licenseList(readFileSync(lock, 'utf8')) : undefined;
}
