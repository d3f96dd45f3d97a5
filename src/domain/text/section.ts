/** Section: one thing that a protocol says under a permanent id, and how one is made. */
import { kindOf, sectionId, type Of } from '../kind.ts';
import type { Signer } from '../../schema/text-check.ts';
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

/** That a text must be signed before use, and by whom. */
export const toBeSigned = (by: readonly Signer[]): Block => ({
  ...fact('To be signed by', by.join(', ')),
  signers: [...by],
});

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
