/** Wording: what text may not show. Revealing words where a bystander reads; numbers where prose should link. */
import { emergencyNumber } from '../directory/short-numbers.ts';

/** The revealing stem that a text holds, in any form and anywhere in a word; undefined where it holds none. */
export function revealingWord(text: string, stems: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return stems.find((stem) =>
    stem.startsWith('^') ? new RegExp(`(?<![a-z])${stem.slice(1)}`).test(lower) : lower.includes(stem),
  );
}

export interface NumberInProse {
  text: string;
  /** Offset in the text. */
  index: number;
}

const separator = '[-.\\u2010-\\u2015\\u2212 \\u00A0]';
/** Digits grouped as a telephone number: 3-4, 3-3-4, 1-3-3-4, or a plus and eight digits or more. */
const grouped = new RegExp(
  `(?<![\\d.-])(?:1${separator})?(?:\\(?\\d{3}\\)?${separator}{1,2})?\\d{3}${separator}\\d{4}(?![\\d-])|\\+\\d(?:${separator}?\\d){7,}`,
  'g',
);

/** Telephone numbers typed in prose, and the directory's short codes (other than 911). */
export function numbersInProse(text: string, shortCodes: readonly string[]): NumberInProse[] {
  const found = [...text.matchAll(grouped)].map((match) => ({ text: match[0], index: match.index }));
  const codes = shortCodes.filter((code) => code !== emergencyNumber);
  if (codes.length === 0) return found;
  const typed = [...text.matchAll(new RegExp(`(?<![\\d.,:-])(?:${codes.join('|')})(?![\\d.,:-]*\\d)`, 'g'))];
  return [...found, ...typed.map((match) => ({ text: match[0], index: match.index }))].toSorted(
    (a, b) => a.index - b.index,
  );
}
