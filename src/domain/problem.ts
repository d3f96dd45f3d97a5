/** Problem: a mistake in the content, with its place and its mend. A value that is collected, never thrown. */

import type { ProblemCode } from './problem-codes.ts';

/** Where something stands in a file. Lines and columns count from 1; columns in UTF-16 units. */
export interface Place {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Place {
  /** Stable and searchable, such as `key-unknown`. */
  code: ProblemCode;
  /** One sentence on what is wrong; the position is printed beside it, not in it. */
  message: string;
  /** What to do about it. */
  mend: string;
  /** True where a person should look and may leave it: it is told, and stops nothing. */
  warning?: true;
  /** Who can mend it, where it is left to be made the hospital's own. */
  by?: string;
}

/** A mistake, apart from where it stands. */
export type Refusal = Pick<Problem, 'code' | 'message' | 'mend'>;

/** The keys and indexes that lead to a value in a file. */
export type Keys = readonly (string | number)[];

/** A mistake in one value, by rules that do not know where the value stands. */
export interface Fault extends Refusal, Pick<Problem, 'warning' | 'by'> {
  keys: Keys;
  /** How many characters of the quoted text come before the mistake. */
  into?: number;
}

export const fault = (keys: Keys, code: ProblemCode, message: string, mend: string): Fault => ({
  keys,
  code,
  message,
  mend,
});

/** A rule: yields what it refuses of a value, and nothing where it holds. */
export type Rule<T, Found = Fault> = (value: T) => Iterable<Found>;

/** What rules refuse of a value, rule by rule. */
export const refusedBy = <T, Found>(rules: readonly Rule<T, Found>[], value: T): Found[] =>
  rules.flatMap((rule) => [...rule(value)]);

/** What the first rule that does not hold refuses: the later ones count on it, or would say the same again. */
export function firstRefusedBy<T, Found>(rules: readonly Rule<T, Found>[], value: T): Found[] {
  for (const rule of rules) {
    const found = [...rule(value)];
    if (found.length > 0) return found;
  }
  return [];
}

/** The same faults of a value inside another. */
export const within = (keys: Keys, faults: Iterable<Fault>): Fault[] =>
  Array.from(faults, (fault) => ({ ...fault, keys: [...keys, ...fault.keys] }));

/** A fault with its place. */
export function placed({ keys, into, ...fault }: Fault, at: (keys: Keys) => Place): Problem {
  const place = at(keys);
  return { ...place, ...(into !== undefined && { column: place.column + 1 + into }), ...fault };
}

/** Where a part of a text stands that begins at a place and may go over lines. */
export function placeInText({ file, line, column }: Place, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return {
    file,
    line: line + before.length - 1,
    column: before.length === 1 ? column + index : (before.at(-1)?.length ?? 0) + 1,
  };
}

/** The problems that stop a build or a freeze. */
export const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ warning }) => !warning);

/** `file:line:column CODE message` (with `warning` before the code of one) and, on a line of its own, the mend. */
export function formatProblem({ file, line, column, code, message, mend, warning }: Problem): string {
  return `${file}:${line}:${column} ${warning ? 'warning ' : ''}${code} ${message}\n  Mend: ${mend}`;
}

/** By file, then line, then column. */
export function inFileOrder<T extends Problem>(problems: readonly T[]): T[] {
  return problems.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** Byte-like order that no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
