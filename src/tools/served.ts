/** What `npm run verify -- <folder> --at "<day> <time>"` says: which build and release were being served then. */
import path from 'node:path';
import { clockAt, instantsAt } from '../domain/clock.ts';
import { readFacility } from '../loading/reading/facility.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { askLog, type LogAnswer, type ServedAt } from '../publishing/served-at.ts';
import { AskedWrongly, Refused, type Io } from './command.ts';

/** Answers for a moment of the facility's own clock; 1 where a line of the log does not follow. */
export function tellServed(folder: string, moment: string, root: ContentRoot, io: Io, json: boolean): number {
  const zone = readFacility(root).value?.time_zone;
  if (zone === undefined)
    throw new Refused(
      `Whose clock is meant is not known: ${root.name}/facility.yaml has no time zone that can be read.`,
    );
  const instants = instantsAt(moment, zone);
  if (instants === undefined)
    throw new AskedWrongly(`\`${moment}\` is no moment. Write it as "2026-11-24 14:05", by the facility's clock.`);
  if (instants.length === 0)
    throw new AskedWrongly(`On that day no clock in ${zone} showed ${moment}: it was set forward.`);
  const answer = askLog(folder, instants);
  if (!answer) throw new Refused(`There is no log of deploys in ${path.resolve(folder)}: nothing was deployed there.`);
  if (json) io.out(JSON.stringify(answer, null, 2));
  else for (const line of linesOf(answer, zone)) io.out(line);
  for (const line of doubts(answer)) io.err(line);
  return answer.broken.length > 0 ? 1 : 0;
}

function* linesOf({ answers, begins, digest }: LogAnswer, zone: string): Generator<string> {
  if (answers.length > 1) yield 'The clock showed this twice, since it was set back in between. Both are told.';
  for (const answer of answers) yield* answerLines(answer, begins, zone);
  yield `Digest of the log's last line: ${digest}`;
}

function* answerLines({ at, served, until }: ServedAt, begins: string | undefined, zone: string): Generator<string> {
  const when = (instant: string) => clockAt(new Date(instant), zone);
  const asked = `${clockAt(at, zone)} (${zone}, ${at.toISOString().slice(11, 16)} UTC)`;
  if (!served) {
    yield `${asked}: nothing was being served, as far as the log says.${begins ? ` It begins on ${when(begins)}.` : ''}`;
    return;
  }
  const release = served.release === '' ? 'no release yet' : `release ${served.release}`;
  yield `${asked}: ${release} was being served.`;
  yield `  build  ${served.build}`;
  yield `  since  ${when(served.at)}, by ${served.command}`;
  yield `  until  ${until === undefined ? 'now' : when(until)}`;
}

function* doubts({ broken, unlogged }: LogAnswer): Generator<string> {
  for (const line of broken)
    yield `The log was changed: line ${line} of deployed.txt does not follow from the line before it.`;
  if (unlogged !== undefined)
    yield `Live now is ${unlogged}, which the log does not name last: it was switched to by hand, or a deploy was interrupted.`;
}
