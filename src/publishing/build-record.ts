/** Build record: `build.json`, which says what a build is. It lies under the sums, so that nobody can change it alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../domain/problem.ts';

export interface BuildRecord {
  /** The day that the pages were built for. */
  day: string;
  /** The release in force on that day; empty before the first. */
  release: string;
  /** True while the facility, or anything it publishes, is a sample. */
  sample: boolean;
  /** The path under which the site is served. */
  base: string;
}

export const recordName = 'build.json';

/** The record of a build in `folder/site`. */
export function readRecord(folder: string): BuildRecord {
  const record: BuildRecord = JSON.parse(readFileSync(path.join(folder, 'site', recordName), 'utf8'));
  return record;
}

/** Whether a build is older than another: by the build's day, then by the release. The same is not older. */
export function isOlder(build: BuildRecord, than: BuildRecord): boolean {
  return (compareText(build.day, than.day) || compareText(build.release, than.release)) < 0;
}

export const recordInWords = ({ day, release }: BuildRecord): string =>
  `of ${day}, ${release ? `release ${release}` : 'before the first release'}`;
