/** Search answering: the heavy part of the search window, loaded at first use. */
import { kindGroups, type Answer, type SearchData } from '../../domain/search/answer.ts';
import { Asking } from '../../domain/search/asking.ts';
import { unpack, type PackedData } from '../../domain/search/packed.ts';
import type { Mended } from '../../domain/search/question.ts';
import { excerptOf, type Piece } from '../../domain/search/excerpt.ts';
import { link, searchAddress, searchDataName, searchTextsName } from '../../site.ts';
import { openPagefind } from './engines/pagefind.ts';

/** What the window shows. */
export interface Found {
  answers: Answer[];
  /** Typed words that were taken for others. */
  mended: Mended[];
  /** How many come near, where none of them answers; they are shown when asked for. */
  near: number;
  /** Known words near to what was typed, where nothing was found. */
  nearest: string[];
  /** What an answer says around the words that were asked for; nothing while the texts are not here. */
  excerpt(answer: Answer): Piece[];
}

export interface Narrowed {
  /** The index of a group of kinds; empty for all. */
  kind: string;
  /** A role's id; empty for all. */
  role: string;
  asTyped: ReadonlySet<string>;
  /** True where what only comes near is wanted too. */
  anyway: boolean;
}

/** How long a first question has the line to itself, in milliseconds. */
const aMoment = 1000;

/** Search, once index and words are here. */
export interface Search {
  /** Which roles there are to narrow by. */
  roles: SearchData['roles'];
  answer(text: string, narrowed: Narrowed): Promise<Found>;
  /** Called once the texts are here from which excerpts are cut. */
  onTexts(run: () => void): void;
}

/** Loads index and words. */
export async function openSearch(): Promise<Search> {
  const folder = link(searchAddress);
  const response = await fetch(folder + searchDataName);
  if (!response.ok) throw new Error(`${searchDataName}: ${response.status}`);
  const data = unpack((await response.json()) as PackedData);
  const engine = await openPagefind(folder, data);
  const asking = new Asking(data, engine);
  whenIdle(() => asking.prepare());
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

async function ask(
  asking: Asking,
  texts: ReadonlyMap<string, string>,
  text: string,
  { kind, role, asTyped, anyway }: Narrowed,
): Promise<Found> {
  const kinds = kindGroups[kind === '' ? -1 : Number(kind)]?.kinds;
  const { answers, mended, near, phrases } = await asking.ask(
    text,
    { ...(kinds && { kinds }), ...(role && { role }) },
    { typing: !/\s$/.test(text), asTyped },
  );
  const none = near && !anyway;
  return {
    answers: none ? [] : answers,
    near: none ? answers.length : 0,
    mended,
    nearest: answers.length === 0 ? asking.nearest(text) : [],
    excerpt: ({ id, title }) => excerptOf(texts.get(id) ?? '', title, phrases),
  };
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
