/** Search answering: what the search window shows of what was found, whatever found it. */
import { kindGroups, type Answer, type SearchData } from '../../domain/search/answer.ts';
import type { Asking } from '../../domain/search/asking.ts';
import type { Mended } from '../../domain/search/question.ts';
import { excerptOf, type Piece } from '../../domain/search/excerpt.ts';

/** What the window shows. */
export interface Found {
  answers: Answer[];
  /** Typed words that were taken for others. */
  mended: Mended[];
  /** How many come near, where none of them answers; they are shown when asked for. */
  near: number;
  /** Known words near to what was typed, where nothing was found. */
  nearest: string[];
  /** What an answer says around the words that were asked for; undefined while its text is not here. */
  excerpt(answer: Answer): Piece[] | undefined;
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

/** Search, once index and words are here. */
export interface Search {
  /** Which roles there are to narrow by. */
  roles: SearchData['roles'];
  answer(text: string, narrowed: Narrowed): Promise<Found>;
  /** Called once the texts are here from which excerpts are cut. */
  onTexts(run: () => void): void;
}

/** Asks, and sees what of it is to be shown. `texts`: of answers, by id; those that are here. */
export async function ask(
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
    excerpt({ id, title }) {
      const said = texts.get(id);
      return said === undefined ? undefined : excerptOf(said, title, phrases);
    },
  };
}
