/**
 * Moves: what stands in another section than before, told as moved and not as gone and come.
 *
 * A section that keeps its id is followed by that. Here are those of another id and the same words, and single blocks
 * that one section lost and another got. Only what is long enough, and stands once on either side, is taken for the same.
 */
import type { Section } from '../text/section.ts';
import { kindOf } from '../kind.ts';
import type { BlockDifference } from './block-difference.ts';
import { letters, newerText, olderText } from './words-difference.ts';

/** Fewer letters may be the same by chance. */
const tellingLength = 20;

/** Sections that are new by their id alone: the newer id, and the section of the older list that it was. */
export function renamedSections(older: readonly Section[], newer: readonly Section[]): Map<string, Section> {
  const [before, after] = [older, newer].map((list) => new Set(list.map(({ id }) => id)));
  const gone = bySaying(older.filter(({ id }) => !after?.has(id)));
  const come = bySaying(newer.filter(({ id }) => !before?.has(id)));
  return new Map(
    [...come].flatMap(([said, [now, ...others]]) => {
      const [was, ...more] = gone.get(said) ?? [];
      return now && was && others.length + more.length === 0 ? [[now.id, was] as const] : [];
    }),
  );
}

/** Sections by all that they say; those that say too little, or facts alone, are left out. */
const bySaying = (sections: readonly Section[]): Map<string, Section[]> =>
  Map.groupBy(
    sections.filter(
      ({ of, title, blocks }) =>
        !kindOf(of).factual && letters([title, ...blocks.map(({ text }) => text)].join(' ')) >= tellingLength,
    ),
    ({ title, blocks }) => JSON.stringify([title, blocks.map(({ kind, text }) => [kind, text])]),
  );

/** The blocks of one section that differ, and what the section is called. */
export interface DifferingBlocks {
  title: string;
  blocks: BlockDifference[];
}

/** The same blocks, each of which that only stands in another section now says from where or whereto it was moved. */
export function withMoves<T extends DifferingBlocks>(sections: readonly T[]): T[] {
  const [gone, come] = (['removed', 'added'] as const).map((change) => alone(sections, change));
  const other = new Map<BlockDifference, string>();
  for (const [text, now] of come ?? []) {
    const was = gone?.get(text);
    if (!was || !now || was.title === now.title) continue;
    other.set(now.block, was.title);
    other.set(was.block, now.title);
  }
  if (other.size === 0) return [...sections];
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => moved(block, other)) }));
}

function moved(block: BlockDifference, other: ReadonlyMap<BlockDifference, string>): BlockDifference {
  const title = other.get(block);
  if (title === undefined) return block;
  return { ...block, ...(block.change === 'added' ? { movedFrom: title } : { movedTo: title }) };
}

/** Blocks that came or went, by kind and text; nothing for a text that did so twice. */
function alone(sections: readonly DifferingBlocks[], which: 'added' | 'removed') {
  const found = new Map<string, { block: BlockDifference; title: string } | undefined>();
  for (const { title, blocks } of sections)
    for (const block of blocks) {
      if (block.change !== which || block.kind === 'fact') continue;
      const text = which === 'added' ? newerText(block.runs) : olderText(block.runs);
      if (letters(text) < tellingLength) continue;
      const key = `${block.kind} ${text}`;
      found.set(key, found.has(key) ? undefined : { block, title });
    }
  return found;
}
