/**
 * Language: words that judge or take over, why, and what to write instead; and questions that not every role may ask.
 *
 * The words are the content's own. It refuses what they say is refused; everything else it points out, and a person
 * decides.
 */
import type { Language } from '../../schema/language.ts';
import { sectionId } from '../kind.ts';
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';
import { firstSentence } from '../text/sections.ts';
import type { Judged } from './judged.ts';

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

/** Whether a sentence is a question or an examination that only roles which may ask begin. */
export function asksIn({ questions: { begin, unless } }: Language): (sentence: string) => boolean {
  const begins = new RegExp(`^(?:${begin})\\b`, 'i');
  const others = new RegExp(`\\b(?:${unless.join('|')})(?!\\w)`, 'i');
  return (sentence) => begins.test(sentence) && !others.test(sentence);
}

/** Refuses items that question or examine on lists of roles that may not: those belong to roles that `asks` marks. */
export function* questionProblems({ said, placeOf, words }: Judged, language: Language): Iterable<Problem> {
  const { checklists, shared, roles } = said;
  const asks = asksIn(language);
  const silent = checklists.filter(({ id }) => roles.find((role) => role.id === id)?.asks === false);
  const items = [
    ...shared.everyone.map((item) => ({ item, who: 'every list' })),
    ...silent.flatMap(({ id: list, points, readiness = [] }) =>
      [...points.flatMap((point) => point.items), ...readiness].map((item) => ({ item, list, who: 'this role' })),
    ),
  ];
  for (const { item, who, ...on } of items) {
    const text = words(item.text, () => 'number').map((block) => block.text);
    const first = firstSentence(text.join(' '));
    if (asks(first))
      yield {
        ...placeOf(sectionId({ kind: 'item', id: item.id, ...on })),
        code: 'item-asks',
        message: `"${first}" questions or examines, which ${who} may not do.`,
        mend: 'tell whoever may; what anyone may offer is an offer.',
      };
  }
}
