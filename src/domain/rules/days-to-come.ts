/**
 * Days to come: what is written down as done, of a day that has not come yet.
 *
 * `check` says nothing of them, since its answer is the same every day; whoever freezes, proposes or builds asks.
 */
import type { Mention } from '../mention.ts';
import type { Place, Problem } from '../problem.ts';

/** A day on which something was done, and where it stands. */
export interface PastDay extends Place {
  /** `YYYY-MM-DD`. */
  day: string;
}

/** The days on which something was done, as files tell them. */
export const pastDaysIn = (mentions: readonly Mention[]): PastDay[] =>
  mentions.flatMap((mention) => {
    if (mention.kind !== 'day') return [];
    const { file, line, column, day } = mention;
    return [{ file, line, column, day }];
  });

/** Refuses a day after today on which a number was called, a text was read or something was decided: it is a slip. */
export function* daysToCome(days: readonly PastDay[], today: string): Iterable<Problem> {
  for (const { day, ...at } of days)
    if (day > today)
      yield {
        ...at,
        code: 'day-ahead',
        message: `${day} has not come yet: this computer says that today is ${today}.`,
        mend: "write the day on which it was done; where that is right, set the computer's clock.",
      };
}
