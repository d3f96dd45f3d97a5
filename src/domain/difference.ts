/**
 * Difference: what differs between two lists of sections, as data.
 *
 * Sections are matched by id, their blocks by order (a table's row by its first cell), and only inside a matched block
 * are words compared. Formatting is no difference: sections hold plain text. Applied to the older sections, the
 * differences yield the newer ones.
 */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block } from './protocol.ts';
import type { Section } from './sections.ts';

/** A run of words that both texts hold, or one of them. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface BlockDifference {
  /** The block's kind in the newer text; in the older where it was removed. */
  kind: Block['kind'];
  was: Block['kind'];
  change: 'same' | 'added' | 'removed' | 'reworded';
  runs: Run[];
  /** Sources cited in the newer text. */
  cites: string[];
}

export type Change = 'added' | 'removed' | 'reworded' | 'moved' | 'became a hard stop' | 'number changed';

export interface SectionDifference {
  id: string;
  /** What it is in the newer list; in the older where it was removed. */
  section: Omit<Section, 'blocks'>;
  /** Everything that happened to it, the most dangerous first. */
  changes: Change[];
  /** The title before, where it was reworded. */
  titleWas?: string;
  blocks: BlockDifference[];
}

export interface Differences {
  /** The ids of the newer list in order. */
  order: string[];
  /** Sections that differ, in the newer order; removed ones stand where they stood. */
  sections: SectionDifference[];
}

/** Below this share of common words a block was not reworded but replaced. */
const alike = 0.3;

export function differences(older: readonly Section[], newer: readonly Section[]): Differences {
  const before = new Map(older.map((section) => [section.id, section]));
  const after = new Map(newer.map((section) => [section.id, section]));
  const moved = movedIds(older, newer, before, after);
  const found: SectionDifference[] = [];
  for (const { removed, added, value } of diffArrays(older.map(idOf), newer.map(idOf)))
    for (const id of value) {
      const [was, is] = [before.get(id), after.get(id)];
      if (removed && is) continue;
      const difference = added || removed || (was && is) ? compare(was, is, moved.has(id)) : undefined;
      if (difference) found.push(difference);
    }
  return { order: newer.map(idOf), sections: found };
}

const idOf = ({ id }: Section) => id;

/** Sections that both lists hold, in another order among them or below another section. */
function movedIds(
  older: readonly Section[],
  newer: readonly Section[],
  before: Map<string, Section>,
  after: Map<string, Section>,
): Set<string> {
  const common = (list: readonly Section[], other: Map<string, Section>) =>
    list.map(idOf).filter((id) => other.has(id));
  const shifted = diffArrays(common(older, after), common(newer, before))
    .filter(({ added }) => added)
    .flatMap(({ value }) => value);
  const rehomed = newer.filter(({ id, parent }) => before.has(id) && before.get(id)?.parent !== parent).map(idOf);
  return new Set([...shifted, ...rehomed]);
}

function compare(was: Section | undefined, is: Section | undefined, moved: boolean): SectionDifference | undefined {
  const section = is ?? was;
  if (!section) return undefined;
  const blocks = blockDifferences(was?.blocks ?? [], is?.blocks ?? []);
  const differs = blocks.some(({ change, kind, was: kindWas }) => change !== 'same' || kind !== kindWas);
  const became = was?.kind !== 'hard stop' && is?.kind === 'hard stop' && was !== undefined;
  const newStop = blocks.some(
    ({ kind, was: kindWas, change }) => kind === 'stop' && kindWas !== 'stop' && change !== 'added',
  );
  const changes: Change[] = [
    ...(was && is && blocks.some(({ kind, change }) => kind === 'number' && change !== 'same')
      ? (['number changed'] as const)
      : []),
    ...(became || newStop ? (['became a hard stop'] as const) : []),
    ...(was ? [] : (['added'] as const)),
    ...(is ? [] : (['removed'] as const)),
    ...(was && is && (differs || was.title !== is.title) ? (['reworded'] as const) : []),
    ...(moved ? (['moved'] as const) : []),
  ];
  if (changes.length === 0) return undefined;
  const { blocks: _blocks, ...rest } = section;
  return {
    id: section.id,
    section: rest,
    changes,
    ...(was && is && was.title !== is.title && { titleWas: was.title }),
    blocks,
  };
}

/** Blocks matched in order; a removed and an added one that are alike, or rows of one first cell, are one reworded. */
export function blockDifferences(older: readonly Block[], newer: readonly Block[]): BlockDifference[] {
  const result: BlockDifference[] = [];
  let gone: Block[] = [];
  const flush = (come: Block[]) => {
    const pairs = pair(gone, come);
    result.push(...pairs);
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...older], [...newer], {
    comparator: (a, b) => a.text === b.text && a.kind === b.kind,
  })) {
    if (removed) {
      flush([]);
      gone = value;
    } else if (added) flush(value);
    else {
      flush([]);
      result.push(
        ...value.map((block): BlockDifference => ({
          kind: block.kind,
          was: block.kind,
          change: 'same',
          runs: [{ kind: 'same', text: block.text }],
          cites: block.cites,
        })),
      );
    }
  }
  flush([]);
  return result;
}

function pair(gone: Block[], come: Block[]): BlockDifference[] {
  const left = [...gone];
  const paired = come.flatMap((block): BlockDifference[] => {
    const index = left.findIndex((old) => matches(old, block));
    if (index < 0) return [whole(block, 'added')];
    const skipped = left.splice(0, index + 1);
    const old = skipped.pop()!;
    return [
      ...skipped.map((other) => whole(other, 'removed')),
      { kind: block.kind, was: old.kind, change: 'reworded', runs: wordRuns(old.text, block.text), cites: block.cites },
    ];
  });
  return [...paired, ...left.map((old) => whole(old, 'removed'))];
}

const whole = (block: Block, change: 'added' | 'removed'): BlockDifference => ({
  kind: block.kind,
  was: block.kind,
  change,
  runs: [{ kind: change, text: block.text }],
  cites: block.cites,
});

function matches(old: Block, block: Block): boolean {
  if (old.kind === 'row' && block.kind === 'row') return firstCell(old) === firstCell(block);
  if (old.kind === 'number' || block.kind === 'number') return old.kind === block.kind;
  const same = wordRuns(old.text, block.text)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return same / Math.max(old.text.length, block.text.length, 1) >= alike;
}

const firstCell = ({ text }: Block) => text.split(' | ')[0];

/** Words of the older text that are gone, of the newer that have come, and what stayed. */
export function wordRuns(older: string, newer: string): Run[] {
  return diffWordsWithSpace(older, newer).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** The newer sections, made from the older ones and the differences. */
export function applied(older: readonly Section[], { order, sections }: Differences): Section[] {
  const before = new Map(older.map((section) => [section.id, section]));
  const changed = new Map(sections.map((difference) => [difference.id, difference]));
  return order.map((id) => {
    const difference = changed.get(id);
    if (!difference) return before.get(id)!;
    const blocks = difference.blocks
      .filter(({ change }) => change !== 'removed')
      .map(({ kind, runs, cites }): Block => ({
        kind,
        cites,
        text: runs
          .filter((run) => run.kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
      }));
    return { ...difference.section, blocks };
  });
}
