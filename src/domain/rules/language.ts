/**
 * Language: words that judge or take over, why, and what to write instead.
 *
 * The words are the content's own. It refuses what they say is refused; everything else it points out, and a person
 * decides.
 */
import type { Language } from '../../schema/language.ts';
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';

/** Text between quotation marks: what is quoted is not what the protocol says. */
const quotations = /"[^"]*"|'[^']{2,}'(?![a-z])/g;
const masked = (text: string) => text.replaceAll(quotations, (quoted) => ' '.repeat(quoted.length));

/** Refuses, or points out, words of the list in prose, but in quotations and in sentences that cite a law. */
export function* languageProblems(mentions: readonly Mention[], { avoid, laws }: Language): Iterable<Problem> {
  const law = new RegExp(`^${laws}\\d`);
  const advice = avoid.map((one) => ({ ...one, words: new RegExp(`\\b(?:${one.words})\\b`, 'gi') }));
  for (const mention of mentions) {
    if (mention.kind !== 'words' || mention.block === 'quote') continue;
    const { file, line, column, block, cites } = mention;
    const text = masked(mention.text);
    for (const { words, why, better, refused } of advice)
      for (const match of text.matchAll(words)) {
        const stops = refused === 'everywhere' || (refused === 'in steps' && block === 'step');
        if (!stops && (block === 'stop' || cites.some((id) => law.test(id)))) continue;
        yield {
          file,
          line,
          column: column + match.index,
          code: 'language',
          message: `"${match[0]}": ${why}.`,
          mend: `write ${better}.`,
          ...(!stops && { warning: true as const }),
        };
      }
  }
}
