/** Placement rules: what lists do with what they share: each item stands on a list, or the list says why not. */
import type { Item } from '../../schema/checklist.ts';
import { sectionId } from '../kind.ts';
import { idOf, isPlacement, ofEntry, ownWords, resolved, rest, sharedItem } from '../placement.ts';
import { refusedBy, type Problem, type Rule } from '../problem.ts';
import type { RoleChecklist } from '../protocol.ts';
import { local } from '../text/references.ts';
import type { Judged } from './judged.ts';

/** Every breach in what lists place, leave out, or lead to. */
export const placementProblems: Rule<Judged, Problem> = (judged) =>
  refusedBy([unplaced, placedAndLeft, asking, uncited, leadingNowhere], judged);

const entriesOf = ({ points, readiness = [] }: RoleChecklist) => [
  ...points.flatMap(({ items }) => items),
  ...readiness,
];

const placedOn = (list: RoleChecklist): Set<string> => new Set(entriesOf(list).filter(isPlacement).map(idOf));

/** Refuses a list that neither places a shared item nor says why it has it not: one forgotten looks like one left out. */
function* unplaced({ said, placeOf }: Judged): Iterable<Problem> {
  for (const list of said.checklists) {
    const known = new Set([...placedOn(list), ...(list.without ?? []).map(({ shared }) => shared)]);
    // A list that places what is not shared is told of that, and may have meant what it seems to lack.
    if (known.has(rest) || [...known].some((id) => !sharedItem(said.shared, id))) continue;
    const left = said.shared.items.filter(({ id }) => !known.has(id));
    if (left.length > 0)
      yield {
        ...placeOf(sectionId({ kind: 'list', id: list.id })),
        code: 'shared-item-left',
        message: `The list does not say what becomes of ${left.map(({ id }) => `\`${id}\``).join(', ')}, which lists share.`,
        mend: 'place it at a pause point, or name it under `without` with the reason; `rest` names all others.',
      };
  }
}

/** Refuses a shared item that a list both has and is without. */
function* placedAndLeft({ said, placeOf }: Judged): Iterable<Problem> {
  for (const list of said.checklists) {
    const placed = placedOn(list);
    for (const { shared } of list.without ?? [])
      if (placed.has(shared))
        yield {
          ...placeOf(sectionId({ kind: 'placement', id: shared, list: list.id })),
          code: 'listed-twice',
          message: `\`${shared}\` stands here, and under \`without\` too.`,
          mend: 'take it out of one of the two.',
        };
  }
}

/** Refuses what questions or examines on the list of a role that may not: it belongs to roles that `asks` marks. */
function* asking({ said, placeOf }: Judged): Iterable<Problem> {
  const silent = new Set(said.roles.filter(({ asks }) => !asks).map(({ id }) => id));
  for (const list of said.checklists)
    for (const entry of silent.has(list.id) ? entriesOf(list) : [])
      if (resolved(entry, said.shared)?.asks)
        yield {
          ...placeOf(sectionId(ofEntry(entry, list.id))),
          code: 'item-asks',
          message: `\`${idOf(entry)}\` questions or examines, which this role may not do.`,
          mend: 'tell whoever may; what anyone may offer is an offer, without `asks`.',
        };
}

/** Refuses a placement whose own words lost a source of the shared item: what rests on it would seem to rest on nothing. */
function* uncited({ said, placeOf, words }: Judged): Iterable<Problem> {
  const cited = ({ text, why = '' }: Item) =>
    [text, why].flatMap((one) => words(one, () => 'number').flatMap(({ cites }) => cites));
  for (const list of said.checklists)
    for (const entry of entriesOf(list)) {
      const shared = isPlacement(entry) && ownWords(entry) && sharedItem(said.shared, entry.shared);
      const item = shared && resolved(entry, said.shared);
      if (!item) continue;
      const kept = new Set(cited(item));
      const lost = [...new Set(cited(shared))].filter((id) => id !== local && !kept.has(id));
      if (lost.length > 0)
        yield {
          ...placeOf(sectionId(ofEntry(entry, list.id))),
          code: 'placement-cites',
          message: `\`${idOf(entry)}\` no longer cites ${lost.join(', ')}, on which the shared item rests.`,
          mend: `cite ${lost.map((id) => `<source:${id}>`).join(' ')} in its text or reason.`,
        };
    }
}

/** Refuses a hard stop that leads nowhere: who asks why must find more. */
function* leadingNowhere({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id: list, section, stops } of said.checklists)
    for (const stop of section === undefined ? stops : [])
      if (stop.section === undefined)
        yield {
          ...placeOf(sectionId({ kind: 'hard stop', id: stop.id, list })),
          code: 'stop-section',
          message: `\`${stop.id}\` names no section that says more, and the list names none for all.`,
          mend: 'write `section` here, or on the list.',
        };
}
