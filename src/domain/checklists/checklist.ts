/**
 * Checklist: one role's whole list. What lists share stands where the list places it, each field that the list says itself
 * in place of the shared one, and branches open without what only roles that ask may do.
 */
import type { Checklist, Entry, Item, Moment, OwnStop } from '../../schema/checklist.ts';
import type { Role } from '../../schema/register.ts';
import type { ListEnding, Shared } from '../../schema/shared.ts';
import { anyone, sectionId, type Of } from '../kind.ts';
import { isPlacement, isSignedItself, leading, ofEntry, ownWords, resolved } from '../placement.ts';
import { byId, type Branch, type Protocol } from '../protocol.ts';

/** An item or stop with the id of its section, which is its anchor. */
export type Anchored<T> = T & { section_id: string };

/** An entry with the id of the section of what it is. */
const anchored = <T extends { id: string }>(entry: T, of: Of): Anchored<T> => ({
  ...entry,
  section_id: sectionId(of),
});

/** An item or stop that lists share, with its anchor. */
export const sharedAnchored = <T extends { id: string }>(entry: T): Anchored<T> =>
  anchored(entry, { kind: 'item', id: entry.id });

export interface ListItem extends Anchored<Item> {
  /** Of a placement: the section of the shared item. */
  shared?: string;
  /** True of a placement that says nothing of its own. */
  plain?: boolean;
  /** The section whose signatures are its own, where that is another: the shared item's. */
  signed_in?: string;
}

interface ListPoint {
  id: Moment;
  title: string;
  items: ListItem[];
}

export interface ListBranch extends Anchored<Omit<Branch, 'items' | 'stops'>> {
  items: Anchored<Item>[];
  stops: Anchored<OwnStop>[];
}

/** How a list may end. */
export type EndingId = keyof NonNullable<Shared['endings']>;

export interface WholeList extends Pick<Checklist, 'kind' | 'summary' | 'owner' | 'escalate'> {
  role: Role;
  /** What stands on every list and is never ticked. */
  always: Anchored<Item>[];
  /** The items that come first: the role's own act, then those of the first two minutes. They stand in `points` too. */
  opening: ListItem[];
  /** The moments of the encounter, in order, with all items of a run. */
  points: ListPoint[];
  /** What opens where a case is there. */
  branches: ListBranch[];
  /** The role's own first, then the shared ones that bind it. */
  stops: Anchored<OwnStop>[];
  escalation: Shared['escalation'];
  /** How it may end for this role. */
  endings: (ListEnding & { id: EndingId })[];
  /** Standing preparation; no part of a run. */
  readiness: ListItem[];
}

type Said = Pick<Protocol, 'checklists' | 'shared' | 'branches' | 'roles'>;

/** The roles that have a list of their own, in their order. */
export function rolesWithLists({ checklists, roles }: Pick<Protocol, 'checklists' | 'roles'>): Role[] {
  return roles.filter(({ id }) => checklists.some((list) => list.id === id));
}

/** The list of a role with everything that it shares. What it names and is not there is left out. */
export function wholeList({ checklists, shared, branches, roles }: Said, id: string): WholeList {
  const list = byId(checklists, id);
  const role = byId(roles, id);
  const { kind, summary, owner, escalate, section } = list;
  const items = (entries: readonly Entry[]) => entries.flatMap((entry) => listItem(entry, id, shared, section));
  const points = list.points.map((point) => ({ id: point.id, title: point.title, items: items(point.items) }));
  const known = points.flatMap((point) => point.items);
  return {
    role,
    kind,
    summary,
    owner,
    escalate,
    escalation: shared.escalation,
    always: shared.always.map(sharedAnchored),
    opening: [...new Set([list.first, ...(list.two_minutes ?? [])])].flatMap((one) =>
      known.filter((item) => item.id === one),
    ),
    points,
    branches: (list.branches ?? []).flatMap((one) =>
      branches.filter((branch) => branch.id === one).map((branch) => listBranch(branch, role)),
    ),
    stops: [
      ...list.stops.map((stop) => anchored(leading(stop, section), { kind: 'hard stop', id: stop.id, list: id })),
      ...boundStops(list, shared).map(sharedAnchored),
    ],
    endings: endingsOf(role, shared),
    readiness: items(list.readiness ?? []),
  };
}

/** An entry as the item that it comes to; nothing where it places what is not there. */
function listItem(entry: Entry, list: string, shared: Shared, section: string | undefined): ListItem[] {
  const item = resolved(entry, shared);
  if (!item) return [];
  const here = anchored(leading(item, section), ofEntry(entry, list));
  if (!isPlacement(entry)) return [here];
  const shared_id = sectionId({ kind: 'item', id: entry.shared });
  return [
    {
      ...here,
      shared: shared_id,
      plain: ownWords(entry) === undefined,
      ...(!isSignedItself(entry) && { signed_in: shared_id }),
    },
  ];
}

/** A branch as it opens for a role: without what only roles that ask may do, where it does not. */
export function listBranch(branch: Branch, { asks }: Pick<Role, 'asks'>): ListBranch {
  const { id, page } = branch;
  return {
    ...anchored(branch, { kind: 'branch', id }),
    items: branch.items
      .filter((item) => asks || !item.asks)
      .map((item) => anchored(leading(item, page), { kind: 'branch item', id: item.id, branch: id })),
    stops: branch.stops.map((stop) => anchored(leading(stop, page), { kind: 'branch stop', id: stop.id, branch: id })),
  };
}

/** The branches in the order of the list on which most of them open, then the others. */
export function branchesInOrder({ branches, checklists }: Pick<Protocol, 'branches' | 'checklists'>): Branch[] {
  const [longest = []] = checklists.map((list) => list.branches ?? []).toSorted((a, b) => b.length - a.length);
  const place = ({ id }: Branch) => (longest.includes(id) ? longest.indexOf(id) : longest.length);
  return branches.toSorted((a, b) => place(a) - place(b));
}

/** The endings that a list of this role may have, in their order. */
function endingsOf({ asks }: Role, { endings }: Shared): WholeList['endings'] {
  const ids: EndingId[] = ['declined', 'not_safe_yet', asks ? 'done' : 'told'];
  return endings ? ids.map((id) => ({ id, ...endings[id] })) : [];
}

/** What lists share and this one has not: it stands there all the same where the list is the one that serves anyone. */
export function absentFrom(list: WholeList, { items, readiness, stops }: Shared) {
  const entries = [...list.points.flatMap((point) => point.items), ...list.readiness];
  const here = new Set([
    ...entries.flatMap(({ shared }) => shared ?? []),
    ...list.stops.map((stop) => stop.section_id),
  ]);
  const absent = <T extends { id: string }>(all: readonly T[]) =>
    all.map(sharedAnchored).filter(({ section_id }) => !here.has(section_id));
  return { items: absent([...items, ...readiness]), stops: absent(stops) };
}

/** The shared stops that a list takes up, in its order. */
export const boundStops = ({ shared_stops }: Pick<Checklist, 'shared_stops'>, { stops }: Pick<Shared, 'stops'>) =>
  shared_stops.flatMap((id) => stops.filter((stop) => stop.id === id));

/** What nobody ever does, whatever the role: the shared stops of the list that serves anyone. */
export function everyonesStops({ checklists, shared }: Pick<Protocol, 'checklists' | 'shared'>): Shared['stops'] {
  const list = checklists.find(({ id }) => id === anyone);
  return list ? boundStops(list, shared) : shared.stops;
}
