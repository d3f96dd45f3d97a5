/** Likeness: how near what was typed comes to a question that staff ask of a section. It knows no engine. */
import { gathered } from '../gathered.ts';
import type { Answer } from './answer.ts';
import { isCommon, isSilent, stemOf, wordsOf } from './words.ts';

/** How much of its rarity a common word tells: nobody looks for `wont`, but `wont talk` is another thing than `talk`. */
const common = 0.7;
/** How far the second nearest question of a section brings the nearest closer: two that are alike are no chance. */
const second = 0.6;

interface Asked {
  id: string;
  /** How much its words tell, together. */
  size: number;
}

/** All questions that staff ask, ready to be held against what was typed. */
export class Likeness {
  readonly #holding: ReadonlyMap<string, Asked[]>;
  readonly #count: number;

  constructor(answers: readonly Pick<Answer, 'id' | 'asked'>[]) {
    const questions = answers.flatMap(({ id, asked = [] }) =>
      asked.map((text) => ({ asked: { id, size: 0 }, words: told(wordsOf(text)) })),
    );
    this.#holding = gathered(
      questions.flatMap(({ asked, words }) => [...words.keys()].map((stem) => [stem, asked] as const)),
    );
    this.#count = questions.length;
    for (const { asked, words } of questions) asked.size = this.#sizeOf(words);
  }

  /**
   * Of each section of which anything alike is asked, how alike the nearest questions are: 1 for one of the same words,
   * less the more that tells stands in only one of the two (the cosine of their words), and more for a second one.
   */
  of(typed: readonly string[]): Map<string, number> {
    const words = told(typed);
    const shared = new Map<Asked, number>();
    for (const [stem, share] of words) {
      const more = this.#weight(stem, share) ** 2;
      for (const asked of this.#holding.get(stem) ?? []) shared.set(asked, (shared.get(asked) ?? 0) + more);
    }
    const size = this.#sizeOf(words);
    const nearest = new Map<string, [first: number, second: number]>();
    for (const [{ id, size: ofAsked }, held] of shared) {
      const alike = held / (size * ofAsked);
      const [first, next] = nearest.get(id) ?? [0, 0];
      nearest.set(id, [Math.max(first, alike), Math.max(next, Math.min(first, alike))]);
    }
    return new Map([...nearest].map(([id, [first, next]]) => [id, first + second * next * (1 - first)]));
  }

  #weight = (stem: string, share: number): number =>
    share * Math.log(1 + this.#count / Math.max(0.5, this.#holding.get(stem)?.length ?? 0));

  #sizeOf = (words: ReadonlyMap<string, number>): number =>
    Math.hypot(...[...words].map(([stem, share]) => this.#weight(stem, share)));
}

/** The stems of words, each with how much of its rarity it tells. */
const told = (words: readonly string[]): Map<string, number> =>
  new Map(words.filter((word) => !isSilent(word)).map((word) => [stemOf(word), isCommon(word) ? common : 1]));
