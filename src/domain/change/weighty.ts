/**
 * Weighty: what a reviewer must see first, in words: stops, duties, numbers, and in any other text the limits and words
 * that bind, each as it was and as it will be.
 */
import { keysOf } from '../keys-of.ts';
import { kindOf } from '../kind.ts';
import type { BlockDifference } from '../redline/difference.ts';
import { isAsBefore } from '../redline/editorial.ts';
import { weightyChanges, type Judging } from '../redline/gravity.ts';
import type { Redline, RedlineEntry } from '../redline/redline.ts';
import { isBinding } from '../redline/weighty-words.ts';
import { newerText, olderText } from '../redline/words-difference.ts';
import { chapter, listed, over, said, type Chapter, type Line, type Piece } from './said.ts';

const titles = {
  stops: 'Stops',
  duties: 'Duties to report',
  numbers: 'Numbers that changed',
  limits: 'Limits and words that bind',
} as const;

export const numbersTitle = titles.numbers;

/** What kinds of weighty change there are, the heaviest first. */
export type Heavy = keyof typeof titles;

/** The entries of a redline that weigh, by what they are. */
export function weightyEntries(
  { groups }: Pick<Redline, 'groups'>,
  names: Judging['names'],
): Record<Heavy, RedlineEntry[]> {
  const entries = groups.flatMap((group) => group.entries);
  const of = (weight: Heavy) => entries.filter((entry) => entry.weight === weight);
  const heavy = new Set<string>(keysOf(titles));
  return {
    stops: of('stops'),
    duties: of('duties'),
    numbers: of('numbers'),
    limits: entries.filter(
      (entry) => !heavy.has(entry.weight) && !entry.editorial && bindingBlocks(entry, names).length > 0,
    ),
  };
}

/** Texts that say another limit, day, negation or word that binds than before; what is new or gone as a whole is none. */
const bindingBlocks = ({ inner, kinds, blocks }: RedlineEntry, names: Judging['names']): BlockDifference[] =>
  inner.length > 0 || kinds.includes('added') || kinds.includes('removed')
    ? []
    : blocks.filter(
        (block) =>
          !isAsBefore(block) && block.kind !== 'fact' && block.change !== 'moved' && wordsOf(block, names).length > 0,
      );

/** Words that bind, and names, which may be of several words; what only joins others is left to the redline. */
const wordsOf = ({ runs }: BlockDifference, names: Judging['names']) =>
  weightyChanges(olderText(runs), newerText(runs), names).filter(
    ({ word }) => isBinding(word) || names.some((name) => name.join(' ') === word),
  );

/** A chapter for each kind that there is; numbers are told by whoever knows the directory. */
export const weightyChapters = (
  found: Record<Heavy, RedlineEntry[]>,
  numbers: readonly Chapter[],
  names: Judging['names'],
): Chapter[] =>
  keysOf(titles).flatMap((kind) =>
    kind === 'numbers'
      ? numbers
      : chapter(
          titles[kind],
          found[kind].map((entry) => lineOf(entry, kind, names)),
        ),
  );

function lineOf(entry: RedlineEntry, kind: Heavy, names: Judging['names']): Line {
  const { id, name, what, section, inner, blocks } = entry;
  const told = kind === 'limits' ? bindingBlocks(entry, names) : blocks.filter(isTold);
  const parts = inner.length > 0 ? `, with ${inner.length} parts` : '';
  return over(
    said({ title: name, section: id }, ` (${kindOf(section.of).name}): ${what}${parts}`),
    told.flatMap((block) => wasAndWillBe(block, names)),
  );
}

const isTold = (block: BlockDifference): boolean => !isAsBefore(block) && block.change !== 'moved';

/** "was: 48 hours; will be: 24 hours", and which words that bind went and came. */
function wasAndWillBe(block: BlockDifference, names: Judging['names']): Line[] {
  const { runs, movedFrom, movedTo, change } = block;
  if (movedFrom !== undefined || movedTo !== undefined) return [];
  const [older, newer] = [olderText(runs), newerText(runs)];
  // What is told already of another block of the section, such as its title's fact, or differs in links alone.
  if (older === newer) return [];
  const [was, willBe] = change === 'added' || change === 'removed' ? [older, newer] : differingSentences(older, newer);
  const words = wordsOf(block, names);
  const told: Piece[] = [
    ...(was === '' ? [] : ['was: ', { was }]),
    ...(was === '' || willBe === '' ? [] : ['; ']),
    ...(willBe === '' ? [] : [was === '' ? 'new: ' : 'will be: ', { willBe }]),
    ...(was !== '' && willBe === '' ? ['; will not be said'] : []),
  ];
  const both = was !== '' && willBe !== '';
  return [over(said(...told), both ? bindingWords(words) : [])];
}

/** The words that bind and went or came, each once. */
function bindingWords(words: ReturnType<typeof weightyChanges>): Line[] {
  const of = (change: 'gone' | 'come') => [
    ...new Set(words.filter((one) => one.change === change).map(({ word }) => word)),
  ];
  const [gone, come] = [of('gone'), of('come')];
  if (gone.length + come.length === 0) return [];
  return [
    said(
      ...(gone.length > 0 ? ['says no more: ', ...listed(gone.map((was) => ({ was })))] : []),
      ...(gone.length > 0 && come.length > 0 ? ['; '] : []),
      ...(come.length > 0 ? ['says now: ', ...listed(come.map((willBe) => ({ willBe })))] : []),
    ),
  ];
}

/** The sentences of two texts without those at either end that both have. */
export function differingSentences(older: string, newer: string): [was: string, willBe: string] {
  const [was, is] = [sentencesOf(older), sentencesOf(newer)];
  let start = 0;
  while (start < Math.min(was.length, is.length) && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const cut = (all: readonly string[]) => all.slice(start, all.length - end).join(' ');
  return [cut(was), cut(is)];
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”')]*)\s+(?=\p{Lu}|["“'(]|\d)/u).filter(Boolean);
