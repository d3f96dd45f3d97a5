/**
 * Words difference: what differs between two texts, word by word; between two numbers, digit by digit.
 *
 * Runs put together without the removed ones are the newer text, without the added ones the older.
 */
import { diffWordsWithSpace } from 'diff';

/** A run of words that both texts hold, or one of them. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A run that both texts hold is too short to read by itself: spaces, or one small word. */
const tooShort = /^\s*(?:[^\s\p{L}\p{N}]*|\p{L}{1,3})\s*$/u;

/** Words that are gone, that have come, and that stayed. Crumbs between two changes join them. */
export function wordRuns(older: string, newer: string): Run[] {
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    removed = added = '';
  };
  const parts = diffWordsWithSpace(older, newer);
  for (const [index, part] of parts.entries()) {
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (index > 0 && index < parts.length - 1 && tooShort.test(part.value) && (removed || added)) {
      removed += part.value;
      added += part.value;
    } else {
      close();
      runs.push({ kind: 'same', text: part.value });
    }
  }
  close();
  return runs;
}

/** Digits of two numbers of one length, marked where they differ; else one number in place of the other. */
export function digitRuns(older: string, newer: string): Run[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  if (older.length !== newer.length)
    return [
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ];
  const runs: Run[] = [];
  for (let from = 0; from < older.length;) {
    const same = older[from] === newer[from];
    let to = from + 1;
    while (to < older.length && (older[to] === newer[to]) === same) to += 1;
    if (same) runs.push({ kind: 'same', text: older.slice(from, to) });
    else runs.push({ kind: 'removed', text: older.slice(from, to) }, { kind: 'added', text: newer.slice(from, to) });
    from = to;
  }
  return runs;
}

export const olderText = (runs: readonly Run[]): string => textWithout(runs, 'added');
export const newerText = (runs: readonly Run[]): string => textWithout(runs, 'removed');

const textWithout = (runs: readonly Run[], kind: Run['kind']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** How many letters and digits both texts hold. */
export function lettersKept(runs: readonly Run[]): number {
  return runs.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + letters(text), 0);
}

export const letters = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;

/** How alike two texts are by the words that they share, in any order: 0 to 1. */
export function likeness(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [left, right] = [words(a), words(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
