/**
 * Spelling: which word of the site a mistyped one was meant to be.
 *
 * One edit up to seven letters, two above; letters that changed places are one edit. Numbers and codes are never mended.
 */
import { SymSpell } from 'mnemonist';
import type { Steps } from '../steps.ts';
import { isCode } from './words.ts';

/** The longest word of which only one letter may be wrong. */
const short = 7;
const most = 3;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const keys = new Map(rows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y / 2, y }] as const)));

/** Whether two letters lie side by side on the keyboard. */
export function neighbors(a: string, b: string): boolean {
  const [one, other] = [keys.get(a), keys.get(b)];
  return (
    a !== b &&
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.x - other.x) <= 1 &&
    Math.abs(one.y - other.y) <= 1
  );
}

/** How unlikely a slip of the fingers is, from 0: swapped, doubled or the next key; then dropped, then anything else. */
function slip(typed: string, meant: string): number {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, meant.length) - start && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [was, is] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  const first = start === 0 && typed[0] !== meant[0] ? 1 : 0;
  if (was.length === 2 && is.length === 2 && was[0] === is[1] && was[1] === is[0]) return 0;
  if (was.length === 1 && is === '') return first + (was === typed[start - 1] || was === typed[start + 1] ? 0 : 2);
  if (was === '' && is.length === 1) return first + 1;
  if (was.length === 1 && is.length === 1) return first + (neighbors(was, is) ? 0 : 3);
  return first + 4;
}

/** Whether fingers that meant one word may well have typed the other. */
export const isLikely = (typed: string, meant: string): boolean => slip(typed, meant) < 3;

/** The words of the site, ready to mend others. */
export class Spelling {
  readonly #rank: Map<string, number>;
  readonly #words: string[];
  readonly #one: SymSpell;
  #two: SymSpell | undefined;

  /** `vocabulary`: the most frequent first. */
  constructor(vocabulary: readonly string[]) {
    this.#words = vocabulary.filter((word) => word.length > 2 && !isCode(word));
    this.#rank = new Map(this.#words.map((word, index) => [word, index]));
    this.#one = SymSpell.from(this.#words, { maxDistance: 1, verbosity: 2 });
  }

  /** Builds the larger table, for two wrong letters in a long word. To be done when there is time. */
  *prepare(): Steps {
    const two = new SymSpell({ maxDistance: 2, verbosity: 2 });
    for (const word of this.#words) {
      if (word.length <= short) continue;
      two.add(word);
      yield;
    }
    this.#two = two;
  }

  /** What the word may have been meant to be, the likeliest first; none for a number, a code or two letters. */
  mend(word: string): string[] {
    if (isCode(word) || word.length < 3) return [];
    const near = this.#one.search(word);
    const found = near.length > 0 || word.length <= short ? near : (this.#two?.search(word) ?? []);
    const cost = ({ term, distance }: { term: string; distance: number }) =>
      distance * 5 + slip(word, term) + (this.#rank.get(term) ?? 0) / this.#words.length;
    return found
      .filter(({ term }) => word.length > 4 || slip(word, term) < 3)
      .toSorted((a, b) => cost(a) - cost(b))
      .slice(0, most)
      .map(({ term }) => term);
  }
}
