/** Text check: from when to when a check of a wording holds, and what is said meanwhile. */
import type { TextCheck } from '../schema/text-check.ts';
import type { Phase, Timeline } from './phase.ts';

/** The newest of some checks that holds on a day; a check holds from its day until the day before it expires. */
export const holdingOn = (checks: readonly TextCheck[], day: string): TextCheck | undefined =>
  checks
    .filter(({ date, expires }) => date <= day && day < expires)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);

/** What is said of checks while one holds and while none does. */
export interface CheckWords {
  signed(check: TextCheck): string;
  unsigned: string;
}

/** What is said of checks from which day on. */
export function checkTimeline(checks: readonly TextCheck[], { signed, unsigned }: CheckWords): Timeline {
  const days = [...new Set(checks.flatMap(({ date, expires }) => [date, expires]))].toSorted();
  const phases = days.map((from): Phase => {
    const check = holdingOn(checks, from);
    return { from, words: check ? signed(check) : unsigned };
  });
  return [{ words: unsigned }, ...phases];
}
