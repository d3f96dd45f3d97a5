/** List changes: what is different in a role's list since the release before, item by item. */
import type { Change as Note } from '../schema/release.ts';
import { differences } from './difference.ts';
import type { Protocol } from './protocol.ts';
import { listId, type Section } from './sections.ts';
import { wholeList } from './checklist.ts';

export interface ListChange {
  id: string;
  title: string;
  /** What happened, in words. */
  change: string;
}

export interface ListChanges {
  /** False where the list is new, so that every item is. */
  known: boolean;
  /** The release's own notes that concern the role. */
  notes: Note[];
  items: ListChange[];
}

/** What differs for one role. `before` and `after` are the sections of both states. */
export function listChanges(
  protocol: Protocol,
  role: string,
  before: readonly Section[],
  after: readonly Section[],
): ListChanges {
  const list = listId(role);
  const whole = wholeList(protocol, role);
  const own = new Set(
    [...whole.stops, ...whole.points.flatMap(({ items }) => items), ...whole.readiness].map(
      ({ section_id }) => section_id,
    ),
  );
  const concerns = ({ id, parent }: Pick<Section, 'id' | 'parent'>) => own.has(id) || parent === list;
  const { sections } = differences(before.filter(concerns), after.filter(concerns));
  return {
    known: before.some(({ id }) => id === list),
    notes: protocol.release.changes.filter(
      ({ roles, kind }) => kind === 'substantive' && (roles.length === 0 || roles.includes(role)),
    ),
    items: sections.map(({ id, section, changes }) => ({ id, title: section.title, change: changes.join(', ') })),
  };
}
