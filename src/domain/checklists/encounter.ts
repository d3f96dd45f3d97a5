/** Encounter: what each lane does in each moment, drawn from the lists themselves, so that it cannot say anything else. */
import type { Moment, OwnStop } from '../../schema/checklist.ts';
import type { Role } from '../../schema/register.ts';
import { keysOf } from '../keys-of.ts';
import { byId, type Branch, type Protocol } from '../protocol.ts';
import {
  branchesInOrder,
  rolesWithLists,
  wholeList,
  type Anchored,
  type ListItem,
  type WholeList,
} from './checklist.ts';

/** What a lane does: an item of a list, and whose list it is. */
export interface Step {
  role: string;
  item: ListItem;
}

export interface Lane {
  title: string;
  /** The roles whose lists are drawn in it. */
  roles: Role[];
  /** What comes first and in the first two minutes, by moment, in the order of the lists. */
  steps: Record<Moment, Step[]>;
  /** The hard stops that its lists alone have. */
  stops: { role: string; stop: Anchored<OwnStop> }[];
}

export interface Encounter {
  lanes: Lane[];
  /** What opens where a case is there, and the titles of the lanes on whose lists it does. */
  branches: { branch: Branch; lanes: string[] }[];
}

const noSteps = (): Lane['steps'] => ({ notice: [], alone: [], leaving: [], after: [] });

/** The moments, in their order. */
export const moments: readonly Moment[] = keysOf(noSteps());

/** The encounter of a protocol; without lanes where no role names one. */
export function encounterOf(protocol: Pick<Protocol, 'checklists' | 'shared' | 'branches' | 'roles'>): Encounter {
  const drawn = rolesWithLists(protocol).filter(({ lane }) => lane !== undefined);
  const lanes = [...Map.groupBy(drawn, ({ lane = '' }) => lane)].map(([title, roles]) => {
    const lists = roles.map(({ id }) => wholeList(protocol, id));
    const stops = lists.flatMap(({ role, stops: all }) =>
      all.slice(0, byId(protocol.checklists, role.id).stops.length).map((stop) => ({ role: role.id, stop })),
    );
    return { title, roles, steps: stepsOf(lists), stops };
  });
  const opens = ({ id }: Branch) =>
    lanes
      .filter(({ roles }) => roles.some((role) => byId(protocol.checklists, role.id).branches?.includes(id)))
      .map(({ title }) => title);
  return {
    lanes,
    branches: branchesInOrder(protocol)
      .map((branch) => ({ branch, lanes: opens(branch) }))
      .filter((one) => one.lanes.length > 0),
  };
}

/** What the lists of a lane open with, by moment; what several of them share is drawn once. */
function stepsOf(lists: readonly WholeList[]): Lane['steps'] {
  const steps = noSteps();
  const drawn = new Set<string>();
  for (const { role, opening, points } of lists)
    for (const { id, items } of points)
      for (const item of items) {
        const same = item.shared ?? item.section_id;
        if (!opening.includes(item) || drawn.has(same)) continue;
        drawn.add(same);
        steps[id].push({ role: role.id, item });
      }
  return steps;
}
