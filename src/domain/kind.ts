/**
 * Kinds: what is particular to each kind of thing that a protocol says, a row each.
 *
 * A section knows what it is of; its id, what holds it, where it stands and how search and people call it follow from
 * that here. Nothing is read back out of an id.
 */
import type { Duty, Topic } from '../schema/reporting.ts';
import { addressIn, type Edition, type Part } from './part.ts';

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
  /** What of it binds, in words of a note on its change; missing where its words decide that. */
  binding?: string;
  /** True where it belongs to the living directory, which changes without a release and its notes. */
  living?: true;
  /** How search has it, unless more is known of it; missing where search does not. `sentence`: its title weighs as text. */
  found?: { kind: 'part' | 'item' | 'stop' | 'row' | 'directory'; sentence?: true };
}

/** The role of whoever works here. Reserved: its list binds everybody, and is where what lists share stands first. */
export const anyone = 'anyone';

const listId = (role: string) => `list-${role}`;
const branchId = (branch: string) => `branch-${branch}`;

interface Named {
  id: string;
}
interface OnPage extends Named {
  page: string;
}
interface OnList extends Named {
  /** The role whose list it is; missing where lists share it. */
  list?: string;
}
interface InBranch extends Named {
  /** The branch in which it stands. */
  branch: string;
}
interface InState {
  state: string;
}

const itself = {
  page: ({ id }: Named) => id,
  whole: true,
} as const;

const onList = {
  part: 'checklists',
  page: ({ list = anyone }: OnList) => list,
  id: ({ id, list }: OnList) => (list === undefined ? `shared-${id}` : `${listId(list)}-${id}`),
  holder: ({ list }: OnList) => list && listId(list),
} as const;

const inBranch = {
  part: 'branches',
  page: ({ branch }: InBranch) => branch,
  id: ({ id, branch }: InBranch) => `${branchId(branch)}-${id}`,
  holder: ({ branch }: InBranch) => branchId(branch),
} as const;

/** Stands on the page that leads to all others of its part. */
const onIndex = { page: (_of: Named) => '' } as const;

/** Stands on the one page of what governs, and in no search. */
const governing = { ...onIndex, part: 'governance', factual: true } as const;

/** Every kind, in reading order. What tells one thing of a kind from another is what its `page` takes. */
export const kinds = {
  page: { ...itself, name: 'page', part: 'protocol', id: ({ id }: Named) => id, found: { kind: 'part' } },
  heading: {
    name: 'part of a page',
    part: 'protocol',
    page: ({ page }: OnPage) => page,
    id: ({ id }: Named) => id,
    holder: ({ page }: OnPage) => page,
    found: { kind: 'part' },
  },
  list: { ...itself, name: 'list', part: 'checklists', id: ({ id }: Named) => listId(id), found: { kind: 'item' } },
  'hard stop': { ...onList, name: 'hard stop', titledByText: true, found: { kind: 'stop', sentence: true } },
  'pause point': { ...onList, name: 'pause point', found: { kind: 'item', sentence: true } },
  item: { ...onList, name: 'item', titledByText: true, found: { kind: 'item', sentence: true } },
  placement: { ...onList, name: 'shared item on a list', titledByText: true, found: { kind: 'item', sentence: true } },
  ending: {
    ...onIndex,
    name: 'ending of a list',
    binding: 'an outcome',
    part: 'checklists',
    id: ({ id }: Named) => `ending-${id.replaceAll('_', '-')}`,
    found: { kind: 'part' },
  },
  escalation: {
    ...onIndex,
    name: 'escalation',
    part: 'checklists',
    id: ({ id }: Named) => `shared-${id}`,
    found: { kind: 'part' },
  },
  branch: { ...itself, name: 'branch', part: 'branches', id: ({ id }: Named) => branchId(id), found: { kind: 'part' } },
  'branch item': { ...inBranch, name: 'item of a branch', titledByText: true, found: { kind: 'item', sentence: true } },
  'branch stop': { ...inBranch, name: 'hard stop', titledByText: true, found: { kind: 'stop', sentence: true } },
  calming: {
    ...onIndex,
    name: 'words that calm',
    part: 'branches',
    id: ({ id }: Named) => `calming-${id}`,
    found: { kind: 'part' },
  },
  card: { ...itself, name: 'card', part: 'cards', id: ({ id }: Named) => `card-${id}`, found: { kind: 'part' } },
  'reporting row': {
    name: 'reporting row',
    binding: 'a duty',
    part: 'reporting',
    page: ({ state }: InState & { duty: Duty }) => state,
    id: ({ state, duty }: InState & { duty: Duty }) => `state-${state}-${duty}`,
    factual: true,
    found: { kind: 'row' },
  },
  'state note': {
    name: 'note on a state',
    binding: 'a duty',
    part: 'reporting',
    page: ({ state }: InState & { topic: Topic }) => state,
    id: ({ state, topic }: InState & { topic: Topic }) => `state-${state}-note-${topic}`,
    found: { kind: 'row' },
  },
  case: { ...onIndex, name: 'case', part: 'learning', id: ({ id }: Named) => `case-${id}` },
  governance: { ...governing, name: 'what governs', id: ({ id }: Named) => `governs-${id}` },
  role: { ...governing, name: 'role', binding: 'a role', id: ({ id }: Named) => `role-${id}` },
  requirement: {
    ...governing,
    name: 'requirement',
    binding: 'a requirement',
    id: ({ id }: Named) => `requirement-${id}`,
  },
  source: { ...governing, name: 'source', binding: 'a source', id: ({ id }: Named) => `source-${id.toLowerCase()}` },
  service: {
    ...itself,
    name: 'service',
    binding: 'a line',
    part: 'resources',
    id: ({ id }: Named) => `service-${id}`,
    factual: true,
    living: true,
    found: { kind: 'directory' },
  },
  entry: {
    ...itself,
    name: 'details of a directory entry',
    binding: 'a line',
    part: 'resources',
    id: ({ id }: Named) => `entry-${id}`,
    holder: ({ id }: Named) => `service-${id}`,
    factual: true,
    living: true,
  },
} satisfies Record<string, KindRow<never>>;

export type SectionKind = keyof typeof kinds;

/** What a section is of: its kind, and what tells it from others of the kind. */
export type Of = {
  [K in SectionKind]: { kind: K } & Parameters<(typeof kinds)[K]['page']>[0];
}[SectionKind];

/** The row of what a section is of. */
export const kindOf = ({ kind }: Pick<Of, 'kind'>): KindRow<Of> => kinds[kind] as KindRow<Of>;

/** Whether it is a hard stop, of a list or a branch. */
export const isHardStop = (of: Of): boolean => kindOf(of).found?.kind === 'stop';

/** The id of the section of this. */
export const sectionId = (of: Of): string => kindOf(of).id(of);

/** The address of the page on which stands what a section is of, without the base path. */
export const pageOf = (of: Of, edition?: Edition): string => addressIn(kindOf(of).part, kindOf(of).page(of), edition);

/** Where what a section is of stands on the site. */
export const sectionAddress = (of: Of, edition?: Edition): string =>
  pageOf(of, edition) + (kindOf(of).whole ? '' : `#${sectionId(of)}`);

/** How the ids of some kinds begin, and of kinds that may come; no page and no heading takes such an id. */
export const reservedPrefixes = [
  'list-',
  'shared-',
  'card-',
  'state-',
  'service-',
  'branch-',
  'ending-',
  'calming-',
  'case-',
  'entry-',
  'governs-',
  'role-',
  'requirement-',
  'source-',
];
