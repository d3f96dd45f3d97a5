/**
 * Reporting: what a state's rows say to the person who reads them, loudest first.
 *
 * A duty that counsel has not checked is said as loudly as a duty, and a duty that a state has no row for is not
 * checked either: nothing is left blank.
 */
import type { Phrases } from '../../schema/phrases.ts';
import type { Duty, ReportingRow, Topic } from '../../schema/reporting.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import { inWords } from '../day.ts';
import { keysOf } from '../keys-of.ts';
import type { Timeline } from '../phase.ts';
import type { State } from '../protocol.ts';
import { checkTimeline } from '../text-check.ts';
import { unwritten } from './state-values.ts';

type Said = Phrases['reporting'];

/** Whether a state's page opens with the duty's question, which is answered at once. */
const isQuestion = (duty: Duty, { questions }: Said): boolean => questions.some((one) => one.duty === duty);

/** The parts of a state's page: the questions, each with its row if the state has one, then its other rows. */
export function partsOf(
  { rows }: Pick<State, 'rows'>,
  said: Said,
): { duty: Duty; title: string; row?: ReportingRow }[] {
  return [
    ...said.questions.map(({ duty, text }) => {
      const row = rows.find((one) => one.duty === duty);
      return { duty, title: text, ...(row && { row }) };
    }),
    ...rows
      .filter(({ duty }) => !isQuestion(duty, said))
      .map((row) => ({ duty: row.duty, title: said.duties[row.duty], row })),
  ];
}

/** A note as a page shows it. */
interface ShownNote {
  topic: Topic;
  title: string;
  /** What it says, as Markdown. */
  text: string;
  /** True where nobody wrote it, and its text says whom to ask. */
  unwritten?: true;
}

/** The notes of a state by topic. Of the own state none is left out: one that nobody wrote says so. */
export function notesOf(state: State, said: Said, own: boolean): ShownNote[] {
  return keysOf(said.topics).flatMap((topic): ShownNote[] => {
    const { title, ask } = said.topics[topic];
    const note = state.notes?.find((one) => one.topic === topic);
    const text = note?.text ?? note?.none;
    if (text !== undefined) return [{ topic, title, text }];
    return own ? [{ topic, title, text: unwritten({ state, said }, ask), unwritten: true }] : [];
  });
}

/** A verdict: a duty, no duty, or that somebody must be asked now. All are shown alike. */
export interface Verdict {
  kind: 'must' | 'free' | 'ask';
  words: string;
  /** What to do with it, before the line of whom to ask. */
  act?: string;
  /** From which day on it is said, and from which it is not; missing where it always is. */
  timeline?: Timeline;
}

/**
 * What the law asks of the reader; without a row, only that it was not checked, and whom to ask: a label. `checks` are
 * counsel's of the row as it reads.
 */
export function verdicts(
  row: Pick<ReportingRow, 'duty' | 'who' | 'counsel'> | undefined,
  whom: string,
  { verdicts: words }: Said,
  checks: readonly TextCheck[] = [],
): Verdict[] {
  const ask: Verdict = { kind: 'ask', words: words.unchecked.replace('{whom}', whom.toLowerCase()) };
  if (!row) return [ask];
  const timeline = uncheckedTimeline(checks, whom, { verdicts: words });
  const unchecked = row.counsel ? [] : [checks.length > 0 ? { ...ask, timeline } : ask];
  if (row.duty === 'hold') return [{ kind: 'free', words: words.hold }, ...unchecked];
  switch (row.who) {
    case 'anyone':
      return [{ kind: 'must', words: words.anyone }, ...unchecked];
    case 'facility':
      return [{ kind: 'must', words: words.facility, act: words.unlisted_act }, ...unchecked];
    case 'listed':
      return [
        { kind: 'must', words: words.listed },
        { kind: 'free', words: words.unlisted, act: words.unlisted_act },
        ...unchecked,
      ];
    case 'unknown':
      return [ask];
  }
}

/** That counsel has not checked a row, and whom to ask: a label; nothing while a check holds. */
export const uncheckedTimeline = (
  checks: readonly TextCheck[],
  whom: string,
  { verdicts: words }: Pick<Said, 'verdicts'>,
): Timeline =>
  checkTimeline(checks, { unsigned: words.unchecked.replace('{whom}', whom.toLowerCase()), signed: () => '' });

/** What is said of counsel's check of a row: its own, or those that live beside it. */
export function counselTimeline({ counsel }: Pick<ReportingRow, 'counsel'>, checks: readonly TextCheck[]): Timeline {
  const signed = ({ role, date, sample }: Pick<TextCheck, 'role' | 'date' | 'sample'>) =>
    `Checked by ${role}, ${inWords(date)}${sample ? ' (sample)' : ''}`;
  return counsel ? [{ words: signed(counsel) }] : checkTimeline(checks, { signed, unsigned: 'Not yet checked' });
}

/** How fast: "at once" comes first, the law's outer limit never stands alone. */
export function howFast({ duty, limit }: Pick<ReportingRow, 'duty' | 'limit'>, said: Said): string | undefined {
  if (limit) return limitInWords(limit, said);
  return isQuestion(duty, said) ? said.at_once : undefined;
}

/** The law's outer limit, after what comes first. */
export const limitInWords = (limit: string, said: Said): string => said.limit.replace('{limit}', limit);

/** A citation as printed. */
export const lawInWords = ({ citation, confirmed }: ReportingRow['laws'][number], said: Said) =>
  confirmed ? citation : `${citation} (${said.citation})`;

/** The states with the facility's own first. */
export function ownFirst(reporting: readonly State[], own: string): State[] {
  return [...reporting.filter(({ id }) => id === own), ...reporting.filter(({ id }) => id !== own)];
}

/** The row that sends reports to this line. */
export const rowOfLine = (reporting: readonly State[], line: string): ReportingRow | undefined =>
  reporting.flatMap(({ rows }) => rows).find((row) => row.line === line);
