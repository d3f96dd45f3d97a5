/** MiniSearch as an engine: its index is made here, of texts that are here already. */
import MiniSearch from 'minisearch';
import type { Engine } from '../../../domain/search/asking.ts';
import { isSilent, stemOf, wordsOf } from '../../../domain/search/words.ts';

interface Row {
  id: string;
  /** Stems, each once. */
  text: readonly string[];
}

/** An index to be filled, section by section. */
export class MiniSearchEngine implements Engine {
  readonly #index = new MiniSearch<Row>({
    fields: ['text'],
    // Stems come parted: what MiniSearch takes for the text of a field is the list of them.
    stringifyField: (stems) => stems,
    tokenize: (stems) => [...stems],
    processTerm: (stem) => stem,
    searchOptions: { tokenize: (phrase) => phrase.split(' '), combineWith: 'AND' },
  });
  /** The words of each section side by side, as an index of words alone does not know them. */
  readonly #words = new Map<string, readonly string[]>();

  /** `words`: of the section, in their order. */
  add(id: string, words: readonly string[]): void {
    this.#index.add({ id, text: [...new Set(stemsOf(words))] });
    this.#words.set(id, words);
  }

  async find(phrase: string) {
    const stems = stemsOf(wordsOf(phrase));
    if (stems.length === 0) return [];
    const side = inRow(stems);
    return this.#index
      .search(stems.join(' '))
      .map(({ id, score }) => ({ id: String(id), score }))
      .filter(({ id }) => stems.length < 2 || inRow(stemsOf(this.#words.get(id) ?? [])).includes(side));
  }
}

const stemsOf = (words: readonly string[]): string[] => words.filter((word) => !isSilent(word)).map(stemOf);
const inRow = (stems: readonly string[]): string => ` ${stems.join(' ')} `;
