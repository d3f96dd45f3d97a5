/** Block matching: which older block a newer one is, where its text is not the same at the same place. */
import type { Block } from '../protocol.ts';
import { likeness } from './words-difference.ts';

/** Below this share of common words two texts between the same neighbors are no wording of one another. */
const alike = 0.4;
/** Kinds that mean something; the others are only how a text is set. */
const meaning = (kind: Block['kind']) => (['step', 'stop', 'number', 'row'].includes(kind) ? kind : 'text');
export const equal = (a: Block, b: Block) => a.text === b.text && meaning(a.kind) === meaning(b.kind);

/** Blocks gone and come between the same two neighbors. */
export interface Gap {
  gone: Block[];
  come: Block[];
}

/** Newer blocks that stand in another gap than before: the same text, or a row of the same first cell. */
export function matchedElsewhere(gaps: readonly Gap[]): Map<Block, Block> {
  const found = new Map<Block, Block>();
  const taken = new Set<Block>();
  const take = (fits: (old: Block, now: Block) => boolean, sameGap: boolean) => {
    for (const gap of gaps)
      for (const now of gap.come) {
        if (found.has(now)) continue;
        const homes = sameGap ? [gap] : gaps.filter((other) => other !== gap);
        const old = homes.flatMap(({ gone }) => gone).find((block) => !taken.has(block) && fits(block, now));
        if (!old) continue;
        taken.add(old);
        if (!sameGap) found.set(now, old);
      }
  };
  const row = (old: Block, now: Block) => old.kind === 'row' && now.kind === 'row' && firstCell(old) === firstCell(now);
  take(equal, false);
  // A row that stayed in its gap is not looked for elsewhere.
  take((old, now) => !found.has(now) && row(old, now), true);
  take(row, false);
  return found;
}

/** The best pairs of two lists without crossing, by the sum of their likeness: newer block to the older one's index. */
export function pairsOf(gone: readonly Block[], come: readonly Block[]): Map<Block, number> {
  const onlyTwo = gone.length === 1 && come.length === 1;
  const score = gone.map((old) => come.map((now) => fitness(old, now) || (onlyTwo && replaces(old, now) ? 0.01 : 0)));
  const scored = (i: number, j: number) => score[i]?.[j] ?? 0;
  const best = gone.map(() => come.map(() => 0));
  const bestFrom = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => (scored(i, j) > 0 ? scored(i, j) + bestFrom(i + 1, j + 1) : 0);
  for (const [i, row] of [...best.entries()].toReversed())
    for (const j of [...row.keys()].toReversed())
      row[j] = Math.max(bestFrom(i + 1, j), bestFrom(i, j + 1), paired(i, j));
  const pairs = new Map<Block, number>();
  let i = 0;
  for (const [j, now] of come.entries()) {
    while (i < gone.length && bestFrom(i, j) !== paired(i, j) && bestFrom(i, j) === bestFrom(i + 1, j)) i += 1;
    if (scored(i, j) > 0 && bestFrom(i, j) === paired(i, j)) pairs.set(now, i++);
  }
  return pairs;
}

/** How well one block is the other's wording; 0 where it is none. */
function fitness(old: Block, now: Block): number {
  if ((old.kind === 'row') !== (now.kind === 'row') || (old.kind === 'number') !== (now.kind === 'number')) return 0;
  if (old.kind === 'row') return firstCell(old) === firstCell(now) ? 1 : 0;
  if (old.kind === 'number') return numberParts(old)[1] === numberParts(now)[1] ? 1 : 0.1;
  if (old.kind === 'fact' && now.kind === 'fact') return label(old) === label(now) ? 1 : 0;
  const share = likeness(old.text, now.text);
  return share >= alike ? share : 0;
}

/** Whether one text stands in the other's place, whatever it says. */
const replaces = (old: Block, now: Block) =>
  meaning(old.kind) === meaning(now.kind) &&
  !['row', 'fact'].includes(now.kind) &&
  (old.kind === 'fact') === (now.kind === 'fact');

const firstCell = ({ text }: Block) => text.split(' | ')[0];
const label = ({ text }: Block) => text.slice(0, text.indexOf(':'));

/** A number and what it is for. */
export const numberParts = ({ text }: Pick<Block, 'text'>): [number: string, rest: string] => {
  const comma = text.indexOf(', ');
  return comma < 0 ? [text, ''] : [text.slice(0, comma), text.slice(comma)];
};
