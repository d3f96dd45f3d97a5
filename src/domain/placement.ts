/** Placement: what stands on a list, be it an item of its own or a shared one with what the list says in its place. */
import type { Entry, HardStop, Item, OwnStop, Placement } from '../schema/checklist.ts';
import type { Shared } from '../schema/shared.ts';
import type { Of } from './kind.ts';

/** In `without`: every shared item that is neither placed nor named. */
export const rest = 'rest';

/** Whether an entry places a shared item. */
export const isPlacement = (entry: Entry): entry is Placement => 'shared' in entry;

/** The id of an entry within its list: a placement's is that of the shared item. */
export const idOf = (entry: Entry): string => (isPlacement(entry) ? entry.shared : entry.id);

/** What the section of an entry is of. */
export const ofEntry = (entry: Entry, list: string): Of => ({
  kind: isPlacement(entry) ? 'placement' : 'item',
  id: idOf(entry),
  list,
});

/** What a placement says itself. */
export type OwnWords = Omit<Placement, 'shared'>;

/** What a placement says in place of the shared item; nothing where that stands as it is. */
export function ownWords({ shared: _shared, ...own }: Placement): OwnWords | undefined {
  return Object.keys(own).length > 0 ? own : undefined;
}

/** Whether a placement is signed by itself: it says another text, or asks for other signatures. */
export const isSignedItself = ({ text, signed }: Pick<Placement, 'text' | 'signed'>): boolean =>
  text !== undefined || signed !== undefined;

/** The shared item of this id, be it one for a run or for readiness; missing where there is none. */
export const sharedItem = ({ items, readiness }: Shared, id: string): Item | undefined =>
  items.find((item) => item.id === id) ?? readiness.find((item) => item.id === id);

/** The item that an entry comes to, with what it takes over; missing where it places what is not there. */
export function resolved(entry: Entry, shared: Shared): Item | undefined {
  if (!isPlacement(entry)) return entry;
  const item = sharedItem(shared, entry.shared);
  return item && { ...item, ...ownWords(entry), text: entry.text ?? item.text };
}

/** Where an item or stop leads that names no section of its own. */
export const leading = <T extends Pick<Item | OwnStop | HardStop, 'section'>>(
  one: T,
  section: string | undefined,
): T => (one.section === undefined && section !== undefined ? { ...one, section } : one);
