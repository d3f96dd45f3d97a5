/** Site answering: loads the index that is served beside the pages, and answers by it. */
import { Asking } from '../../domain/search/asking.ts';
import { unpack, type PackedData } from '../../domain/search/packed.ts';
import { link, searchAddress, searchDataName, searchTextsName } from '../../site.ts';
import { openPagefind } from './engines/pagefind.ts';
import { ask, type Search } from './search-answering.ts';
import { inSlices } from './slices.ts';

/** How long a first question has the line to itself, in milliseconds. */
const aMoment = 1000;

/** Loads index and words. */
export async function openSearch(): Promise<Search> {
  const folder = link(searchAddress);
  const response = await fetch(folder + searchDataName);
  if (!response.ok) throw new Error(`${searchDataName}: ${response.status}`);
  const packed: PackedData = await response.json();
  const data = unpack(packed);
  const engine = await openPagefind(folder, data);
  const asking = Asking.of(data, engine);
  whenIdle(() => void inSlices(asking.prepare()));
  const texts = new Map<string, string>();
  let textsCame = () => {};
  const loadTexts = async () => {
    const came = await fetch(folder + searchTextsName);
    if (!came.ok) throw new Error(`${searchTextsName}: ${came.status}`);
    const all: string[] = await came.json();
    for (const [index, { id }] of data.answers.entries()) texts.set(id, all[index] ?? '');
    textsCame();
  };
  /** What comes when there is time, once a first question is answered. */
  let loadRest: (() => Promise<void>) | undefined = async () => {
    await loadTexts();
    await engine.loadAll();
  };
  return {
    roles: data.roles,
    async answer(text, narrowed) {
      const found = await ask(asking, texts, text, narrowed);
      const rest = loadRest;
      loadRest = undefined;
      // A file that does not come now is asked for with the question that needs it.
      if (rest) setTimeout(() => whenIdle(() => void rest().catch(() => {})), aMoment);
      return found;
    },
    onTexts(run) {
      textsCame = run;
    },
  };
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
