/**
 * Directory: in which order the numbers stand.
 *
 * What to call first, inside this hospital, help by phone, local by need, report lines, police and tip lines last and
 * closed. Within a group the own state's lines, then the emergency lines, then the rest by label. A number that was not
 * checked for twice its interval moves below the checked ones, but never one that staff are told to call first.
 */
import { keysOf } from '../keys-of.ts';
import type { Group } from '../../schema/organization.ts';
import type { Need } from '../../schema/service.ts';
import { sinkingDay } from './freshness.ts';
import { compareText } from '../problem.ts';
import type { Entry, ShownProtocol } from '../protocol.ts';
import { isCallFirst, isEmergency, isOwnLine } from './service.ts';

/** An entry in its place, with the day from which it stands below the checked ones. */
export interface Listed {
  entry: Entry;
  /** Missing where age never moves it. */
  sinks?: string;
}

export interface DirectoryGroup {
  /** Its anchor: `first`, `inside`, `help`, `local-shelter`, `reporting`, `police`. */
  id: string;
  title: string;
  /** Of the local services: what they help with. */
  need?: Need;
  /** True where it opens by hand only, so that no press dials by mistake. */
  closed: boolean;
  /** In the order of the build's day; `orderOn` gives another day's. */
  entries: Listed[];
}

/** What the local groups are called, in their order. */
export const needTitles: Record<Need, string> = {
  shelter: 'Beds tonight',
  advocacy: 'Advocates',
  'case management': 'Case management',
  interpreting: 'Interpreters',
  'forensic exam': 'Forensic exam',
  medical: 'Medical care',
  'mental health': 'Mental health',
  'substance use': 'Substance use',
  legal: 'Legal help',
  immigration: 'Immigration',
  'work rights': 'Rights at work',
  'basic needs': 'Clothes, food, phone',
  crisis: 'Crisis',
  advice: 'Advice',
  'missing child': 'Missing child',
  reporting: 'Reporting',
  'law enforcement': 'Police',
};

const needs = keysOf(needTitles);

const titles: Record<Exclude<Group, 'local'>, [id: string, title: string]> = {
  internal: ['inside', 'Inside this hospital'],
  national: ['help', 'Help by phone'],
  'report-lines': ['reporting', 'Report lines'],
  police: ['police', 'Police and tip lines'],
};

type Directory = Pick<ShownProtocol, 'services' | 'reporting' | 'facility' | 'site'>;

/**
 * The whole directory in its order. A service stands once: a local one under its first need, and what is called first
 * above all, but for police lines, which open by hand only.
 */
export function directoryGroups(directory: Directory, day: string): DirectoryGroup[] {
  const first = directory.site.call_first.flatMap((id) =>
    directory.services.filter((entry) => entry.id === id && entry.group !== 'police'),
  );
  const services = directory.services.filter((entry) => !first.includes(entry));
  const listed = (entries: Entry[]): Listed[] =>
    orderOn(
      entries
        .toSorted((a, b) => rank(a, directory) - rank(b, directory) || compareText(a.label, b.label))
        .map((entry) => ({
          entry,
          ...(!staysUp(entry, directory) && { sinks: sinkingDay(entry, directory) }),
        })),
      day,
    );
  const group = (kind: Exclude<Group, 'local'>): DirectoryGroup => ({
    id: titles[kind][0],
    title: titles[kind][1],
    closed: kind === 'police',
    entries: listed(services.filter((entry) => entry.group === kind)),
  });
  const local = needs.map((need): DirectoryGroup => ({
    id: `local-${need.replaceAll(' ', '-')}`,
    title: `Local: ${needTitles[need].toLowerCase()}`,
    need,
    closed: false,
    entries: listed(services.filter((entry) => entry.group === 'local' && entry.needs[0] === need)),
  }));
  const callFirst = { id: 'first', title: 'Call first', closed: false, entries: first.map((entry) => ({ entry })) };
  return [callFirst, group('internal'), group('national'), ...local, group('report-lines'), group('police')].filter(
    ({ entries }) => entries.length > 0,
  );
}

/** What a service is, in a word or two: the first of its needs. */
export const kindInWords = ({ needs: [need] }: Entry): string | undefined => need && needTitles[need];

/** Entries as they stand on a day: those past twice their interval below the others, else unmoved. */
export function orderOn<L extends Pick<Listed, 'sinks'>>(listed: readonly L[], day: string): L[] {
  const sunk = ({ sinks }: L) => sinks !== undefined && sinks <= day;
  return [...listed.filter((one) => !sunk(one)), ...listed.filter(sunk)];
}

/** Whether age never moves it: call-first lines, emergency lines, the own state's report lines. */
function staysUp(entry: Entry, directory: Directory): boolean {
  return isCallFirst(entry, directory.site) || isEmergency(entry) || isOwnLine(entry, directory);
}

function rank(entry: Entry, directory: Directory): number {
  if (isOwnLine(entry, directory)) return 10;
  return isEmergency(entry) ? 20 : 30;
}
