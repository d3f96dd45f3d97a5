/** Excerpt: the words of a section around those that were asked for. */
import { isCommon, stemOf, wordsOf } from './words.ts';

/** A piece of a text; `held` where it is a word that was asked for. */
export interface Piece {
  text: string;
  held?: true;
}

/** How many letters an excerpt has at most, and how many of them stand before the first word that was asked for. */
const most = 140;
const before = 24;

/** The line of a text that holds most of what was asked, cut around it; none where no line but the title holds any. */
export function excerptOf(text: string, title: string, phrases: readonly string[]): Piece[] {
  const asked = new Set(
    phrases
      .flatMap(wordsOf)
      .filter((word) => !isCommon(word))
      .map(stemOf),
  );
  const lines = text.split('\n').filter((line) => line !== title);
  const held = (line: string) =>
    new Set(
      wordsOf(line)
        .map(stemOf)
        .filter((stem) => asked.has(stem)),
    ).size;
  const best = lines.reduce<{ line: string; count: number }>(
    (known, line) => {
      const count = held(line);
      return count > known.count ? { line, count } : known;
    },
    { line: '', count: 0 },
  );
  return best.count === 0 ? [] : pieces(cut(best.line, asked), asked);
}

const words = /[\p{L}\p{M}\p{N}'’]+(?:\.[\p{L}\p{N}]+)*/gu;
const isHeld = (word: string, asked: ReadonlySet<string>): boolean =>
  wordsOf(word).some((one) => asked.has(stemOf(one)));

function cut(line: string, asked: ReadonlySet<string>): string {
  if (line.length <= most) return line;
  const first = [...line.matchAll(words)].find(([word]) => isHeld(word, asked))?.index ?? 0;
  const start = first <= before ? 0 : line.lastIndexOf(' ', first - before) + 1;
  const rest = line.slice(start);
  const end = rest.length <= most ? rest.length : rest.lastIndexOf(' ', most);
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}

function pieces(line: string, asked: ReadonlySet<string>): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const { 0: word, index } of line.matchAll(words)) {
    if (!isHeld(word, asked)) continue;
    if (index > at) all.push({ text: line.slice(at, index) });
    all.push({ text: word, held: true });
    at = index + word.length;
  }
  return at < line.length ? [...all, { text: line.slice(at) }] : all;
}
