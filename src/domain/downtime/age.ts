/**
 * Age: how far the numbers of a copy for a downtime can be relied on, by the reader's day.
 *
 * Words of the protocol are those that were approved, and do not grow old; numbers change without anybody asking. None is
 * ever hidden: an old number is worth more than none.
 */
import { addDays, inWords } from '../day.ts';
import type { Timeline } from '../phase.ts';

/** For how many days from its build a copy says nothing against its numbers. */
const freshDays = 30;

/** The last day of a copy that was built on a day on which its numbers are as good as new. */
export const freshUntil = (built: string): string => addDays(built, freshDays);

/** What a copy says of its age. A clock before its build is wrong, and then nobody knows how old it is. */
export function ageTimeline(built: string): Timeline {
  const until = inWords(freshUntil(built));
  return [
    {
      words: `This computer’s clock shows a day before ${inWords(built)}, when this copy was made, so the clock is wrong. The steps still hold; check a number with the operator before you rely on it.`,
    },
    { from: built, words: `Numbers may have changed after ${until}.` },
    {
      from: addDays(freshUntil(built), 1),
      words: `Old copy: numbers may have changed since ${until}. The steps still hold; check a number with the operator before you rely on it.`,
    },
  ];
}
