/** Staff's words: what `search-words.yaml` leads to must stand in the protocol, and each word be explained once. */
import { fault, type Fault } from '../problem.ts';
import type { Section } from '../text/sections.ts';
import type { StaffWord } from '../../schema/register.ts';
import { stemOf, wordsOf } from '../search/words.ts';

/** What is wrong with staff's words, beside the sections of the protocol that they are to find. */
export function staffWordFaults(staff: readonly StaffWord[], all: readonly Section[]): Fault[] {
  const said = all
    .flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)])
    .map(inStems)
    .join('\n');
  const explained = new Set<string>();
  return staff.flatMap(({ typed, means }, index) => [
    ...typed.flatMap((text, at) => {
      const words = wordsOf(text).join(' ');
      if (!explained.has(words)) {
        explained.add(words);
        return [];
      }
      return [
        fault([index, 'typed', at], 'search-word-twice', `“${text}” stands here twice.`, 'keep one of the two lines.'),
      ];
    }),
    ...means.flatMap((text, at) =>
      said.includes(inStems(text))
        ? []
        : [
            fault(
              [index, 'means', at],
              'search-word-unknown',
              `Neither the protocol nor the directory says “${text}”.`,
              'write words that stand there side by side, or take it out.',
            ),
          ],
    ),
  ]);
}

/** The words of a text as search compares them, each with a space before and after. */
const inStems = (text: string): string => ` ${wordsOf(text).map(stemOf).join(' ')} `;
