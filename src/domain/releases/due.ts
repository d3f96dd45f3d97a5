/** Due: what must be looked at again, and by which day. The same list makes `npm run due` and the calendar. */
import { emergencyNumber } from '../directory/short-numbers.ts';
import type { Facility } from '../../schema/facility.ts';
import type { Phone } from '../../schema/phone.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import { addDays, addMonths } from '../day.ts';
import { checksOf, intervalOf, lastCheck } from '../directory/freshness.ts';
import { formatPhone, isNumber, numberOf } from '../directory/phone.ts';
import { compareText } from '../problem.ts';
import type { FrozenRelease, ShownProtocol } from '../protocol.ts';
import type { Checked } from '../text/signing.ts';
import { effectiveDay, ratifiedBy } from './release.ts';

export interface Due {
  /** What it is about, the same in every run: `check/night-line/voice`. */
  id: string;
  day: string;
  kind: 'review' | 'ratify' | 'read' | 'check' | 'call';
  /** What to do, without a revealing word: a calendar shows it on a locked screen. */
  words: string;
  /** Whose it is: the roles that keep what it is about right. */
  owners: string[];
}

export interface Dues extends Pick<ShownProtocol, 'services' | 'facility' | 'site'> {
  /** The release in force. */
  release?: Pick<FrozenRelease, 'id' | 'protocol'>;
  /** All that governed until then, oldest first: an urgent one is to be ratified whatever took its place. */
  releases?: readonly Pick<FrozenRelease, 'id' | 'protocol'>[];
  /** What counsel, pharmacy and physicians stand by of the wording in force. */
  checked?: Checked;
}

/** Everything that falls due, by its day. A number that this facility never checked is due since it was typed. */
export function dues(of: Dues): Due[] {
  const { services, facility, site, release, releases = release ? [release] : [], checked = new Map() } = of;
  return [
    ...(release ? [reviewOf(release)] : []),
    ...ratifications(releases),
    ...readings(checked),
    ...services
      .filter(({ status }) => status === 'active')
      .flatMap((entry) =>
        entry.phones.flatMap((phone) =>
          ofNumber(
            `${entry.id}/${phone.id}`,
            `${entry.label}, ${formatPhone(phone)}${phone.type === 'voice' ? '' : ` (${phone.type})`}`,
            phone,
            intervalOf(entry, { facility, site }),
            facility,
          ).map((one) => ({ ...one, owners: [site.directory_owner.role] })),
        ),
      ),
  ].toSorted((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
}

/** What falls due, by whose it is and each in its order; what is several roles' stands with each. */
export function byOwner(found: readonly Due[]): [owner: string, due: Due[]][] {
  const owners = [...new Set(found.flatMap((one) => one.owners))].toSorted(compareText);
  return owners.map((owner) => [owner, found.filter((one) => one.owners.includes(owner))]);
}

/** The same, those to whom the very same falls due together. */
export const byOwners = (found: readonly Due[]): [owners: string[], due: Due[]][] =>
  Array.from(
    Map.groupBy(byOwner(found), ([, due]) => due.map(({ id }) => id).join(' ')).values(),
    (alike): [string[], Due[]] => [alike.map(([owner]) => owner), alike[0]?.[1] ?? []],
  );

/** Every role that keeps a text of a state right. */
const keepersOf = ({ pages, checklists, branches, cards }: FrozenRelease['protocol']): string[] => [
  ...new Set([...pages, ...checklists, ...branches, ...cards].map(({ owner }) => owner)),
];

const reviewOf = ({ id, protocol }: Pick<FrozenRelease, 'id' | 'protocol'>): Due => ({
  id: `review/${id}`,
  kind: 'review',
  day: addMonths(effectiveDay({ id }), protocol.facility.intervals.review_months),
  words: `Review release ${id}`,
  owners: keepersOf(protocol),
});

/** Of each urgent release that the full set has not ratified yet, the day by which it must, and whose it is. */
function ratifications(releases: readonly Pick<FrozenRelease, 'id' | 'protocol'>[]): Due[] {
  const dated = releases.map(({ id, protocol: { release, facility } }) => ({
    id,
    owners: [...new Set(facility.approvals.standard.map(({ role }) => role))],
    ...(release.urgent && { urgent: release.urgent }),
  }));
  return dated.flatMap(({ id, urgent, owners }) =>
    urgent && !ratifiedBy(dated, id)
      ? [
          {
            id: `ratify/${id}`,
            kind: 'ratify',
            day: urgent.ratify_by,
            words: `Ratify the urgent release ${id}`,
            owners,
          },
        ]
      : [],
  );
}

/**
 * What must be read again before a check of it runs out: by reader and day, not by section, since counsel reads fifty
 * rows in one sitting and a title might reveal.
 */
function readings(checked: Checked): Due[] {
  const newest = Array.from(checked.values(), (checks) =>
    Array.from(Map.groupBy(checks, ({ by }) => by).values(), (own) => own.toSorted(byExpiry).slice(-1)),
  ).flat(2);
  const together = Map.groupBy(newest, ({ by, expires }) => `${by}/${expires}`);
  return Array.from(together).flatMap(([id, checks]): Due[] =>
    checks.slice(0, 1).map(({ by, expires }) => ({
      id: `read/${id}`,
      kind: 'read',
      day: expires,
      words: `Have ${by} read again: ${checks.length === 1 ? '1 text' : `${checks.length} texts`}`,
      owners: [...new Set(checks.map(({ role }) => role))],
    })),
  );
}

const byExpiry = (a: TextCheck, b: TextCheck) => compareText(a.expires, b.expires);

/**
 * A number is looked up in every interval, and called once a year; a call is a look-up too. Nobody calls 911 to try it:
 * whoever runs it is asked; and what gives an outside line is dialed with every number.
 */
function ofNumber(
  id: string,
  label: string,
  phone: Phone,
  days: number,
  { intervals }: Facility,
): Omit<Due, 'owners'>[] {
  const typed = phone.assurances[0]?.date;
  if (typed === undefined) return [];
  const check = lastCheck(phone);
  if (!check) return [{ id: `check/${id}`, kind: 'check', day: typed, words: `Check for the first time: ${label}` }];
  const number = numberOf(phone);
  const inForce = checksOf(phone);
  const call = inForce.findLast(({ method }) => method === 'called') ?? inForce[0] ?? check;
  const verb = phone.type === 'text' ? 'Text' : 'Call';
  return [
    { id: `check/${id}`, kind: 'check', day: addDays(check.date, days), words: `Check: ${label}` },
    ...(number === emergencyNumber || !isNumber(phone)
      ? []
      : [
          {
            id: `call/${id}`,
            kind: 'call' as const,
            day: addDays(call.date, intervals.call_days),
            words: `${verb} once a year: ${label}`,
          },
        ]),
  ];
}
