/**
 * Run: what became of a list's items in one encounter, and how it ended.
 *
 * A run is a map from item to outcome and is kept by nobody: an offer that was declined is as complete as one that was
 * taken.
 */
import type { Item } from '../../schema/checklist.ts';

const outcomes = ['done', 'offered, declined', 'not safe now', 'does not apply'] as const;
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
}

export type Run = ReadonlyMap<string, Outcome>;

export interface Ending {
  /** True when nothing blocks the end: every duty has an outcome, and every offer has, or all that was offered was declined. */
  complete: boolean;
  /** True where something was declined and nothing that was offered was taken. */
  declined: boolean;
  /** True where something was not safe. */
  unsafe: boolean;
  /** How many items have an outcome. */
  answered: number;
  /** Items without an outcome, and those that were not safe. */
  toDo: string[];
}

/**
 * How a run stands. Who declined what was offered is asked no further: offers not yet made stay to be done and hold
 * nothing up; a duty does. *Not safe now* is an outcome, and stays to be done.
 */
export function endingOf(items: readonly RunItem[], run: Run): Ending {
  const offers = items.filter(({ may_decline }) => may_decline).map(({ id }) => run.get(id));
  const declined = offers.includes('offered, declined') && !offers.includes('done');
  const without = items.filter(({ id }) => !run.has(id));
  return {
    complete: without.every(({ may_decline }) => declined && may_decline),
    declined,
    unsafe: items.some(({ id }) => run.get(id) === 'not safe now'),
    answered: items.length - without.length,
    toDo: items.filter(({ id }) => !run.has(id) || run.get(id) === 'not safe now').map(({ id }) => id),
  };
}

/** What a run says at its end. */
export function endingInWords({ complete, declined, answered, toDo }: Ending, count: number): string {
  if (!complete) return `${answered} of ${count} marked.`;
  return toDo.length > 0 && !declined ? 'Complete for now.' : 'Complete.';
}

/** How a run ended, of the ways in which a list may end; none while it is open. */
export function endedAs({ complete, declined, unsafe }: Ending): 'declined' | 'not_safe_yet' | 'done' | undefined {
  if (declined) return 'declined';
  if (unsafe) return 'not_safe_yet';
  return complete ? 'done' : undefined;
}
