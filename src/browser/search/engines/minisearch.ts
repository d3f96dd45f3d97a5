/** MiniSearch as an engine: its index is made here, of texts that are here already. */
import MiniSearch from 'minisearch';
import type { Engine } from '../../../domain/search/asking.ts';
import { isSilent, stemOf, wordsOf } from '../../../domain/search/words.ts';

export interface Indexed {
  id: string;
  title: string;
  names: string;
  text: string;
}

/** An index to be filled, section by section. */
export class MiniSearchEngine implements Engine {
  readonly #index = new MiniSearch<Indexed>({
    fields: ['title', 'names', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => (isSilent(word) ? null : stemOf(word)),
  });
  /** Each section's stems side by side, as an index of words alone does not know them. */
  readonly #stems = new Map<string, string>();

  add(section: Indexed): void {
    this.#index.add(section);
    this.#stems.set(section.id, ` ${stemsOf(`${section.text}\n${section.title}\n${section.names}`).join(' ')} `);
  }

  async find(phrase: string) {
    const stems = stemsOf(phrase);
    if (stems.length === 0) return [];
    const found = this.#index.search(phrase, { combineWith: 'AND' });
    const side = ` ${stems.join(' ')} `;
    return found
      .filter(({ id }) => stems.length < 2 || this.#stems.get(String(id))?.includes(side))
      .map(({ id, score }) => ({ id: String(id), score }));
  }
}

const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !isSilent(word))
    .map(stemOf);
