/**
 * Block difference: what differs between the blocks of one section.
 *
 * Equal blocks are matched by order; of the rest, a block that only stands elsewhere was moved, a table's row is known
 * by its first cell, a number by what it is for, and two texts between the same neighbors by the words that they share.
 */
import { diffArrays } from 'diff';
import { equal, matchedElsewhere, numberParts, pairsOf, type Gap } from './block-matching.ts';
import type { Block } from '../protocol.ts';
import { digitRuns, letters, lettersKept, newerText, olderText, wordRuns, type Run } from './words-difference.ts';

export type BlockChange = 'same' | 'added' | 'removed' | 'reworded' | 'replaced' | 'moved';

export interface BlockDifference {
  /** The block's kind in the newer text; in the older where it was removed. */
  kind: Block['kind'];
  was: Block['kind'];
  change: BlockChange;
  runs: Run[];
  /** Sources cited in the newer text. */
  cites: string[];
  /** Sources cited before, where they differ. */
  citesWas?: string[];
  /** Where links of the newer text lead. */
  leads?: string[];
  /** Where they led before, where that differs. */
  leadsWas?: string[];
  /** True where a reworded row also stands elsewhere. */
  moved?: true;
  /** Of an added one: the title of the section that it was moved from. */
  movedFrom?: string;
  /** Of a removed one: the title of the section that it was moved to. */
  movedTo?: string;
}

/** Below this share of letters that stayed in place, a wording is shown as replaced, whole. */
const legible = 0.3;

/** What became of the older blocks, in the newer order; removed ones stand where they stood. */
export function blockDifferences(older: readonly Block[], newer: readonly Block[]): BlockDifference[] {
  const parts: (Gap | { old: Block; now: Block })[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, value } of diffArrays([...older], [...newer], { comparator: equal })) {
    const last = parts.at(-1);
    const gap = last && 'gone' in last ? last : { gone: [], come: [] };
    if ((added || removed) && gap !== last) parts.push(gap);
    if (removed) gap.gone.push(...older.slice(left, left + value.length));
    else if (added) gap.come.push(...newer.slice(right, right + value.length));
    else
      for (const [index, old] of older.slice(left, left + value.length).entries())
        parts.push({ old, now: newer[right + index] ?? old });
    if (!added) left += value.length;
    if (!removed) right += value.length;
  }
  const gaps = parts.filter((part): part is Gap => 'gone' in part);
  const elsewhere = matchedElsewhere(gaps);
  const away = new Set(elsewhere.values());
  return parts.flatMap((part) =>
    'gone' in part ? inGap(part, elsewhere, away) : [between(part.old, part.now, 'same')],
  );
}

function inGap({ gone, come }: Gap, elsewhere: Map<Block, Block>, away: Set<Block>): BlockDifference[] {
  const left = gone.filter((block) => !away.has(block));
  const pairs = pairsOf(
    left,
    come.filter((block) => !elsewhere.has(block)),
  );
  const result: BlockDifference[] = [];
  let waiting = 0;
  const removeUntil = (end: number) => {
    result.push(...left.slice(waiting, end).map((block) => alone(block, 'removed')));
    waiting = Math.max(waiting, end);
  };
  for (const block of come) {
    const moved = elsewhere.get(block);
    const pair = pairs.get(block);
    if (moved) result.push(between(moved, block, 'moved'));
    else if (pair === undefined) result.push(alone(block, 'added'));
    else {
      removeUntil(pair);
      waiting = pair + 1;
      result.push(between(left[pair]!, block, 'reworded'));
    }
  }
  removeUntil(left.length);
  return result;
}

/** Whether the number itself differs, and not only what it is for. */
export function changesNumber({ kind, was, change, runs }: BlockDifference): boolean {
  if (kind !== 'number' && was !== 'number') return false;
  if (change === 'added' || change === 'removed') return true;
  const number = (text: string) => numberParts({ text })[0];
  return number(olderText(runs)) !== number(newerText(runs));
}

function alone(block: Block, change: 'added' | 'removed'): BlockDifference {
  return {
    kind: block.kind,
    was: block.kind,
    change,
    runs: [{ kind: change, text: block.text }],
    cites: block.cites,
    ...(block.leads && { leads: block.leads }),
  };
}

function between(old: Block, now: Block, change: 'same' | 'reworded' | 'moved'): BlockDifference {
  const runs = runsOf(old, now);
  const kept = lettersKept(runs) / Math.max(letters(old.text), letters(now.text), 1);
  const textSame = old.text === now.text;
  const settled =
    change === 'moved' && !textSame
      ? 'reworded'
      : change === 'reworded' && kept < legible && now.kind !== 'number' && !textSame
        ? 'replaced'
        : change;
  return {
    kind: now.kind,
    was: old.kind,
    change: settled,
    runs:
      settled === 'replaced'
        ? [
            { kind: 'removed', text: old.text },
            { kind: 'added', text: now.text },
          ]
        : runs,
    cites: now.cites,
    ...(sameList(old.cites, now.cites) ? {} : { citesWas: old.cites }),
    ...(now.leads && { leads: now.leads }),
    ...(sameList(old.leads ?? [], now.leads ?? []) ? {} : { leadsWas: old.leads ?? [] }),
    ...(change === 'moved' && settled !== 'moved' && { moved: true as const }),
  };
}

function runsOf(old: Block, now: Block): Run[] {
  if (old.text === now.text) return [{ kind: 'same', text: now.text }];
  if (old.kind !== 'number' || now.kind !== 'number') return wordRuns(old.text, now.text);
  const [[number, rest], [newer, restNow]] = [numberParts(old), numberParts(now)];
  return [...digitRuns(number, newer), ...wordRuns(rest, restNow)];
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);
