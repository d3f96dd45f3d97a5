/** Build record: `build.json`, which says what a build is. It lies under the sums, so that nobody can change it alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../domain/problem.ts';

export interface BuildRecord {
  /** The day that the pages were built for. */
  day: string;
  /** When that day began in the facility's time zone, as an instant in UTC; missing in builds of earlier engines. */
  begins?: string;
  /** The release in force on that day; empty before the first. */
  release: string;
  /** True while the facility, or anything it publishes, is a sample. */
  sample: boolean;
  /** The path under which the site is served. */
  base: string;
}

export const recordName = 'build.json';

const kinds = { day: 'string', release: 'string', sample: 'boolean', base: 'string' } as const satisfies Record<
  keyof Omit<BuildRecord, 'begins'>,
  string
>;

/** The record of a build in `folder/site`; undefined where it has none that this version of the engine can read. */
export function readRecord(folder: string): BuildRecord | undefined {
  try {
    return recordIn(readFileSync(path.join(folder, 'site', recordName), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The record that a text is; undefined where it is none. */
export function recordIn(text: string): BuildRecord | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' &&
  value !== null &&
  (!('begins' in value) || (typeof value.begins === 'string' && !Number.isNaN(Date.parse(value.begins)))) &&
  Object.entries(kinds).every(([name, kind]) => typeof Reflect.get(value, name) === kind);

/** Whether a build shows an older release than another. */
export const isOfOlderRelease = (build: BuildRecord, than: BuildRecord): boolean =>
  compareText(build.release, than.release) < 0;

/** Whether a build was made for an earlier day than another. */
export const isOfEarlierDay = (build: BuildRecord, than: BuildRecord): boolean => compareText(build.day, than.day) < 0;

/** Whether a build is of a day that has come nowhere on earth yet: a clock was fast when it was made. */
export const isToCome = ({ day }: BuildRecord, now = new Date()): boolean =>
  compareText(day, new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)) > 0;

export const recordInWords = ({ day, release }: BuildRecord): string =>
  `of ${day}, ${release ? `release ${release}` : 'before the first release'}`;
