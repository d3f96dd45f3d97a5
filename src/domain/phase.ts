/**
 * Phases: what is true of something from which day on, in words.
 *
 * A page prints the phase of the day it was built and carries the list; the reader's clock shows today's.
 */
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
