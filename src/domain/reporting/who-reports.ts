/**
 * Who reports: one answer to how old someone is, what happened, and which role asks, from the own state's rows.
 *
 * Not sure of the age counts as under 18. Nothing answers a flat no: where no row binds, somebody is named to ask.
 */
import type { Duty, ReportingRow } from '../../schema/reporting.ts';
import type { Role } from '../../schema/register.ts';

/** How old the patient is. */
export const ages = ['under 18', 'not sure', 'adult'] as const;
export type Age = (typeof ages)[number];

/** What happened, or what is feared. */
export const concerns = ['harm', 'wound', 'covered', 'none'] as const;
export type Concern = (typeof concerns)[number];

/**
 * What the role that asks does: reports itself, tells the one who reports, does either, has no report that is known of
 * and asks, or asks since the row does not tell.
 */
export type Answer = 'report' | 'tell' | 'either' | 'none known' | 'not known';

export interface WhoReports {
  answer: Answer;
  /** The rows that it stands on, the one that answers first; none where the state has none of them. */
  rows: ReportingRow[];
}

/** The duties that a concern calls up, the one that answers first. */
function dutiesOf(age: Age, concern: Concern): Duty[] {
  if (concern === 'none') return [];
  if (age !== 'adult') return concern === 'wound' ? ['child', 'wound'] : ['child'];
  if (concern === 'wound') return ['wound'];
  return concern === 'covered' ? ['adult-at-risk'] : ['adult-by-choice'];
}

/** The one answer. A row that names nobody answers "not known", but for an adult who can decide: no report is known of. */
export function whoReports(
  { age, concern }: { age: Age; concern: Concern },
  role: Pick<Role, 'reports'>,
  rows: readonly ReportingRow[],
): WhoReports {
  const duties = dutiesOf(age, concern);
  const called = duties.flatMap((duty) => rows.filter((row) => row.duty === duty));
  const [first] = called;
  if (duties.length === 0) return { answer: 'none known', rows: [] };
  if (!first) return { answer: 'not known', rows: [] };
  if (first.duty === 'adult-by-choice') return { answer: 'none known', rows: called };
  return { answer: answerOf(first, role), rows: called };
}

function answerOf({ who, route }: ReportingRow, { reports }: Pick<Role, 'reports'>): Answer {
  if (who === 'unknown') return 'not known';
  if (who === 'facility' || (who === 'listed' && !reports)) return 'tell';
  switch (route) {
    case 'self':
    case 'shared':
    case 'team':
      return 'report';
    case 'in-charge':
      return 'tell';
    case 'either':
      return 'either';
    case undefined:
      return 'not known';
  }
}
