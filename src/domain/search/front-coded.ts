/** Front coded: a list of words, each written as how many letters it begins with of the word before, and its other letters. */

/** What a count is written as, from none on. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** How many letters two words begin with alike. */
export function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** Words in their order; none of them holds a space. */
export const frontCoded = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const shared = Math.min(sharedLetters(words[index - 1] ?? '', word), digits.length - 1);
      return `${digits[shared]}${word.slice(shared)}`;
    })
    .join(' ');

/** The words again. */
export function fromFrontCoded(written: string): string[] {
  let before = '';
  return (written === '' ? [] : written.split(' ')).map((word) => {
    before = before.slice(0, digits.indexOf(word.charAt(0))) + word.slice(1);
    return before;
  });
}
