/**
 * Timeline: what is true of something from which day on, in words.
 *
 * A page prints the phase of the day it was built and carries the list; the reader's clock shows today's.
 */
import type { Facility } from '../schema/facility.ts';
import { addMonths, inWords } from './day.ts';
import { effectiveDay, successor, type Dated } from './release.ts';

export interface Phase {
  /** First day of the phase; undefined for "since ever". */
  from?: string;
  words: string;
}

/** Phases by their first day; the first may have none. */
export type Timeline = Phase[];

/** The phase of a day. A timeline always has one: its first phase starts with time. */
export function phaseOn(timeline: Timeline, day: string): Phase {
  const phase = timeline.findLast(({ from }) => from === undefined || from <= day);
  if (!phase) throw new Error('a timeline begins with a phase that has no first day');
  return phase;
}

/** A release's life: scheduled, in force, superseded. */
export function releaseTimeline(releases: readonly Dated[], id: string): Timeline {
  const day = effectiveDay({ id });
  const next = successor(releases, id);
  const scheduled = { words: `Starts on ${inWords(day)}` };
  if (next && effectiveDay(next) === day)
    return [scheduled, { from: day, words: `Replaced on its first day, ${inWords(day)}` }];
  const inForce = { from: day, words: `In force since ${inWords(day)}` };
  if (!next) return [scheduled, inForce];
  const end = effectiveDay(next);
  return [scheduled, inForce, { from: end, words: `Superseded on ${inWords(end)} (in force from ${inWords(day)})` }];
}

/** A release's review: due, overdue and still in force. */
export function reviewTimeline(id: string, { intervals }: Facility): Timeline {
  const due = addMonths(effectiveDay({ id }), intervals.review_months);
  return [
    { words: `review due ${inWords(due)}` },
    { from: due, words: `review overdue since ${inWords(due)}, still in force` },
  ];
}

/** Shown on pages of a release while a newer one is known: nothing, then that the newer one is in force. */
export function newerTimeline(releases: readonly Dated[], id: string): Timeline {
  const next = successor(releases, id);
  if (!next) return [{ words: '' }];
  return [
    { words: '' },
    { from: effectiveDay(next), words: `A newer release is in force since ${inWords(effectiveDay(next))}` },
  ];
}
