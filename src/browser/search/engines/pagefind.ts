/** Pagefind as an engine: its own script and data, loaded from the site at first use. */
import { isSilent, wordsOf } from '../../../domain/search/words.ts';
import type { Engine } from '../../../domain/search/asking.ts';

interface Pagefind {
  options(options: { noWorker: boolean; basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; score: number }[] }>;
  preload(text: string): Promise<void>;
}

/** The index lies in files by the alphabet, each of which holds hundreds of words: one word in so many finds them all. */
const stride = 20;

export interface PagefindEngine extends Engine {
  /** Loads every file of the index, so that which of them is asked for later tells nothing of a question. */
  loadAll(words: readonly string[]): Promise<void>;
}

/** `folder`: where the index is served, with the base path; `idOf`: the section of each of Pagefind's keys. */
export async function openPagefind(folder: string, idOf: ReadonlyMap<string, string>): Promise<PagefindEngine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ noWorker: true, basePath: folder });
  await pagefind.init();
  return {
    async find(phrase) {
      const words = wordsOf(phrase).filter((word) => !isSilent(word));
      const [first] = words;
      if (first === undefined) return [];
      // Words that belong together are found side by side; Pagefind joins others by AND.
      const { results } = await pagefind.search(words.length > 1 ? `"${words.join(' ')}"` : first);
      return results.flatMap(({ id, score }) => {
        const section = idOf.get(id);
        return section ? [{ id: section, score }] : [];
      });
    },
    async loadAll(words) {
      for (const [index, word] of words.toSorted().entries()) if (index % stride === 0) await pagefind.preload(word);
    },
  };
}
