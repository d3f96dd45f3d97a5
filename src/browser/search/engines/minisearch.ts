/** MiniSearch as an engine: its index is made here, of texts that are here already. */
import MiniSearch from 'minisearch';
import type { Engine } from '../../../domain/search/asking.ts';
import { isSilent, stemOf, wordsOf } from '../../../domain/search/words.ts';

const fields = ['title', 'names', 'text'] as const;

/** The words of a section, in their order, by where they stand. */
export type SectionWords = Record<(typeof fields)[number], readonly string[]>;

/** An index to be filled, section by section. */
export class MiniSearchEngine implements Engine {
  readonly #index = new MiniSearch<{ id: string } & Record<(typeof fields)[number], string>>({
    fields: [...fields],
    tokenize: (words) => (words === '' ? [] : words.split(' ')),
    processTerm: (word) => (isSilent(word) ? null : stemOf(word)),
  });
  /** Each section's stems side by side, as an index of words alone does not know them. */
  readonly #stems = new Map<string, string>();

  add(id: string, { title, names, text }: SectionWords): void {
    this.#index.add({ id, title: title.join(' '), names: names.join(' '), text: text.join(' ') });
    this.#stems.set(id, ` ${stemsOf([...text, ...title, ...names]).join(' ')} `);
  }

  async find(phrase: string) {
    const words = wordsOf(phrase);
    const stems = stemsOf(words);
    if (stems.length === 0) return [];
    const found = this.#index.search(words.join(' '), { combineWith: 'AND' });
    const side = ` ${stems.join(' ')} `;
    return found
      .filter(({ id }) => stems.length < 2 || this.#stems.get(String(id))?.includes(side))
      .map(({ id, score }) => ({ id: String(id), score }));
  }
}

const stemsOf = (words: readonly string[]): string[] => words.filter((word) => !isSilent(word)).map(stemOf);
