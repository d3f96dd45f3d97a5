/** Search answering: the heavy part of the search window, loaded at first use. */
import { kindGroups, type Answer, type SearchData } from '../../domain/search/answer.ts';
import { Asking } from '../../domain/search/asking.ts';
import type { Mended } from '../../domain/search/question.ts';
import { link, searchAddress, searchDataName } from '../../site.ts';
import { openPagefind } from './engines/pagefind.ts';

/** What the window shows. */
export interface Found {
  answers: Answer[];
  /** Typed words that were taken for others. */
  mended: Mended[];
  /** Known words near to what was typed, where nothing was found. */
  nearest: string[];
}

export interface Narrowed {
  /** The index of a group of kinds; empty for all. */
  kind: string;
  /** A role's id; empty for all. */
  role: string;
  asTyped: ReadonlySet<string>;
}

/** How long a first question has the line to itself, in milliseconds. */
const aMoment = 1000;

/** Search, once index and words are here. */
export interface Search {
  /** Which roles there are to narrow by. */
  roles: SearchData['roles'];
  answer(text: string, narrowed: Narrowed): Promise<Found>;
}

/** Loads index and words. */
export async function openSearch(): Promise<Search> {
  const folder = link(searchAddress);
  const response = await fetch(folder + searchDataName);
  if (!response.ok) throw new Error(`${searchDataName}: ${response.status}`);
  const data: SearchData = await response.json();
  const idOf = new Map(data.answers.map(({ id }, index) => [data.keys[index] ?? '', id]));
  const engine = await openPagefind(folder, idOf);
  const asking = new Asking(data, engine);
  whenIdle(() => asking.prepare());
  /** What comes when there is time, once a first question is answered. */
  let loadRest: (() => Promise<void>) | undefined = () => engine.loadAll(data.vocabulary);
  return {
    roles: data.roles,
    async answer(text, narrowed) {
      const found = await ask(asking, text, narrowed);
      const rest = loadRest;
      loadRest = undefined;
      // A file that does not come now is asked for with the question that needs it.
      if (rest) setTimeout(() => whenIdle(() => void rest().catch(() => {})), aMoment);
      return found;
    },
  };
}

async function ask(asking: Asking, text: string, { kind, role, asTyped }: Narrowed): Promise<Found> {
  const kinds = kindGroups[kind === '' ? -1 : Number(kind)]?.kinds;
  const { answers, mended } = await asking.ask(
    text,
    { ...(kinds && { kinds }), ...(role && { role }) },
    { typing: !/\s$/.test(text), asTyped },
  );
  return { answers, mended, nearest: answers.length === 0 ? asking.nearest(text) : [] };
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
