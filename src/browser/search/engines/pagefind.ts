/** Pagefind as an engine: its own script and data, loaded from the site at first use. */
import { bareKey, type SearchData } from '../../../domain/search/answer.ts';
import type { Engine } from '../../../domain/search/asking.ts';
import { Terms } from '../../../domain/search/terms.ts';

interface Pagefind {
  options(options: { noWorker: boolean; basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; score: number }[] }>;
  preload(text: string): Promise<void>;
}

/** The index lies in files by its terms, each of which holds a dozen or more: one term in so many finds them all. */
const stride = 10;

export interface PagefindEngine extends Engine {
  /** Loads every file of the index, so that which of them is asked for later tells nothing of a question. */
  loadAll(): Promise<void>;
}

/** `folder`: where the index is served, with the base path. */
export async function openPagefind(folder: string, data: SearchData): Promise<PagefindEngine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ noWorker: true, basePath: folder });
  await pagefind.init();
  const terms = new Terms(data);
  const idOf = idsByKey(data);
  return {
    async find(phrase) {
      const number = terms.numberOf(phrase);
      if (number === undefined) return [];
      const { results } = await pagefind.search(String(number));
      return results.flatMap(({ id: key, score }) => {
        const id = idOf(bareKey(key));
        return id === undefined ? [] : [{ id, score }];
      });
    },
    async loadAll() {
      const all = terms.numbers();
      await Promise.all(
        all.map((number, at) => (at % stride === 0 || at === all.length - 1) && pagefind.preload(String(number))),
      );
    },
  };
}

/** Tells a section by its whole key, of which the data hold the beginning; undefined where it is of none. */
function idsByKey({ keys, answers }: SearchData): (key: string) => string | undefined {
  const ids = new Map(keys.flatMap((key, index) => (key === '' ? [] : [[key, answers[index]?.id] as const])));
  const lengths = [...new Set([...ids.keys()].map(({ length }) => length))];
  return (key) => lengths.map((length) => ids.get(key.slice(0, length))).find((id) => id !== undefined);
}
