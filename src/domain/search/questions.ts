/** Questions: with which words staff ask of which sections. It knows no engine. */
import { gathered } from '../gathered.ts';
import type { Answer } from './answer.ts';
import { stemOf, tellingIn, wordsOf } from './words.ts';

/** That staff ask of a section with a word. */
export interface AskedWith {
  /** The section's id. */
  id: string;
  /** How many of its questions hold the word. */
  times: number;
  /** How many words its questions have beside those of others, from 0 for none to near 1. */
  crowd: number;
}

/** The telling words of all questions, but for those that a section's title holds already. */
export class Questions {
  readonly #asking: ReadonlyMap<string, AskedWith[]>;

  constructor(answers: readonly Pick<Answer, 'id' | 'title' | 'names' | 'asked'>[]) {
    const sections = answers.flatMap(({ id, title, names = '', asked }) =>
      asked ? [{ id, asked, telling: tellingIn(asked, `${title} ${names}`).map(stemOf) }] : [],
    );
    const usual = sections.reduce((sum, { telling }) => sum + telling.length, 0) / Math.max(1, sections.length);
    this.#asking = gathered(
      sections.flatMap(({ id, asked, telling }) => {
        const crowd = telling.length / (telling.length + usual);
        const held = asked.map((question) => new Set(wordsOf(question).map(stemOf)));
        const times = (stem: string) => held.filter((stems) => stems.has(stem)).length;
        return telling.map((stem) => [stem, { id, crowd, times: times(stem) }] as const);
      }),
    );
  }

  /** Of which sections staff ask with this word, whatever its form. */
  with(word: string): readonly AskedWith[] {
    return this.#asking.get(stemOf(word)) ?? [];
  }
}
