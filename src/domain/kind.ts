/**
 * Kinds: what is particular to each kind of thing that a protocol says, a row each.
 *
 * A section knows what it is of; its id, what holds it, where it stands and how search and people call it follow from
 * that here. Nothing is read back out of an id.
 */
import type { Duty } from '../schema/reporting.ts';
import type { Part } from './part.ts';

/** What is particular to a kind. `O` tells one thing of the kind from another. */
interface KindRow<O> {
  /** What people call one. */
  name: string;
  /** The part of the site in which it stands. */
  part: Part;
  /** The page of that part on which it stands. */
  page(of: O): string;
  /** True where it is that whole page and no anchor on it. */
  whole?: true;
  /** The id of its section: permanent, the only one of the protocol, and its anchor. */
  id(of: O): string;
  /** The id of the section that holds it. */
  holder?(of: O): string | undefined;
  /** True where its title is no more than its text's first sentence. */
  titledByText?: true;
  /** True where it is made of facts, each of which is told by itself: it is never shown as replaced whole. */
  factual?: true;
  /** True where it belongs to the living directory, which changes without a release and its notes. */
  living?: true;
  /** How search has it, unless more is known of it; missing where search does not. `sentence`: its title weighs as text. */
  found?: { kind: 'part' | 'item' | 'stop' | 'row' | 'directory'; sentence?: true };
}

const row = <O>(made: KindRow<O>) => made;

/** The role of whoever works here. Reserved: its list binds everybody, and is where what lists share stands first. */
export const anyone = 'anyone';

const listId = (role: string) => `list-${role}`;

interface OnList {
  /** The id in its list. */
  id: string;
  /** The role whose list it is; missing where lists share it. */
  list?: string;
}
const onList = {
  part: 'checklists',
  page: ({ list = anyone }: OnList) => list,
  id: ({ id, list }: OnList) => (list === undefined ? `shared-${id}` : `${listId(list)}-${id}`),
  holder: ({ list }: OnList) => list && listId(list),
} as const;

/** Every kind, in reading order. */
export const kinds = {
  page: row<{ id: string }>({
    name: 'page',
    part: 'protocol',
    page: ({ id }) => id,
    whole: true,
    id: ({ id }) => id,
    found: { kind: 'part' },
  }),
  heading: row<{ id: string; page: string }>({
    name: 'part of a page',
    part: 'protocol',
    page: ({ page }) => page,
    id: ({ id }) => id,
    holder: ({ page }) => page,
    found: { kind: 'part' },
  }),
  list: row<{ id: string }>({
    name: 'list',
    part: 'checklists',
    page: ({ id }) => id,
    whole: true,
    id: ({ id }) => listId(id),
    found: { kind: 'item' },
  }),
  'hard stop': row<OnList>({
    ...onList,
    name: 'hard stop',
    titledByText: true,
    found: { kind: 'stop', sentence: true },
  }),
  'pause point': row<OnList>({ ...onList, name: 'pause point', found: { kind: 'item', sentence: true } }),
  item: row<OnList>({ ...onList, name: 'item', titledByText: true, found: { kind: 'item', sentence: true } }),
  card: row<{ id: string }>({
    name: 'card',
    part: 'cards',
    page: ({ id }) => id,
    whole: true,
    id: ({ id }) => `card-${id}`,
    found: { kind: 'part' },
  }),
  'reporting row': row<{ state: string; duty: Duty }>({
    name: 'reporting row',
    part: 'reporting',
    page: ({ state }) => state,
    id: ({ state, duty }) => `state-${state}-${duty}`,
    factual: true,
    found: { kind: 'row' },
  }),
  service: row<{ id: string }>({
    name: 'service',
    part: 'resources',
    page: ({ id }) => id,
    whole: true,
    id: ({ id }) => `service-${id}`,
    factual: true,
    living: true,
    found: { kind: 'directory' },
  }),
};

export type SectionKind = keyof typeof kinds;

/** What a section is of: its kind, and what tells it from others of the kind. */
export type Of = {
  [K in SectionKind]: { kind: K } & ((typeof kinds)[K] extends KindRow<infer O> ? O : never);
}[SectionKind];

/** The row of what a section is of. */
export const kindOf = ({ kind }: Pick<Of, 'kind'>): KindRow<Of> => kinds[kind] as KindRow<Of>;

/** The id of the section of this. */
export const sectionId = (of: Of): string => kindOf(of).id(of);

/** How the ids of some kinds begin, and of kinds that may come; no page and no heading takes such an id. */
export const reservedPrefixes = ['list-', 'shared-', 'card-', 'state-', 'service-', 'branch-'];
