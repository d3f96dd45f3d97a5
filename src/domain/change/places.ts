/** Places: what differs, by the page, list or card on which readers find it. */
import { kindOf, sectionId, type Of } from '../kind.ts';
import { headingOf, type Part } from '../part.ts';
import type { Protocol } from '../protocol.ts';
import type { Stated } from '../redline/list-changes.ts';
import type { Redline, RedlineEntry } from '../redline/redline.ts';
import type { Section } from '../text/section.ts';

/** Where a section is found. */
export interface Place {
  /** The same for what stands in one place. */
  id: string;
  part: Part;
  /** What readers call it: a page's title, a role for its list. */
  title: string;
}

export interface ChangedPlace extends Place {
  /** In the order in which they stand there. */
  entries: RedlineEntry[];
}

/** What is no page of its own stands under what it is. */
const [sharedId, sharedTitle] = ['shared', 'what lists share'];

/** The section of the page on which something stands, where that page has one. */
const wholeOf = ({ part, page }: { part: Part; page: string }): Of | undefined => {
  switch (part) {
    case 'protocol':
      return { kind: 'page', id: page };
    case 'checklists':
      return { kind: 'list', id: page };
    case 'branches':
      return { kind: 'branch', id: page };
    case 'cards':
      return { kind: 'card', id: page };
    case 'resources':
      return { kind: 'service', id: page };
    default:
      return undefined;
  }
};

const isShared = (of: Of): boolean =>
  of.kind === 'ending' ||
  of.kind === 'escalation' ||
  ((of.kind === 'item' || of.kind === 'hard stop') && of.list === undefined);

/** Finds places of sections of some states, the newest of which names them. */
export function placesIn(...states: readonly Stated[]): (section: Pick<Section, 'of'>) => Place {
  const titles = new Map(states.flatMap(({ sections }) => sections.map(({ id, title }) => [id, title] as const)));
  const reporting = new Map(states.flatMap(({ protocol }) => protocol.reporting.map(({ id, title }) => [id, title])));
  return ({ of }) => {
    const { part } = kindOf(of);
    // A case is read by itself, wherever cases stand.
    if (of.kind === 'case')
      return { id: `${part}/${of.id}`, part, title: titles.get(sectionId(of)) ?? headingOf(part) };
    const page = kindOf(of).page(of);
    const whole = wholeOf({ part, page });
    const title = isShared(of)
      ? sharedTitle
      : part === 'reporting'
        ? reporting.get(page)
        : whole && titles.get(sectionId(whole));
    return { id: isShared(of) ? sharedId : `${part}/${page}`, part, title: title ?? headingOf(part) };
  };
}

/** What differs, place by place, in the order of the newer state; what is gone stands where it stood. */
export function changedPlaces(
  { groups }: Pick<Redline, 'groups'>,
  placeOf: (section: Pick<Section, 'of'>) => Place,
  { before, after }: Record<'before' | 'after', Pick<Stated, 'sections'>>,
): ChangedPlace[] {
  const rank = ranks(before.sections, after.sections);
  const entries = groups
    .flatMap((group) => group.entries)
    .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return Array.from(Map.groupBy(entries, ({ section }) => placeOf(section).id).values(), (some): ChangedPlace[] =>
    some.slice(0, 1).map(({ section }) => ({ ...placeOf(section), entries: some })),
  ).flat();
}

function ranks(older: readonly Section[], newer: readonly Section[]): Map<string, number> {
  const rank = new Map(newer.map(({ id }, index) => [id, index]));
  let last = -1;
  for (const [index, { id }] of older.entries()) {
    const here = rank.get(id);
    if (here === undefined) rank.set(id, last + (index + 1) / (older.length + 1));
    else last = here;
  }
  return rank;
}

/** What stands before the title of a place in a sentence, so that a role is known for its list; nothing before a page's. */
export const placeLead = ({ id, part }: Pick<Place, 'id' | 'part'>): string =>
  id === sharedId ? '' : (leads[part] ?? '');

const leads: Partial<Record<Part, string>> = {
  checklists: 'the list ',
  branches: 'the branch ',
  cards: 'the card ',
  reporting: 'the duties of ',
  learning: 'the case ',
  resources: 'the entry ',
};

/** The title of a role; its id where no state names it. */
export const roleTitle = ({ roles }: Pick<Protocol, 'roles'>, id: string): string =>
  roles.find((role) => role.id === id)?.title ?? id;
