/**
 * Terms: what an engine that cannot hold everything holds of a section, as numbers.
 *
 * A term is a telling word by its stem, or words of staff's that stand side by side. A section holds each of its terms
 * once; those that its title or staff's questions hold already are left out, and so are words that too many sections
 * hold to tell one from another. A term's number is its place among staff's phrases and the site's words, which whoever
 * asks has at hand: no other list is needed. What is asked most comes first, so that few pieces of an index hold it.
 */
import type { SearchData } from './answer.ts';
import { indexedIn, isCommon, stemOf, wordsOf } from './words.ts';

/** The first number, so that all have as many digits and none begins another. */
const first = 10_000;

const stemsOf = (text: string): string[] => indexedIn(text).map(stemOf);

/** The terms of one site. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  /** The phrases of each first stem. */
  readonly #phrases: ReadonlyMap<string, string[]>;
  readonly #everywhere: ReadonlySet<string>;

  constructor(data: Pick<SearchData, 'vocabulary' | 'staff' | 'everywhere'>) {
    const { vocabulary, staff } = data;
    const phrases = staff
      .flatMap(({ means, typed }) => [...means, ...typed])
      .map((text) => stemsOf(text).join(' '))
      .filter((phrase) => phrase.includes(' '));
    for (const term of [...phrases, ...vocabulary.map(stemOf)])
      if (!this.#numbers.has(term)) this.#numbers.set(term, first + this.#numbers.size);
    this.#phrases = Map.groupBy(new Set(phrases), (phrase) => phrase.slice(0, phrase.indexOf(' ')));
    this.#everywhere = stemsEverywhere(data);
  }

  /** All numbers, in their order. */
  numbers(): number[] {
    return [...this.#numbers.values()];
  }

  /** The number of a word, or of words side by side; undefined where no section can hold it. */
  numberOf(phrase: string): number | undefined {
    return this.#numbers.get(stemsOf(phrase).join(' '));
  }

  /** The terms of a text, lowest number first, beside those that stand in its heads. */
  termsIn(text: string, heads: readonly string[]): number[] {
    const known = new Set(heads.flatMap(stemsOf));
    const alone = wordsOf(text)
      .filter((word) => !isCommon(word))
      .map(stemOf)
      .filter((stem) => !known.has(stem) && !this.#everywhere.has(stem));
    const stems = stemsOf(text);
    const together = stems.flatMap((stem, index) =>
      (this.#phrases.get(stem) ?? []).filter(
        (phrase) => stems.slice(index, index + phrase.split(' ').length).join(' ') === phrase,
      ),
    );
    const numbers = [...new Set([...alone, ...together])].flatMap((term) => this.#numbers.get(term) ?? []);
    return numbers.toSorted((a, b) => a - b);
  }
}

/** The stems that too many sections hold for a text to tell by them. */
export const stemsEverywhere = ({
  vocabulary,
  everywhere = 0,
}: Pick<SearchData, 'vocabulary' | 'everywhere'>): ReadonlySet<string> =>
  new Set(vocabulary.slice(0, everywhere).map(stemOf));
