/**
 * Said: what a report says in a line, before it is Markdown or a page. Both are made of the same lines, so that neither
 * says what the other does not.
 */

import type { Problem } from '../problem.ts';

/** A piece of a line; plain text stands as it is. */
export type Piece =
  | string
  /** A title, and the section that it leads to where the report shows that. */
  | { title: string; section?: string }
  /** Words that were there, or that will be. */
  | { was: string }
  | { willBe: string }
  /** A path or an id, as typed. */
  | { code: string };

export interface Line {
  said: readonly Piece[];
  /** What belongs to it, each on a line of its own. */
  under?: readonly Line[];
}

/** Lines under a heading. */
export interface Chapter {
  title: string;
  lines: readonly Line[];
}

export const problemsTitle = 'Problems';

/** A problem with its place, and its mend below it. */
export const problemLine = ({ file, line, column, code, message, mend, warning }: Problem): Line =>
  over(spelled(` ${message}`, { code: `${file}:${line}:${column}` }, ` ${warning ? 'warning ' : ''}`, { code }), [
    spelled(`Mend: ${mend}`),
  ]);

/** A line of these pieces. */
export const said = (...pieces: readonly Piece[]): Line => ({ said: pieces });

/** A line of words in which what stands between backticks is typed so. */
export const spelled = (words: string, ...before: readonly Piece[]): Line => ({
  said: [...before, ...words.split('`').map((part, index): Piece => (index % 2 === 1 ? { code: part } : part))].filter(
    (piece) => piece !== '',
  ),
});

/** The same with lines below it; none where there are none. */
export const over = (line: Line, under: readonly Line[]): Line => (under.length > 0 ? { ...line, under } : line);

/** Titles as pieces of a sentence, with commas between them. */
export const listed = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [', ', piece]));

/** "no number", "1 number", "2 numbers" */
export const howMany = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}` : `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A chapter, where it says anything. */
export const chapter = (title: string, lines: readonly Line[]): Chapter[] =>
  lines.length > 0 ? [{ title, lines }] : [];
