/** What `npm run make -- sbom` writes: the inventory of the packages that a build is made from, in CycloneDX, by npm. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../loading/files/sums.ts';
import { readRecord } from '../publishing/build-record.ts';
import { Refused } from './command.ts';
import { project } from './project.ts';

/** What is set of an inventory; all else is as npm says it. */
interface Inventory {
  serialNumber: string;
  metadata: { timestamp: string };
}

/**
 * An inventory that says the same whenever it is made of the same lock for the same day: npm gives each a number and a
 * time of its own. `day`: the day of the build.
 */
export function settled<I extends Inventory>(inventory: I, lock: string, day: string): I {
  const digest = sha256(lock);
  // A UUID of version 8, whose digits are whoever makes it's own (RFC 9562).
  const uuid = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
  return {
    ...inventory,
    serialNumber: `urn:uuid:${uuid}`,
    metadata: { ...inventory.metadata, timestamp: `${day}T00:00:00.000Z` },
  };
}

/** Writes it beside a build, and answers where; refuses where nothing was built, or npm does not answer. */
export function writeInventory(dist: string): string {
  const record = readRecord(dist);
  if (!record) throw new Refused(`There is no build in ${dist}; run npm run build.`);
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Refused(`npm made no inventory: ${stderr.trim() || 'it was not found'}`);
  const inventory: Inventory = JSON.parse(stdout);
  const file = path.join(dist, 'sbom.cdx.json');
  const lock = readFileSync(path.join(project, 'package-lock.json'), 'utf8');
  writeFileSync(file, `${JSON.stringify(settled(inventory, lock, record.day), null, 2)}\n`);
  return file;
}
