/** Roles: whose list a change touches, and what they do differently. */
import { listChanges, type ListChange, type Stated } from '../redline/list-changes.ts';
import type { RedlineEntry } from '../redline/redline.ts';
import { asLabel, sentence } from '../text/plain-text.ts';
import { sectionId } from '../kind.ts';
import { roleTitle } from './places.ts';
import { over, said, type Line } from './said.ts';

/** A role whose list differs. */
export interface TouchedList {
  role: string;
  title: string;
  /** False where the list is new. */
  known: boolean;
  items: ListChange[];
  /** What notes on this change tell the role to do, each once. */
  actions: string[];
}

/** Every role whose list differs between two states, in their order. */
export function touchedLists(before: Stated, after: Stated, entries: readonly RedlineEntry[]): TouchedList[] {
  const notes = entries.flatMap((entry) => [...entry.notes, ...entry.notesAround]);
  return after.protocol.checklists
    .map(({ id }) => ({ role: id, ...listChanges(id, before, after) }))
    .filter(({ items, known }) => items.length > 0 || !known)
    .map(({ role, known, items }) => {
      const own = notes.filter(({ roles }) => roles.length === 0 || roles.includes(role));
      const actions = [...new Set(own.flatMap(({ action }) => action ?? []))];
      return { role, title: roleTitle(after.protocol, role), known, items, actions };
    });
}

/** Roles whose list goes. */
export const goneLists = (before: Stated, after: Stated): string[] =>
  before.protocol.checklists
    .filter(({ id }) => after.protocol.checklists.every((list) => list.id !== id))
    .map(({ id }) => roleTitle(before.protocol, id));

/** A line for each role; roles for whom the very same differs stand in one. */
export function roleLines(touched: readonly TouchedList[], gone: readonly string[]): Line[] {
  const alike = Map.groupBy(touched, ({ known, items, actions }) =>
    JSON.stringify([known, items.map(tellsOf), actions]),
  );
  return [
    ...Array.from(alike.values(), (some) => {
      const [first] = some;
      const names = some.flatMap(({ role, title }, index) => [
        ...(index === 0 ? [] : [', ']),
        { title, section: sectionId({ kind: 'list', id: role }) },
      ]);
      if (!first) return said();
      if (!first.known) return said(...names, ': a new list');
      const actions = first.actions.map((action) => said(`do differently: ${sentence(action)}`));
      return over(said(...names), [...actions, ...first.items.map(itemLine)]);
    }),
    ...gone.map((title) => said({ title }, ': the list is gone')),
  ];
}

/** What a change of an item says to a role, whatever the list. */
const tellsOf = ({ title, change, titleWas }: ListChange) => [title, change, titleWas];

const itemLine = ({ id, title, change, titleWas }: ListChange): Line =>
  titleWas === undefined
    ? said({ title: asLabel(title), section: id }, `: ${change}`)
    : said(`${change}: was: `, { was: titleWas }, '; will be: ', { willBe: title });
