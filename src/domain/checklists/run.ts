/**
 * Run: what became of a list's items in one encounter, and how it ended.
 *
 * A run is a map from item to outcome and is kept by nobody: an offer that was declined is as complete as one that was
 * taken.
 */
import type { Item } from '../../schema/checklist.ts';

const outcomes = ['done', 'offered, declined', 'not safe yet', 'N/A'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether words are those of an outcome. */
export const isOutcome = (words: string): words is Outcome => outcomes.some((outcome) => outcome === words);

/** What may become of an item. */
export function outcomesOf({ may_decline }: Pick<Item, 'may_decline'>): Outcome[] {
  return outcomes.filter((outcome) => may_decline || outcome !== 'offered, declined');
}

/** An item as far as a run knows it. */
export interface RunItem {
  id: string;
  may_decline: boolean;
  /** True of what comes first and in the first two minutes: with that a run may end. */
  soon: boolean;
}

export type Run = ReadonlyMap<string, Outcome>;

export interface Ending {
  /**
   * True when nothing blocks the end: every duty of the first two minutes has an outcome, and every offer of them has, or
   * all that was offered was declined.
   */
  complete: boolean;
  /** True where something was declined and nothing that was offered was taken. */
  declined: boolean;
  /** True where something was not safe. */
  unsafe: boolean;
  /** Items without an outcome, and those that were not safe. */
  toDo: string[];
}

/**
 * How a run stands. Who declined what was offered is asked no further: offers not yet made stay to be done and hold
 * nothing up; a duty does. *Not safe yet* is an outcome, and stays to be done.
 */
export function endingOf(items: readonly RunItem[], run: Run): Ending {
  const offers = items.filter(({ may_decline }) => may_decline).map(({ id }) => run.get(id));
  const declined = offers.includes('offered, declined') && !offers.includes('done');
  return {
    complete: items.filter(({ soon, id }) => soon && !run.has(id)).every(({ may_decline }) => declined && may_decline),
    declined,
    unsafe: items.some(({ id }) => run.get(id) === 'not safe yet'),
    toDo: items.filter(({ id }) => !run.has(id) || run.get(id) === 'not safe yet').map(({ id }) => id),
  };
}

/**
 * How a run ended, of the ways in which a list may end; none while it is open. What was not safe yet comes before what
 * was declined: it is still to be done.
 */
export function endedAs({ complete, declined, unsafe }: Ending): 'declined' | 'not_safe_yet' | 'done' | undefined {
  if (unsafe) return 'not_safe_yet';
  if (declined) return 'declined';
  return complete ? 'done' : undefined;
}

/** How many items had which outcome, without zeros: "5 done · 1 not safe yet". */
export function tally(run: Run): string {
  const all = [...run.values()];
  return outcomes
    .map((outcome) => [all.filter((one) => one === outcome).length, outcome] as const)
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count} ${outcome}`)
    .join(' · ');
}

/** Where a run goes after an item: to the next without an outcome, else back to the first that was passed over. */
export function nextAfter(items: readonly string[], run: Run, id: string): string | undefined {
  const at = items.indexOf(id);
  return [...items.slice(at + 1), ...items.slice(0, at)].find((one) => !run.has(one));
}
