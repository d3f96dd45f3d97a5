/**
 * Renaming items: an item or a stop is known within its list, its branch or what lists share, and its section by both; its
 * new id is put in where it stands, where its list begins with it and, if it is shared, where lists place it.
 */
import { parse } from 'yaml';
import { sectionId, type Of } from '../../domain/kind.ts';
import { textsIn } from '../../domain/text-fields.ts';
import type { Section } from '../../domain/text/section.ts';
import type { Kind } from '../../schema/uses.ts';
import { withWord } from './places.ts';

/** What an item or a stop is of, as far as it is renamed. */
type Part = Extract<Of, { kind: 'item' | 'hard stop' | 'branch item' | 'branch stop' }>;

/** The kinds of sections that are renamed so, by how they are asked for. */
const parts: Readonly<Record<string, readonly Of['kind'][]>> = {
  item: ['item', 'branch item'],
  stop: ['hard stop', 'branch stop'],
};

/** How such a kind is asked for. */
export const partKinds = Object.keys(parts);

/** What a new id of an item or a stop changes. */
export interface PartRenaming {
  /** The sections, by their old ids. */
  ids: ReadonlyMap<string, string>;
  /** What lists name it by, where they share it. */
  shared?: [kind: Kind, old: string, id: string];
  /** The id as it stands in its file. */
  id: string;
  /** A file with the new id where it stands. */
  entered(inside: string, text: string): string;
}

/**
 * What changes where an item or a stop is called otherwise. `old` is its section's id, or its own where no other has it; so
 * is `id`. Nothing where there is no such thing, or more than one.
 */
export function partRenaming(
  kind: string,
  said: readonly Section[],
  [old, id]: readonly [string, string],
): PartRenaming | undefined {
  const all = said.map(({ of }) => of).filter((of): of is Part => parts[kind]?.includes(of.kind) === true);
  const named = all.filter((of) => sectionId(of) === old);
  const [of, ...more] = named.length > 0 ? named : all.filter((one) => one.id === old);
  if (!of || more.length > 0) return undefined;
  const whole = sectionId(of);
  const before = whole.slice(0, whole.length - of.id.length);
  const next = id.startsWith(before) ? id.slice(before.length) : id;
  const home = homeOf(of);
  const isShared = home === 'draft/shared.yaml';
  const placements = said.flatMap((section) =>
    isShared && section.of.kind === 'placement' && section.of.id === of.id ? [section.of] : [],
  );
  const lists = new Set([...placements.map(({ list }) => listFile(list)), ...(isShared ? [] : [home])]);
  return {
    id: next,
    ids: new Map([of, ...placements].map((one) => [sectionId(one), sectionId({ ...one, id: next })])),
    ...(isShared && { shared: [of.kind === 'item' ? 'shared item' : 'shared stop', of.id, next] }),
    entered: (inside, text) => {
      const isHome = inside === home;
      const isStart = lists.has(inside) && of.kind === 'item';
      return isHome || isStart ? entered(text, of.id, next, { isHome, isStart }) : text;
    },
  };
}

const listFile = (list = 'anyone'): string => `draft/checklists/${list}.yaml`;

/** The file in which it stands. */
function homeOf(of: Part): string {
  if ('branch' in of) return `draft/branches/${of.branch}.yaml`;
  return of.list === undefined ? 'draft/shared.yaml' : listFile(of.list);
}

function entered(
  text: string,
  old: string,
  id: string,
  { isHome, isStart }: { isHome: boolean; isStart: boolean },
): string {
  return textsIn(parse(text))
    .filter(({ keys: [first, ...rest], text: word }) => {
      if (word !== old) return false;
      const isId = rest.at(-1) === 'id' && ['always', 'items', 'stops', 'readiness', 'points'].includes(String(first));
      const isFirst = (first === 'first' && rest.length === 0) || first === 'two_minutes';
      return (isHome && isId && !isPoint([first, ...rest])) || (isStart && isFirst);
    })
    .reduce((now, { keys }) => withWord(now, keys, id), text);
}

/** `points.0.id` is a pause point's. */
const isPoint = (keys: readonly unknown[]): boolean => keys[0] === 'points' && keys.length === 3;
