/**
 * Signing: what counsel, pharmacy and physicians read of a state's sections and stand by, and from when to when.
 *
 * A check is of one wording: with another it holds no more, whatever its days.
 */
import type { Signer, TextCheck } from '../../schema/text-check.ts';
import type { Phase, Timeline } from '../phase.ts';
import type { Protocol } from '../protocol.ts';
import type { Section } from './section.ts';

/** The digest of a section's wording: the same for the same, another for another. */
export type DigestOf = (section: Section) => string;

/** Of each section, by its id, the checks of the wording that it has. */
export type Checked = ReadonlyMap<string, readonly TextCheck[]>;

/** What counts of the checks for a state. Those that only show the form count while the facility is a sample itself. */
export function checkedIn(
  sections: readonly Section[],
  checks: readonly TextCheck[],
  { sample }: Pick<Protocol['facility'], 'sample'>,
  digestOf: DigestOf,
): Checked {
  const counted = Map.groupBy(
    checks.filter((check) => sample || !check.sample),
    ({ section }) => section,
  );
  return new Map(
    sections
      .filter(({ id }) => counted.has(id))
      .map((section) => {
        const digest = digestOf(section);
        return [section.id, (counted.get(section.id) ?? []).filter((check) => check.digest === digest)];
      }),
  );
}

/** The newest of them that holds on a day; a check holds from its day until the day before it expires. */
export const holdingOn = (checks: readonly TextCheck[], day: string): TextCheck | undefined =>
  checks
    .filter(({ date, expires }) => date <= day && day < expires)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);

/** The checks of a section by one of its readers. */
export const checksBy = (checked: Checked, section: string, by: Signer): TextCheck[] =>
  (checked.get(section) ?? []).filter((check) => check.by === by);

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
