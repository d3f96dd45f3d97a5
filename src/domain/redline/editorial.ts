/**
 * Editorial: which differences the program can show to change nothing that anybody does: case, spaces, spelling, and
 * punctuation that changes no list. What it cannot show is substance, whatever a note calls it.
 */
import { isHardStop, kindOf } from '../kind.ts';
import { isProse, type Section } from '../text/section.ts';
import type { BlockDifference, SectionDifference } from './difference.ts';
import { isWeighty, tokensOf } from './weighty-words.ts';
import { newerText, olderText } from './words-difference.ts';

/** How often the words of a state are said in all of its sections; a misspelt one is said nowhere else. */
export interface SaidWords {
  older(word: string): number;
  newer(word: string): number;
}

/** The words of two states, counted when first asked for. */
export function saidWords(older: readonly Section[], newer: readonly Section[]): SaidWords {
  let [was, is]: (Map<string, number> | undefined)[] = [];
  return {
    older: (word) => (was ??= counted(older)).get(word) ?? 0,
    newer: (word) => (is ??= counted(newer)).get(word) ?? 0,
  };
}

function counted(sections: readonly Section[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, blocks } of sections)
    for (const text of [title, ...blocks.map((block) => block.text)])
      for (const word of tokensOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether the program can show that a difference is editorial. */
export function isEditorial({ kinds, section, titleWas, blocks }: SectionDifference, said: SaidWords): boolean {
  const { of, title } = section;
  if (kinds.some((kind) => kind !== 'reworded') || isHardStop(of) || kindOf(of).binding) return false;
  return (
    (titleWas === undefined || readsAlike(titleWas, title, said)) &&
    blocks.every((block) => isAsBefore(block) || isReset(block, section, said))
  );
}

export const isAsBefore = ({ change, kind, was }: BlockDifference): boolean => change === 'same' && kind === was;

/** Whether the words of a block say what they said. */
export function isReset(block: BlockDifference, { of }: Pick<Section, 'of'>, said: SaidWords): boolean {
  const { kind, was, change, runs } = block;
  if (kind !== was || (change !== 'reworded' && change !== 'replaced')) return false;
  if (kind === 'stop' || kind === 'number' || (kind === 'fact' && !isProse(of, newerText(runs)))) return false;
  return readsAlike(olderText(runs), newerText(runs), said);
}

/** Whether two texts are the same but for case, spaces, spelling, quotation marks, hyphens and the last full stop. */
export function readsAlike(older: string, newer: string, said: SaidWords): boolean {
  const [was, is] = [runsOfWords(older), runsOfWords(newer)];
  return (
    was.marks.join(' ') === is.marks.join(' ') &&
    was.runs.every((words, index) => sayTheSame(words, is.runs[index] ?? [], said))
  );
}

/** The words of a text between the marks and numbers that divide it. */
function runsOfWords(text: string): { runs: string[][]; marks: string[] } {
  const tokens = tokensOf(text.trim().replace(/\.$/, ''));
  const marks: string[] = [];
  const runs: string[][] = [[]];
  for (const [index, token] of tokens.entries())
    if (isWord(token)) runs.at(-1)?.push(token);
    else if (!joinsWords(token, tokens[index - 1], tokens[index + 1])) {
      marks.push(token);
      runs.push([]);
    }
  return { runs, marks };
}

const isWord = (token: string | undefined): token is string => token !== undefined && /^\p{L}/u.test(token);

/** A hyphen between words that say no number, day or negation; from Monday to Friday it says how long. */
const joinsWords = (token: string, before: string | undefined, after: string | undefined): boolean =>
  /^[-‐‑]$/u.test(token) && isWord(before) && isWord(after) && !isWeighty(before) && !isWeighty(after);

function sayTheSame(was: readonly string[], is: readonly string[], said: SaidWords): boolean {
  if (was.filter(isWeighty).join(' ') !== is.filter(isWeighty).join(' ')) return false;
  if (was.join('') === is.join('')) return true;
  return was.length === is.length && was.every((word, index) => isSpeltAnew(word, is[index] ?? '', said));
}

/** The fewest letters of a word of which a slip of the fingers makes no other word. */
const longEnough = 6;

/**
 * Whether a word was misspelt before: said once and never again, one slip away from a word that is said elsewhere. A slip
 * at its end may be another number or time of the same word, and one consonant for another is mostly another word.
 */
function isSpeltAnew(was: string, is: string, said: SaidWords): boolean {
  if (was === is) return true;
  return (
    Math.min(was.length, is.length) >= longEnough &&
    !isWeighty(was) &&
    !isWeighty(is) &&
    said.older(was) === 1 &&
    said.newer(was) === 0 &&
    said.older(is) > 1 &&
    isSlip(was, is)
  );
}

function isSlip(was: string, is: string): boolean {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const [gone, come] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  const swapped = gone.length === 2 && gone === [...come].toReversed().join('');
  const vowels = /^[aeiou][aeiou]$/.test(gone + come);
  return start > 0 && end > 1 && (swapped || vowels ? gone.length === come.length : gone.length + come.length === 1);
}
