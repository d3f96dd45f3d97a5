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

/** The lines that take the reports of a facility's own state. */
export function ownReportLines(reporting: readonly State[], { state }: Pick<Facility, 'state'>): Set<string> {
  const own = reporting.find(({ id }) => id === state);
  return new Set(own?.rows.flatMap(({ line }) => (line === undefined ? [] : [line])));
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
