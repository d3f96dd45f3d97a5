/** Pagefind as an engine: its own script and data, loaded from the site at first use. */
import type { Engine } from '../../domain/asking.ts';

interface Pagefind {
  options(options: { noWorker: boolean; basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** `folder`: where the index is served, with the base path; `idOf`: the section of each of Pagefind's keys. */
export async function openPagefind(folder: string, idOf: ReadonlyMap<string, string>): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ noWorker: true, basePath: folder });
  await pagefind.init();
  return {
    async find(phrase) {
      // Words that belong together are found side by side; Pagefind joins others by AND.
      const { results } = await pagefind.search(phrase.includes(' ') ? `"${phrase}"` : phrase);
      return results.flatMap(({ id, score }) => {
        const section = idOf.get(id);
        return section ? [{ id: section, score }] : [];
      });
    },
  };
}
