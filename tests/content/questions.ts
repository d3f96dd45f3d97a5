/** What staff ask and must find (`checks/questions.yaml`), and the same with a slip of the fingers in one word. */
import type { z } from 'zod';
import { neighbors } from '../../src/domain/search/spelling.ts';
import { QuestionsSchema } from '../../src/schema/checks.ts';
import { checksIn } from './checks.ts';

type Asked = z.infer<typeof QuestionsSchema>[number]['asks'][number];
export type Question = Asked & { role: string };

const questionsIn = (name: string): Question[] =>
  (checksIn(name, QuestionsSchema) ?? []).flatMap(({ role, asks }) => asks.map((asked) => ({ ...asked, role })));

/** Every question; none where the content asks none. */
export const questions = questionsIn('questions.yaml');

/** Questions by which search is measured and never mended. */
export const unseen = questionsIn('unseen-questions.yaml');

/** Numbers from 0 up to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** One slip: a letter dropped or doubled, two swapped, or a neighboring key. */
function slipped(word: string, random: () => number): string {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const at = Math.floor(random() * word.length);
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  switch (any(['drop', 'double', 'swap', 'neighbor'])) {
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    case 'swap':
      return after === ''
        ? before.slice(0, -1) + letter + before.at(-1)!
        : before + after[0]! + letter + after.slice(1);
    default:
      return before + any(letters.filter((other) => neighbors(letter, other))) + after;
  }
}

/** Three variants of a question, each with one slip in one word of at least five letters; none if it has no such word. */
export function variantsOf(ask: string, seed: number): string[] {
  const random = seeded(seed);
  const words = ask.split(' ');
  const long = words.flatMap((word, index) => (/^[a-z]{5,}$/i.test(word) ? [index] : []));
  if (long.length === 0) return [];
  return [1, 2, 3].map(() => {
    const chosen = long[Math.floor(random() * long.length)]!;
    return words.map((word, index) => (index === chosen ? slipped(word.toLowerCase(), random) : word)).join(' ');
  });
}
