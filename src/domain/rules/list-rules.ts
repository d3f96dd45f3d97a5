/** List rules: what keeps a list or branch short enough to use at the bedside, and says where it begins and who is next. */
import { wholeList, type WholeList } from '../checklists/checklist.ts';
import { sectionId } from '../kind.ts';
import { idOf } from '../placement.ts';
import { refusedBy, type Place, type Problem, type Rule } from '../problem.ts';
import type { RoleChecklist } from '../protocol.ts';
import type { Judged } from './judged.ts';

/** Every breach in lists and branches as wholes. Roles and shared stops that do not exist are told by the references. */
export const listProblems: Rule<Judged, Problem> = (judged) => [
  ...refusedBy([longList, longPoint, manyStops, startElsewhere, longStart, withoutEscalation], listsIn(judged)),
  ...longBranches(judged),
];

const mostItems = 16;
const mostInPoint = 6;
const mostInTwoMinutes = 7;
const mostInBranch = 7;
const mostStops = 6;

interface ListAt {
  at: Place;
  list: RoleChecklist;
  whole: WholeList;
}

/** The lists of known roles. */
const listsIn = (judged: Judged): ListAt[] =>
  judged.said.checklists
    .filter(({ id }) => judged.said.roles.some((role) => role.id === id))
    .map((list) => ({
      at: judged.placeOf(sectionId({ kind: 'list', id: list.id })),
      list,
      whole: wholeList(judged.said, list.id),
    }));

/** Whether a list says what its first two minutes hold; the limits of lists bind those that do. */
const isTimed = ({ list }: ListAt): boolean => (list.two_minutes ?? []).length > 0;

/** Refuses a list of more items than one encounter holds, where it says what its first two minutes hold. */
function* longList(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists.filter(isTimed)) {
    const count = whole.points.flatMap(({ items }) => items).length;
    if (count > mostItems)
      yield {
        ...at,
        code: 'list-items',
        message: `The list has ${count} items with the shared ones; ${mostItems} can be held in one encounter.`,
        mend: 'merge or drop some, or move them to `readiness` or a branch.',
      };
  }
}

/** Refuses a pause point of more items than fit one pause, where the list says what its first two minutes hold. */
function* longPoint(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists.filter(isTimed))
    for (const { title, items } of whole.points)
      if (items.length > mostInPoint)
        yield {
          ...at,
          code: 'list-point',
          message: `"${title}" has ${items.length} items with the shared ones; ${mostInPoint} fit one pause.`,
          mend: 'move some to another moment, or merge them.',
        };
}

/** Refuses more hard stops than can stay in view while a list runs. */
function* manyStops(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists)
    if (whole.stops.length > mostStops)
      yield {
        ...at,
        code: 'list-stops',
        message: `The list has ${whole.stops.length} hard stops; ${mostStops} can be kept in view.`,
        mend: 'leave the others to the linked pages.',
      };
}

/** Refuses a start that is no item of the pause points: nobody could do it. */
function* startElsewhere(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, list, whole } of lists) {
    const { first, two_minutes = [] } = list;
    // A placement of what no list shares is told there, and is no second problem.
    const placed = list.points.flatMap(({ items }) => items).map(idOf);
    const known = new Set([...whole.points.flatMap(({ items }) => items).map(({ id }) => id), ...placed]);
    for (const id of new Set([first, ...two_minutes]))
      if (!known.has(id))
        yield {
          ...at,
          code: 'list-first',
          message: `\`${id}\` comes first, and is no item of the list's pause points.`,
          mend: 'place it at a pause point, or name one that stands there.',
        };
  }
}

/** Refuses a start of more items than two minutes hold, and one that names an item twice. */
function* longStart(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, list } of lists) {
    const { two_minutes = [] } = list;
    if (new Set(two_minutes).size < two_minutes.length || two_minutes.length > mostInTwoMinutes)
      yield {
        ...at,
        code: 'list-two-minutes',
        message: `\`two_minutes\` names ${two_minutes.length} items; it holds ${mostInTwoMinutes} at most, each once.`,
        mend: 'keep those that help even if the third minute never comes.',
      };
  }
}

/** Refuses a list that says what its first two minutes hold and not whom to tell when nobody acts. */
function* withoutEscalation(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, list } of lists.filter(isTimed))
    if (list.escalate === undefined)
      yield {
        ...at,
        code: 'list-escalate',
        message: 'The list does not say whom to tell next when nobody acts.',
        mend: 'write `escalate`: after how long, and whom.',
      };
}

/** Refuses a branch of more items than are done in one go. */
function* longBranches({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id, items } of said.branches)
    if (items.length > mostInBranch)
      yield {
        ...placeOf(sectionId({ kind: 'branch', id })),
        code: 'branch-items',
        message: `The branch has ${items.length} items; ${mostInBranch} are done in one go.`,
        mend: 'leave the others to its page.',
      };
}
