/**
 * Reporting: what a state's rows say to the person who reads them, loudest first.
 *
 * A duty that counsel has not checked is said as loudly as a duty, and a duty that a state has no row for is not
 * checked either: nothing is left blank.
 */
import type { Duty, ReportingRow } from '../../schema/reporting.ts';
import type { State } from '../protocol.ts';

/** What each duty is called. */
export const dutyTitles: Record<Duty, string> = {
  child: 'A child is being hurt',
  'adult-at-risk': 'An adult who cannot protect themselves',
  wound: 'A wound by gun, knife or crime',
  'adult-by-choice': 'An adult who can decide',
  hold: 'Keeping a child safe here',
};

/** The three questions that a state's page opens with, in their order. */
export const questions = {
  child: 'A child?',
  'adult-at-risk': 'An adult who cannot protect themselves?',
  wound: 'A wound?',
} as const satisfies Partial<Record<Duty, string>>;
export type Question = keyof typeof questions;
export const questionDuties = Object.keys(questions) as Question[];

export const isQuestion = (duty: Duty): duty is Question => duty in questions;

/** A verdict: a duty, no duty, or that somebody must be asked now. All are shown alike. */
export interface Verdict {
  kind: 'must' | 'not your role' | 'ask';
  words: string;
  /** What to do with it, before the line of whom to ask. */
  act?: string;
}

/** What the law asks of the reader; without a row, only that it was not checked, and whom to ask: a label. */
export function verdicts(row: Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined, whom: string): Verdict[] {
  const ask: Verdict = { kind: 'ask', words: `Not yet checked by counsel: ask the ${whom.toLowerCase()} now` };
  if (!row) return [ask];
  const unchecked = row.counsel ? [] : [ask];
  if (row.duty === 'hold')
    return [{ kind: 'not your role', words: 'Not your role, unless the law names it' }, ...unchecked];
  switch (row.who) {
    case 'any':
      return [{ kind: 'must', words: 'You must, whatever your job' }, ...unchecked];
    case 'list':
      return [
        { kind: 'must', words: 'You must, if the law names your role' },
        { kind: 'not your role', words: 'Not your role, if it does not', act: 'Then tell, at once:' },
        ...unchecked,
      ];
    case 'unknown':
      return [ask];
  }
}

/** How fast: "at once" comes first, the law's outer limit never stands alone. */
export function howFast({ duty, limit }: Pick<ReportingRow, 'duty' | 'limit'>): string | undefined {
  if (limit) return `At once; the law's outer limit is ${limit}.`;
  return isQuestion(duty) ? 'At once.' : undefined;
}

/** A citation as printed. */
export const lawInWords = ({ citation, confirmed }: ReportingRow['laws'][number]) =>
  confirmed ? citation : `${citation} (citation: counsel to confirm)`;

/** The states with the facility's own first. */
export function ownFirst(reporting: readonly State[], own: string): State[] {
  return [...reporting.filter(({ id }) => id === own), ...reporting.filter(({ id }) => id !== own)];
}

/** The row that sends reports to this line. */
export const rowOfLine = (reporting: readonly State[], line: string): ReportingRow | undefined =>
  reporting.flatMap(({ rows }) => rows).find((row) => row.line === line);
