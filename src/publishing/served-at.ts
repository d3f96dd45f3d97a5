/** Served at: what a folder's log of deploys says was being served at a moment, and whether the log is whole. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DeployLog, logName, unloggedIn, type Served } from './deploy-log.ts';

/** What was being served at one instant. */
export interface ServedAt {
  at: Date;
  /** Missing where nothing was yet, as far as the log says. */
  served?: Served;
  /** When another took its place; missing where it is served still. */
  until?: string;
}

export interface LogAnswer {
  /** One for each instant that was asked for. */
  answers: ServedAt[];
  /** When the log begins to say what was served; missing where it never does. */
  begins?: string;
  /** Lines that do not follow from the line before. */
  broken: number[];
  /** What is live and stands last in no line. */
  unlogged?: string;
  /** The digest of the log's last line. */
  digest: string;
}

/** Asks the log of a folder; undefined where it has none. */
export function askLog(folder: string, instants: readonly Date[]): LogAnswer | undefined {
  if (!existsSync(path.join(folder, logName))) return undefined;
  const log = new DeployLog(folder);
  const { served: all, broken, digest } = log;
  const unlogged = unloggedIn(folder, log)?.name;
  return {
    answers: instants.map((at) => servedIn(all, at)),
    ...(all[0] && { begins: all[0].at }),
    broken,
    ...(unlogged !== undefined && { unlogged }),
    digest,
  };
}

function servedIn(all: readonly Served[], at: Date): ServedAt {
  const index = all.findLastIndex((one) => new Date(one.at) <= at);
  const [served, next] = [all[index], all[index + 1]];
  return { at, ...(served && { served }), ...(served && next && { until: next.at }) };
}
