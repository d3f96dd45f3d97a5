/** List changes: what is different in a role's list since the release before, item by item. */
import type { ChangeNote } from '../../schema/release.ts';
import { differences, type DifferenceKind } from './difference.ts';
import { sectionId } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import type { Section } from '../text/section.ts';
import { wholeList } from '../checklists/checklist.ts';

export interface ListChange {
  id: string;
  title: string;
  /** What happened, in words. */
  change: string;
  /** Its first sentence before, where that was another. */
  titleWas?: string;
}

export interface ListChanges {
  /** False where the list is new, so that every item is. */
  known: boolean;
  /** The release's own notes that concern the role. */
  notes: ChangeNote[];
  items: ListChange[];
}

/** A state of the protocol and its sections. */
export interface Stated {
  protocol: Protocol;
  sections: readonly Section[];
}

/** What differs for one role between two states. */
export function listChanges(role: string, before: Stated, after: Stated): ListChanges {
  const known = before.protocol.checklists.some(({ id }) => id === role);
  const older = known ? sectionsOnList(role, before) : [];
  const titles = new Map(older.map(({ id, title }) => [id, title]));
  return {
    known,
    notes: after.protocol.release.changes.filter(
      ({ roles, kind }) => kind === 'substantive' && (roles.length === 0 || roles.includes(role)),
    ),
    items: differences(older, sectionsOnList(role, after)).sections.flatMap(({ id, section, kinds }): ListChange[] => {
      const title = titles.get(id) ?? section.title;
      const told = kinds
        .filter((change) => !unseen.has(change))
        .map((change) => (change === 'reworded' && title === section.title ? 'reason or words reworded' : change));
      if (told.length === 0) return [];
      return [
        { id, title: section.title, change: told.join(', '), ...(title !== section.title && { titleWas: title }) },
      ];
    }),
  };
}

/** What changes nothing that the role sees on its list. */
const unseen = new Set<DifferenceKind>(['link changed', 'sources changed']);

/** What a role's list says, item by item, with what it shares and the branches that open on it. */
export function sectionsOnList(role: string, { protocol, sections }: Stated): Section[] {
  const { always, stops, points, branches, endings, readiness } = wholeList(protocol, role);
  const items = [...points.flatMap((point) => point.items), ...readiness];
  const there = [
    ...always,
    ...stops,
    ...items,
    ...branches.flatMap((branch) => [branch, ...branch.items, ...branch.stops]),
  ];
  const ids = new Set([
    ...there.map(({ section_id }) => section_id),
    ...items.flatMap(({ shared }) => shared ?? []),
    ...endings.map(({ id }) => sectionId({ kind: 'ending', id })),
    sectionId({ kind: 'escalation', id: 'escalation' }),
  ]);
  const list = sectionId({ kind: 'list', id: role });
  return sections.filter(({ id, parent }) => ids.has(id) || parent === list);
}
