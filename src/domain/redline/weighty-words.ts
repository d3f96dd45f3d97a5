/**
 * Weighty words: those whose coming, going or moving may change what somebody does: numbers, limits, days, negations and
 * words that bind. The site's own language is English; of text in another no word is known to be light.
 */

/** "One" is left out: it mostly stands for a noun, and where it counts, the number in its place has weight. */
const binding = wordsIn(
  'no not never none nobody nothing neither nor without cannot non except unless',
  'must may might should shall can could will would need needs only always',
  'instead before after until till unlike within during since',
  'least most more less fewer first last once twice again now immediately today tonight tomorrow daily weekly monthly',
  'zero two three four five six seven eight nine ten eleven twelve half double third quarter dozen',
  'second seconds minute minutes hour hours day days night nights week weeks month months year years',
  'monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend weekends',
  'january february march april june july august september october november december',
);

/** Words that say how others hang together: what is done may hang on them, and as often nothing does. */
const joining = wordsIn('if or and when while at by up under over above below');

function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Whether a token of `tokensOf` carries weight by itself. */
export const isWeighty = (token: string): boolean => isBinding(token) || joining.has(token);

/** Whether it is a limit, a number, a day, a negation or a word that binds: what a reviewer must see first. */
export const isBinding = (token: string): boolean =>
  /^\p{N}/u.test(token) || binding.has(token) || token.endsWith("n't") || /^[%<>≤≥=±°$€£µ]/u.test(token);

/** A text as its words, numbers and marks, in lower case and without spaces and quotation marks. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .match(/\p{L}[\p{L}\p{M}']*|\p{N}+(?:[-–.,:/]\p{N}+)*|[^\s\p{L}\p{M}\p{N}'"“”]/gu) ?? [];
