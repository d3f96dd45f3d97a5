/** Section: one thing that a protocol says under a permanent id, and how one is made. */
import { kindOf, sectionId, type Of } from '../kind.ts';
import type { Signer } from '../../schema/text-check.ts';
import type { Keys } from '../problem.ts';
import type { Block } from '../protocol.ts';

/** One thing that a protocol says. */
export interface Section {
  /** Unique in the protocol and permanent: by what it is of. */
  id: string;
  of: Of;
  title: string;
  /** The section that holds it: a heading's page, an item's list. */
  parent?: string;
  /** The roles whom it concerns most; empty where it concerns all. */
  roles: string[];
  blocks: Block[];
}

/** What a text says, block by block; nothing where there is none. */
export type Say = (text: string | undefined) => Block[];

/** A block of these words. */
export const line = (kind: Block['kind'], text: string): Block => ({ kind, text, cites: [] });

/** A fixed answer under its label. */
export const fact = (label: string, text: string): Block => line('fact', `${label}: ${text}`);

/** The label under which pages, lists, cards and branches name who keeps them right. */
const ownerLabel = 'Owner';

/** The role that keeps a text right. */
export const ownedBy = (owner: string): Block => fact(ownerLabel, owner);

/** Whether a fact names who keeps a text right. */
export const isOwner = (text: string): boolean => text.startsWith(`${ownerLabel}: `);

/** The owner that a section names, or else what holds it; missing where neither has one. */
export function ownerOf(section: Section, known: ReadonlyMap<string, Section>): string | undefined {
  const named = section.blocks.find(({ kind, text }) => kind === 'fact' && isOwner(text));
  if (named) return named.text.slice(ownerLabel.length + 2);
  const holder = section.parent === undefined ? undefined : known.get(section.parent);
  return holder && ownerOf(holder, known);
}

/** The label of a page's or card's summary, and that of the hint on its door. */
export const summaryLabel = 'Helps with';
export const doorLabel = 'On its door';

/** Whether a fact of a section is a sentence of its author's and no answer that binds. */
export const isProse = (of: Of, text: string): boolean =>
  (of.kind === 'governance' && of.id === 'phrases') ||
  [summaryLabel, doorLabel].some((label) => text.startsWith(`${label}: `));

/** That a text must be signed before use, and by whom. */
export const toBeSigned = (by: readonly Signer[]): Block => ({
  ...fact('To be signed by', by.join(', ')),
  signers: [...by],
});

/** Every field of a value as a fact, under the keys that lead to it; what is marked as a sample is no fact of it. */
export const factsOf = (value: object): Block[] =>
  Array.from(leavesOf(value), ({ keys, text }) => {
    const names = keys.filter((key) => typeof key === 'string').map((key) => key.replaceAll('_', ' '));
    return fact(names.join(', '), text);
  });

/** Everything in a value that is no list and has no keys of its own. */
function* leavesOf(value: unknown, keys: Keys = []): Generator<{ keys: Keys; text: string }> {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      if (key === 'sample') continue;
      yield* leavesOf(part, Array.isArray(value) ? keys : [...keys, key]);
    }
  else if (typeof value === 'boolean') yield { keys, text: value ? 'yes' : 'no' };
  else if (value !== undefined) yield { keys, text: String(value) };
}

/** The section of what this is of. */
export function section(of: Of, title: string, roles: string[], blocks: Block[]): Section {
  const parent = kindOf(of).holder?.(of);
  return { id: sectionId(of), of, title, ...(parent !== undefined && { parent }), roles, blocks };
}

/** The same blocks, each of another kind. */
export const blocksAs = (kind: Block['kind'], blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({ ...block, kind }));

/** The first sentence of a text: what a list shows large. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
