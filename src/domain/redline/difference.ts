/**
 * Difference: what differs between two lists of sections, as data.
 *
 * Structure first: sections are matched by id, their blocks by order, and only inside a matched block are words
 * compared. Formatting is no difference: sections hold plain text. Applied to the older sections, the differences
 * yield the newer ones.
 */
import { diffArrays } from 'diff';
import { blockDifferences, changesNumber, type BlockDifference } from './block-difference.ts';
import { isHardStop, kindOf } from '../kind.ts';
import type { Section } from '../text/section.ts';
import { renamedSections, withMoves } from './moves.ts';
import { letters, lettersKept } from './words-difference.ts';

export type { BlockDifference } from './block-difference.ts';
export type { Run } from './words-difference.ts';

/** What can happen to a section, the most dangerous first. */
export const differenceKinds = [
  'number changed',
  'became a hard stop',
  'no longer a hard stop',
  'hard stop added',
  'hard stop removed',
  'added',
  'removed',
  'replaced',
  'reworded',
  'reordered',
  'moved',
  'text moved',
  'kind changed',
  'link changed',
  'sources changed',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface SectionDifference {
  id: string;
  /** What it is in the newer list; in the older where it was removed. */
  section: Omit<Section, 'blocks'>;
  /** Everything that happened to it, the most dangerous first. */
  kinds: DifferenceKind[];
  /** The id before, where it was moved to another place that gives it another. */
  idWas?: string;
  /** The title before, where it was given another. */
  titleWas?: string;
  /** The section that held it before, where another holds it now. */
  parentWas?: string;
  /** Of a moved one: the section before it now; missing where it is the first. */
  after?: string;
  blocks: BlockDifference[];
}

export interface Differences {
  /** The ids of the newer list in order. */
  order: string[];
  /** Sections that differ, in the newer order; removed ones stand where they stood. */
  sections: SectionDifference[];
}

/** Below this share of letters that stayed, a section was not reworded but replaced, and is shown whole. */
const legible = 0.25;
/** A section shorter than this many letters is never shown as replaced whole: its blocks say enough. */
const short = 60;

export function differences(older: readonly Section[], newer: readonly Section[]): Differences {
  const before = new Map(older.map((section) => [section.id, section]));
  const after = new Map(newer.map((section) => [section.id, section]));
  const moved = movedSections(older, newer);
  const renamed = renamedSections(older, newer);
  const elsewhere = new Set(Array.from(renamed.values(), idOf));
  const pairs: Pair[] = [];
  for (const { removed, value } of diffArrays(older.map(idOf), newer.map(idOf)))
    for (const id of value) {
      const [was, is] = [before.get(id) ?? renamed.get(id), after.get(id)];
      if (is ? removed : elsewhere.has(id)) continue;
      const pair = paired(was, is, moved.get(id));
      if (pair) pairs.push(pair);
    }
  return { order: newer.map(idOf), sections: withMoves(pairs).flatMap((pair) => differenceOf(pair) ?? []) };
}

const idOf = ({ id }: Section) => id;

type Move = Pick<SectionDifference, 'parentWas' | 'after' | 'idWas'>;

/** Sections that both lists hold, in another order among their neighbors or below another section. */
function movedSections(older: readonly Section[], newer: readonly Section[]): Map<string, Move> {
  const parentBefore = new Map(older.map(({ id, parent }) => [id, parent ?? '']));
  const children = (list: readonly Section[]) => Map.groupBy(list, ({ parent }) => parent ?? '');
  const [had, has] = [children(older), children(newer)];
  const moved = new Map<string, Move>();
  for (const [parent, now] of has) {
    const stayed = (list: readonly Section[], other: readonly Section[]) => {
      const ids = new Set(other.map(idOf));
      return list.map(idOf).filter((id) => ids.has(id));
    };
    const then = had.get(parent) ?? [];
    const shifted = new Set(
      diffArrays(stayed(then, now), stayed(now, then))
        .filter(({ added }) => added)
        .flatMap(({ value }) => value),
    );
    for (const [index, { id }] of now.entries()) {
      const parentWas = parentBefore.get(id);
      const rehomed = parentWas !== undefined && parentWas !== parent;
      if (!rehomed && !shifted.has(id)) continue;
      const previous = now[index - 1]?.id ?? parent;
      moved.set(id, { ...(rehomed && parentWas !== '' && { parentWas }), ...(previous !== '' && { after: previous }) });
    }
  }
  return moved;
}

/** A section in both lists, or in one of them, and what became of its blocks. */
interface Pair {
  title: string;
  section: Section;
  was: Section | undefined;
  is: Section | undefined;
  move: Move | undefined;
  blocks: BlockDifference[];
}

function paired(was: Section | undefined, is: Section | undefined, move: Move | undefined): Pair | undefined {
  const section = is ?? was;
  if (!section) return undefined;
  // Most sections say the same, and in a history such are one value; nothing of them need be compared word by word.
  if (!move && (was === is || JSON.stringify(was) === JSON.stringify(is))) return undefined;
  const blocks = blockDifferences(was?.blocks ?? [], is?.blocks ?? []);
  return { title: section.title, section, was, is, move: moveOf(was, is) ?? move, blocks };
}

/** The move of a section that another place gave another id. */
const moveOf = (was: Section | undefined, is: Section | undefined): (Move & { idWas: string }) | undefined =>
  was && is && was.id !== is.id
    ? { idWas: was.id, ...(was.parent !== undefined && { parentWas: was.parent }) }
    : undefined;

function differenceOf({ section, was, is, move, blocks }: Pair): SectionDifference | undefined {
  const renamed = was && is && was.title !== is.title && !kindOf(is.of).titledByText ? was.title : undefined;
  const happened = new Set<DifferenceKind>([
    ...(!was ? (['added'] as const) : !is ? (['removed'] as const) : changesBetween(was, is, blocks)),
    ...(renamed === undefined ? [] : (['reworded'] as const)),
    ...(move ? (['moved'] as const) : []),
  ]);
  const replaced = was && is && happened.has('reworded') && isReplaced(was, is, blocks);
  if (replaced) {
    happened.delete('reworded');
    happened.add('replaced');
  }
  if (happened.size === 0) return undefined;
  const { blocks: _blocks, ...rest } = section;
  return {
    id: section.id,
    section: rest,
    kinds: differenceKinds.filter((kind) => happened.has(kind)),
    ...(renamed !== undefined && { titleWas: renamed }),
    ...move,
    blocks: replaced ? [...blockDifferences(was.blocks, []), ...blockDifferences([], is.blocks)] : blocks,
  };
}

function changesBetween(was: Section, is: Section, blocks: readonly BlockDifference[]): DifferenceKind[] {
  const isStop = ({ of }: Section) => isHardStop(of);
  const some = (test: (block: BlockDifference) => boolean) => blocks.some(test);
  const both = ({ change }: BlockDifference) => change !== 'added' && change !== 'removed';
  const movedText = ({ movedFrom, movedTo }: BlockDifference) => movedFrom !== undefined || movedTo !== undefined;
  const said = (block: BlockDifference) =>
    block.change !== 'same' && block.change !== 'moved' && !changesNumber(block) && !movedText(block);
  // Inside a section that is a hard stop itself, a paragraph more or less is a rewording.
  const stopAdded = (one: BlockDifference) =>
    one.kind === 'stop' && one.change === 'added' && !movedText(one) && !isStop(is);
  const stopRemoved = (one: BlockDifference) =>
    one.kind === 'stop' && one.change === 'removed' && !movedText(one) && !isStop(was);
  const onlyStop = ({ change, kind, was: kindWas, runs }: BlockDifference) =>
    change === 'reworded' && (kind === 'stop') !== (kindWas === 'stop') && runs.every((run) => run.kind === 'same');
  return [
    ...(some(changesNumber) ? (['number changed'] as const) : []),
    ...((!isStop(was) && isStop(is)) || some((one) => both(one) && one.kind === 'stop' && one.was !== 'stop')
      ? (['became a hard stop'] as const)
      : []),
    ...((isStop(was) && !isStop(is)) || some((one) => both(one) && one.kind !== 'stop' && one.was === 'stop')
      ? (['no longer a hard stop'] as const)
      : []),
    ...(some(stopAdded) ? (['hard stop added'] as const) : []),
    ...(some(stopRemoved) ? (['hard stop removed'] as const) : []),
    ...(some((one) => said(one) && !onlyStop(one) && !stopAdded(one) && !stopRemoved(one))
      ? (['reworded'] as const)
      : []),
    ...(some(({ change, moved }) => change === 'moved' || moved === true) ? (['reordered'] as const) : []),
    ...(some(movedText) ? (['text moved'] as const) : []),
    ...(was.of.kind !== is.of.kind && !isStop(was) && !isStop(is) ? (['kind changed'] as const) : []),
    ...(some(({ leadsWas }) => leadsWas !== undefined) ? (['link changed'] as const) : []),
    ...(some(({ citesWas }) => citesWas !== undefined) ? (['sources changed'] as const) : []),
  ];
}

/** Whether so little stayed of its text that marking words would hide what it says. */
function isReplaced(was: Section, is: Section, blocks: readonly BlockDifference[]): boolean {
  if (kindOf(is.of).factual) return false;
  const size = (section: Section) =>
    section.blocks.filter(({ kind }) => kind !== 'fact').reduce((sum, { text }) => sum + letters(text), 0);
  const most = Math.max(size(was), size(is));
  const kept = blocks
    .filter(({ kind, change }) => kind !== 'fact' && change !== 'replaced')
    .reduce((sum, { runs }) => sum + lettersKept(runs), 0);
  return most >= short && size(was) > 0 && size(is) > 0 && kept / most < legible;
}
