/** Typed-number rules: a telephone number stands in the directory, and nowhere else. */
import type { Mention } from '../mention.ts';
import { placeInText, type Problem } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { typedNumbers } from '../text/typed-number.ts';

/**
 * Refuses a telephone number typed anywhere but in the directory, titles and front matter too: one number stands in one
 * place, and is mended there.
 */
export function* numbersInProse(mentions: readonly Mention[], services: readonly Entry[]): Iterable<Problem> {
  const phones = services.flatMap((service) => service.phones);
  const coded = phones.filter(({ kind }) => kind === 'short' || kind === 'text');
  const short = [...new Set(coded.map(({ number }) => number))];
  const whole = new Set(mentions.flatMap((one) => (one.kind === 'file' && one.numberless ? [one.file] : [])));
  for (const mention of mentions) {
    if (mention.kind !== 'file' && mention.kind !== 'words') continue;
    if (mention.kind === 'file' ? !mention.numberless : whole.has(mention.file)) continue;
    // The title of a work may name a short number, and staff may type one to find its service.
    const codes = /\/(?:sources|search-words)\.yaml$/.test(mention.file) ? [] : short;
    for (const { text, index } of typedNumbers(mention.text, codes))
      yield {
        ...placeInText(mention, mention.text, index),
        code: 'number-in-prose',
        message: `The number ${text} is typed in prose, where nobody would mend it.`,
        mend: 'name its service instead, such as `<service:night-line>`.',
      };
  }
}
