/**
 * Signing: what counsel, pharmacy and physicians read of a state's sections and stand by.
 *
 * A check is of one wording: with another it holds no more, whatever its days.
 */
import type { SigningPhrases } from '../../schema/signing-phrases.ts';
import type { Signer, TextCheck } from '../../schema/text-check.ts';
import { inWords } from '../day.ts';
import { phaseOn, type Timeline } from '../phase.ts';
import type { Protocol } from '../protocol.ts';
import { checkTimeline, holdingOn, type CheckWords } from '../text-check.ts';
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

/** The checks of a section by one of its readers. */
export const checksBy = (checked: Checked, section: string, by: Signer): TextCheck[] =>
  (checked.get(section) ?? []).filter((check) => check.by === by);

/** A line over text that must be signed. */
export interface SigningLine {
  /** What is so on the day for which the page is made. */
  words: string;
  /** True where that is a signature. */
  signed: boolean;
  /** From which day on it says what; missing where it says the same on every day. */
  timeline?: Timeline;
}

/** Answers for a text by whom it must be signed: a line for each, or one for all. */
export type Signing = (by: readonly Signer[]) => SigningLine[];

/** On the site: what holds of the section that the text stands in, on a day and from then on. All who never signed share a line. */
export const signingOnSite =
  (checked: Checked, section: string, said: SigningPhrases, day: string): Signing =>
  (by) => {
    const all = by.map((signer) => ({ signer, checks: checksBy(checked, section, signer) }));
    const lines = all
      .filter(({ checks }) => checks.length > 0)
      .map(({ signer, checks }) => {
        const timeline = checkTimeline(checks, wordsOf([signer], said));
        return { words: phaseOn(timeline, day).words, signed: holdingOn(checks, day) !== undefined, timeline };
      });
    const never = all.filter(({ checks }) => checks.length === 0).map(({ signer }) => signer);
    return [...lines, ...(never.length > 0 ? [{ words: wordsOf(never, said).unsigned, signed: false }] : [])];
  };

/** Signers as they are called: "pharmacy and physician". */
const named = (signers: readonly Signer[], said: SigningPhrases): string =>
  new Intl.ListFormat('en').format(signers.map((signer) => said.signers[signer]));

const wordsOf = (signers: readonly Signer[], said: SigningPhrases): CheckWords => {
  const filled = (words: string) => words.replace('{signer}', named(signers, said));
  return {
    unsigned: filled(said.unsigned),
    signed: ({ date, sample }) => filled(said.signed).replace('{day}', inWords(date)) + (sample ? ' (sample)' : ''),
  };
};

/** On a record: who must sign. What was signed lives beside the text in force, and is no part of what was frozen. */
export const signingOnRecord =
  (said: SigningPhrases): Signing =>
  (by) => [{ words: said.record.replace('{signers}', named(by, said)), signed: false }];
