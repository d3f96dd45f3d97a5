/** Places: texts whose words stand once in a list, each written as its place there, so that a browser loads no word twice. */

/** Letters that a JSON file holds as they are, and that no space is among. */
const letters = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter((one) => one !== '\\');
const valueOf = new Map(letters.map((letter, value) => [letter, value]));

/** The words of texts, as they stand between spaces. */
export const wordsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(' ')).filter(Boolean);

/** A list of words, ready for texts to be written and read by it. */
export class Places {
  readonly #words: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  /** How many letters a place takes. */
  readonly #width: number;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#places = new Map(words.map((word, place) => [word, place]));
    this.#width = Math.max(1, Math.ceil(Math.log(words.length) / Math.log(letters.length)));
  }

  /** Texts, a space between two of them. Errors: a word that is not in the list. */
  write(texts: readonly string[]): string {
    return texts
      .map((text) =>
        wordsIn([text])
          .map((word) => this.#lettersOf(word))
          .join(''),
      )
      .join(' ');
  }

  /** The texts again. */
  read(written: string): string[] {
    return written === '' ? [] : written.split(' ').map((text) => this.#textOf(text));
  }

  #lettersOf(word: string): string {
    let place = this.#places.get(word);
    if (place === undefined) throw new Error(`The list of words has no ${word}.`);
    let written = '';
    for (let count = 0; count < this.#width; count += 1) {
      written = (letters[place % letters.length] ?? '') + written;
      place = Math.floor(place / letters.length);
    }
    return written;
  }

  #textOf(written: string): string {
    const words: string[] = [];
    for (let at = 0; at < written.length; at += this.#width) {
      let place = 0;
      for (const letter of written.slice(at, at + this.#width))
        place = place * letters.length + (valueOf.get(letter) ?? 0);
      words.push(this.#words[place] ?? '');
    }
    return words.join(' ');
  }
}
