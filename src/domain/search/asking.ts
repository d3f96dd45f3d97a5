/** Asking: from what was typed to what is shown. Whatever finds phrases in sections can be the engine. */
import { finished, type Steps } from '../steps.ts';
import { Answers, type Found, type Hit } from './answers.ts';
import type { Answer, SearchData } from './answer.ts';
import type { Filters } from './narrowing.ts';
import { phrasesOf, type Mended } from './question.ts';
import type { TokenOptions } from './tokens.ts';
import { stemsEverywhere } from './terms.ts';
import { Understanding } from './understanding.ts';

/** Finds the sections that hold a word, or words side by side. Forms of a word are one word to it. */
export interface Engine {
  find(phrase: string): Promise<readonly Hit[]>;
}

/** What a question found. */
export interface Reply {
  /** Best first. */
  answers: Answer[];
  /** True where all of them hold too little of the question to answer it. */
  near: boolean;
  /** Typed words that were taken for others. */
  mended: Mended[];
  /** What was looked for. */
  phrases: string[];
}

type Needed = Pick<SearchData, 'vocabulary' | 'staff' | 'answers' | 'everywhere' | 'absent'>;

/** Everything that search needs to answer questions. */
export class Asking {
  readonly #understanding: Understanding;
  readonly #answers: Answers;
  readonly #engine: Engine;
  /** Every phrase is asked once, unless that failed. */
  readonly #asked = new Map<string, Promise<readonly Hit[]>>();

  private constructor(understanding: Understanding, answers: Answers, engine: Engine) {
    this.#understanding = understanding;
    this.#answers = answers;
    this.#engine = engine;
  }

  static *inSteps(data: Needed, engine: Engine): Steps<Asking> {
    const understanding = new Understanding(data);
    yield;
    const { answers, absent } = data;
    const known = { everywhere: stemsEverywhere(data), ...(absent && { absent }) };
    return new Asking(understanding, yield* Answers.inSteps(answers, known), engine);
  }

  static of(data: Needed, engine: Engine): Asking {
    return finished(Asking.inSteps(data, engine));
  }

  /** Builds what is large and not needed at once. */
  prepare(): Steps {
    return this.#understanding.prepare();
  }

  async ask(text: string, filters: Filters = {}, options: TokenOptions = {}): Promise<Reply> {
    const question = this.#understanding.understand(text, options);
    const found: Found = new Map(
      await Promise.all(phrasesOf(question).map(async (phrase) => [phrase, await this.#find(phrase)] as const)),
    );
    return {
      ...this.#answers.rank(question, found, filters),
      mended: question.mended,
      phrases: question.terms.flatMap(({ asks }) => asks.map(({ phrase }) => phrase)),
    };
  }

  /** Known words near to those of a text that found nothing. */
  nearest(text: string): string[] {
    return this.#understanding.nearest(text);
  }

  #find(phrase: string): Promise<readonly Hit[]> {
    const before = this.#asked.get(phrase);
    if (before) return before;
    const asked = this.#engine.find(phrase);
    this.#asked.set(phrase, asked);
    // What failed once, such as a file that did not come, is to be asked again.
    asked.catch(() => this.#asked.delete(phrase));
    return asked;
  }
}
