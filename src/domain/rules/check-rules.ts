/** Check rules: what counsel, pharmacy and physicians signed, beside what the sections say now. */
import type { TextCheck } from '../../schema/text-check.ts';
import { inWords } from '../day.ts';
import { nearest } from '../nearest.ts';
import { fault, refusedBy, type Fault } from '../problem.ts';
import type { Section } from '../text/section.ts';
import type { DigestOf } from '../text/signing.ts';

/** The checks, and what they are held against. */
export interface JudgedChecks {
  checks: readonly TextCheck[];
  /** Each section as the draft has it, or else the newest release, by its id. */
  now: ReadonlyMap<string, Section>;
  digestOf: DigestOf;
  /** True where a file of the draft could not be read, so that any section may stand in it. */
  unread: boolean;
}

/** Every breach. Keys lead from the file of checks. */
export const checkFaults = (judged: JudgedChecks): Fault[] => refusedBy([unknownSections, noTime, outdated], judged);

/** Refuses a check of what no state says: nobody would ever see that it was made. */
function* unknownSections({ checks, now, unread }: JudgedChecks): Iterable<Fault> {
  if (unread) return;
  for (const [index, { section }] of checks.entries()) {
    if (now.has(section)) continue;
    const near = nearest(section, now.keys());
    yield fault(
      [index, 'section'],
      'section-unknown',
      `\`${section}\` names no section.`,
      near ? `write \`${near}\`, if that was meant.` : 'name a section of the draft or of the newest release.',
    );
  }
}

/** Refuses a check that expires before it holds for a day. */
function* noTime({ checks }: JudgedChecks): Iterable<Fault> {
  for (const [index, { date, expires }] of checks.entries())
    if (expires <= date)
      yield fault(
        [index, 'expires'],
        'check-expires',
        `The check of ${date} expires on ${expires}, before it holds for a day.`,
        'write the first day on which it holds no more.',
      );
}

/** Points out the newest check of a section by each of its readers, where none of theirs is of the wording that it has. */
function* outdated({ checks, now, digestOf }: JudgedChecks): Iterable<Fault> {
  const newest = new Map(checks.entries().map(([index, { section, by }]) => [`${by} ${section}`, index]));
  for (const index of newest.values()) {
    const check = checks[index];
    const section = check && now.get(check.section);
    if (!section) continue;
    const digest = digestOf(section);
    if (checks.some((one) => isSame(one, check) && one.digest === digest)) continue;
    yield {
      ...fault(
        [index, 'digest'],
        'check-outdated',
        `\`${check.section}\` reads otherwise than what ${check.by} signed on ${inWords(check.date)}.`,
        `have it read again, and add an entry with the digest that it has now: ${digest}`,
      ),
      warning: true,
    };
  }
}

const isSame = (a: TextCheck, b: TextCheck): boolean => a.section === b.section && a.by === b.by;
