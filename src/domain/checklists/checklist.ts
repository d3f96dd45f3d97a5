/**
 * Checklist: one role's whole list, and a run of it.
 *
 * What lists share is merged in, before a role's own items of the same moment. A run is a map from item to outcome and
 * is kept by nobody: an offer that was declined is as complete as one that was taken.
 */
import type { HardStop, Item, Moment } from '../../schema/checklist.ts';
import type { Role } from '../../schema/register.ts';
import { anyone, sectionId } from '../kind.ts';
import { byId, type Protocol, type RoleChecklist } from '../protocol.ts';

/** An item or stop with the id of its section, which is its anchor. */
export type Anchored<T> = T & { section_id: string };

/** An item or stop, whose ids are of one space, with its anchor; without a list one that lists share. */
export const anchored = <T extends { id: string }>(entry: T, list?: string): Anchored<T> => ({
  ...entry,
  section_id: sectionId({ kind: 'item', id: entry.id, ...(list && { list }) }),
});

export interface ListPoint {
  id: Moment;
  title: string;
  items: Anchored<Item>[];
}

export interface WholeList {
  role: Role;
  kind: RoleChecklist['kind'];
  summary: string;
  owner: string;
  /** The role's own first, then the shared ones that bind it. */
  stops: Anchored<HardStop>[];
  /** The moments of the encounter that have items, in order. */
  points: ListPoint[];
  /** Standing preparation; no part of a run. */
  readiness: Anchored<Item>[];
}

const moments = ['notice', 'alone', 'leaving', 'after'] as const satisfies Moment[];

type Said = Pick<Protocol, 'checklists' | 'shared' | 'roles' | 'phrases'>;

/** The roles that have a list of their own, in their order. */
export function rolesWithLists({ checklists, roles }: Pick<Protocol, 'checklists' | 'roles'>): Role[] {
  return roles.filter(({ id }) => checklists.some((list) => list.id === id));
}

/** What a role's list holds of its own, without what lists share: a record prints that once. */
export function ownList({ checklists, roles, phrases }: Omit<Said, 'shared'>, id: string): WholeList {
  const shared = { everyone: [], asking: [], stops: [] };
  return wholeList({ checklists: [{ ...byId(checklists, id), shared_stops: [] }], shared, roles, phrases }, id);
}

/** The list of a role with everything that it shares. */
export function wholeList({ checklists, shared, roles, phrases }: Said, id: string): WholeList {
  const list = byId(checklists, id);
  const role = byId(roles, id);
  const own = <T extends { id: string }>(entry: T) => anchored(entry, id);
  const taken = <T extends { id: string }>(entry: T) => anchored(entry);
  const sharedItems = [...shared.everyone, ...(role.asks ? shared.asking : [])];
  return {
    role,
    kind: list.kind,
    summary: list.summary,
    owner: list.owner,
    stops: [...list.stops.map(own), ...list.shared_stops.map((stop) => taken(byId(shared.stops, stop)))],
    points: moments.flatMap((moment) => {
      const point = list.points.find((one) => one.id === moment);
      const items = [
        ...sharedItems.filter((item) => item.point === moment).map(taken),
        ...(point?.items ?? []).map(own),
      ];
      return items.length === 0
        ? []
        : [{ id: moment, title: point?.title ?? phrases.checklists.moments[moment], items }];
    }),
    readiness: (list.readiness ?? []).map(own),
  };
}

/** What nobody ever does, whatever the role: the shared stops of the list that serves anyone. */
export function everyonesStops({ checklists, shared }: Pick<Protocol, 'checklists' | 'shared'>): HardStop[] {
  const bound = checklists.find(({ id }) => id === anyone)?.shared_stops;
  return bound ? bound.map((stop) => byId(shared.stops, stop)) : shared.stops;
}

const outcomes = ['done', 'offered, declined', 'not safe now', 'does not apply'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether words are those of an outcome. */
export const isOutcome = (words: string): words is Outcome => outcomes.some((outcome) => outcome === words);

/** What may become of an item. */
export function outcomesOf({ may_decline }: Pick<Item, 'may_decline'>): Outcome[] {
  return outcomes.filter((outcome) => may_decline || outcome !== 'offered, declined');
}

/** An item as far as a run knows it. */
export interface RunItem {
  id: string;
  may_decline: boolean;
}

export type Run = ReadonlyMap<string, Outcome>;

export interface Ending {
  /** True when nothing blocks the end: every duty has an outcome, and every offer has, or all that was offered was declined. */
  complete: boolean;
  /** True where something was declined and nothing that was offered was taken. */
  declined: boolean;
  /** How many items have an outcome. */
  answered: number;
  /** Items without an outcome, and those that were not safe. */
  toDo: string[];
}

/**
 * How a run stands. Who declined what was offered is asked no further: offers not yet made stay to be done and hold
 * nothing up; a duty does. *Not safe now* is an outcome, and stays to be done.
 */
export function endingOf(items: readonly RunItem[], run: Run): Ending {
  const offers = items.filter(({ may_decline }) => may_decline).map(({ id }) => run.get(id));
  const declined = offers.includes('offered, declined') && !offers.includes('done');
  const without = items.filter(({ id }) => !run.has(id));
  return {
    complete: without.every(({ may_decline }) => declined && may_decline),
    declined,
    answered: items.length - without.length,
    toDo: items.filter(({ id }) => !run.has(id) || run.get(id) === 'not safe now').map(({ id }) => id),
  };
}

/** What a run says at its end. */
export function endingInWords({ complete, declined, answered, toDo }: Ending, count: number): string {
  if (!complete) return `${answered} of ${count} marked.`;
  return toDo.length > 0 && !declined ? 'Complete for now.' : 'Complete.';
}
