/** Tokens: which words of the site each typed word may stand for, by its beginning, its family, or a slip of the fingers. */
import type { Steps } from '../steps.ts';
import { Spelling } from './spelling.ts';
import { isCode, isCommon, stemOf, wordsOf } from './words.ts';

export interface Token {
  typed: string;
  /** The words it may stand for, the likeliest first. */
  words: readonly [likeliest: string, ...others: string[]];
  /** True where it was taken for another word. */
  mended?: true;
}

export interface TokenOptions {
  /** True while the last word may not be whole. */
  typing?: boolean;
  /** Words to be taken as typed. */
  asTyped?: ReadonlySet<string>;
}

/** How many words a beginning may stand for. */
const beginnings = 6;

/** Reads typed words by one vocabulary, the most frequent word first. */
export class Tokens {
  readonly #spelling: Spelling;
  readonly #vocabulary: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;

  constructor(vocabulary: Iterable<string>) {
    this.#known = new Set(vocabulary);
    this.#vocabulary = [...this.#known];
    this.#stems = new Set(this.#vocabulary.map(stemOf));
    this.#spelling = new Spelling(this.#vocabulary);
  }

  /** Builds what mending long words needs. To be done when there is time. */
  prepare(): Steps {
    return this.#spelling.prepare();
  }

  read(text: string, { typing = false, asTyped = new Set() }: TokenOptions = {}): Token[] {
    const typed = wordsOf(text);
    return this.#joined(typed.map((word, index) => this.#token(word, typing && index === typed.length - 1, asTyped)));
  }

  /** Known words near to those of a text that found nothing. */
  nearest(text: string): string[] {
    const near = wordsOf(text).flatMap((word) => [...this.#spelling.mend(word), ...this.#beginning(word.slice(0, 4))]);
    return [...new Set(near)].filter((word) => !isCommon(word)).slice(0, beginnings);
  }

  #knows = (word: string): boolean => isCode(word) || isCommon(word) || this.#stems.has(stemOf(word));

  #beginning = (start: string): string[] =>
    this.#vocabulary.filter((known) => known.startsWith(start)).slice(0, beginnings);

  #token(word: string, last: boolean, asTyped: ReadonlySet<string>): Token {
    if (asTyped.has(word) || this.#knows(word)) return { typed: word, words: [word] };
    const [whole, ...longer] = last ? this.#beginning(word) : [];
    if (whole !== undefined) return { typed: word, words: [whole, ...longer] };
    const [meant, ...others] = this.#spelling.mend(word);
    if (meant !== undefined) return { typed: word, words: [meant, ...others], mended: true };
    const [kin, ...family] = this.#kin(word);
    return { typed: word, words: kin === undefined ? [word] : [kin, ...family, word] };
  }

  /** Known words of one family with an unknown one: `agriculture` for `agricultural`, `judgment` for `nonjudgmental`. */
  #kin(word: string): string[] {
    const bare = word.replace(/^(non|un|mal|mis|pre|re|over|under|anti|co)(?=[a-z]{4})/, '');
    if (bare !== word && this.#knows(bare)) return [bare];
    const shared = Math.max(5, Math.ceil(bare.length * 0.6));
    return bare.length > 5 ? this.#beginning(bare.slice(0, shared)).filter((known) => !isCommon(known)) : [];
  }

  /** Two words that the protocol, or staff, write as one are that one too: `run away`. */
  #joined(tokens: readonly Token[]): Token[] {
    return tokens.flatMap((token, index) => {
      const joined = token.typed + (tokens[index + 1]?.typed ?? '');
      const isOne = tokens[index + 1] && joined.length > 5 && this.#known.has(joined);
      return isOne ? [token, { typed: joined, words: [joined] }] : [token];
    });
  }
}
