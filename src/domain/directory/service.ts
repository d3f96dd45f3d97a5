/** Service: what an entry of the directory is to whoever looks for help. */
import { addDays } from '../day.ts';
import type { Entry, State } from '../protocol.ts';
import type { Facility } from '../../schema/facility.ts';
import type { Site } from '../../schema/site.ts';
import type { Timeline } from '../phase.ts';

/** Whether the start page names it first. */
export const isCallFirst = ({ id }: Pick<Entry, 'id'>, { call_first }: Pick<Site, 'call_first'>): boolean =>
  call_first.includes(id);

/** Whether it has a three-digit number of the whole country, such as 911. */
export const isEmergency = ({ phones }: Pick<Entry, 'phones'>): boolean => phones.some(({ kind }) => kind === 'short');

/** Whether it takes reports of the facility's own state: a row of that state names it, or it is a line that says so. */
export function isOwnLine(
  { id, group, state, serves_state = [] }: Pick<Entry, 'id' | 'group' | 'state' | 'serves_state'>,
  { reporting, facility }: { reporting: readonly State[]; facility: Pick<Facility, 'state'> },
): boolean {
  const own = facility.state;
  const named = reporting.some((one) => one.id === own && one.rows.some(({ line }) => line === id));
  return named || (group === 'report-lines' && (state === own || serves_state.includes(own)));
}

/** A passing notice: nothing before its first day and after its last. */
export function alertTimeline({ alert }: Pick<Entry, 'alert'>): Timeline | undefined {
  if (!alert) return undefined;
  const { text, start, end } = alert;
  return [
    { words: '' },
    { from: start, words: text },
    ...(end === undefined ? [] : [{ from: addDays(end, 1), words: '' }]),
  ];
}
