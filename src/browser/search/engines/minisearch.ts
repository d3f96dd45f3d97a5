/** MiniSearch as an engine: its index is made here, of texts that are here already. */
import MiniSearch from 'minisearch';
import type { Engine } from '../../../domain/search/asking.ts';
import { isSilent, stemOf, wordsOf } from '../../../domain/search/words.ts';

const fields = ['title', 'names', 'text'] as const;

/** The words of a section, in their order, by where they stand. */
export type SectionWords = Record<(typeof fields)[number], readonly string[]>;

/** An index to be filled, section by section. */
export class MiniSearchEngine implements Engine {
  readonly #index = new MiniSearch<SectionWords & { id: string }>({
    fields: [...fields],
    // Words come parted: what MiniSearch takes for the text of a field is the list of its words.
    stringifyField: (words) => words,
    tokenize: (words) => [...words],
    processTerm: (word) => (isSilent(word) ? null : stemOf(word)),
    searchOptions: { tokenize: wordsOf, combineWith: 'AND' },
  });
  /** The words of each section side by side, as an index of words alone does not know them. */
  readonly #words = new Map<string, readonly string[]>();

  add(id: string, { title, names, text }: SectionWords): void {
    this.#index.add({ id, title, names, text });
    this.#words.set(id, [...text, ...title, ...names]);
  }

  async find(phrase: string) {
    const stems = stemsOf(wordsOf(phrase));
    if (stems.length === 0) return [];
    const side = inRow(stems);
    return this.#index
      .search(phrase)
      .map(({ id, score }) => ({ id: String(id), score }))
      .filter(({ id }) => stems.length < 2 || inRow(stemsOf(this.#words.get(id) ?? [])).includes(side));
  }
}

const stemsOf = (words: readonly string[]): string[] => words.filter((word) => !isSilent(word)).map(stemOf);
const inRow = (stems: readonly string[]): string => ` ${stems.join(' ')} `;
