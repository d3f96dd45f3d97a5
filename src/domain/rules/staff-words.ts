/** Staff's words: what `search-words.yaml` leads to must stand in the protocol, and each word be explained once. */
import type { SearchQuestions, StaffWord } from '../../schema/register.ts';
import { gathered } from '../gathered.ts';
import { nearest } from '../nearest.ts';
import { fault, refusedBy, type Fault } from '../problem.ts';
import type { Protocol } from '../protocol.ts';
import { holdsValue, serviceOf } from '../reporting/state-values.ts';
import { foundAs } from '../search/findable.ts';
import { stemOf, wordsOf } from '../search/words.ts';
import type { Section } from '../text/section.ts';

/** What names the own state's lines. */
export type OwnLines = Pick<Protocol, 'facility' | 'reporting' | 'services'>;

/** Staff's words, beside the sections of the protocol that they are to find. */
interface Led {
  staff: readonly StaffWord[];
  all: readonly Section[];
  own: OwnLines;
}

/** What is wrong with staff's words. */
export const staffWordFaults = (staff: readonly StaffWord[], all: readonly Section[], own: OwnLines): Fault[] =>
  refusedBy([explainedTwice, unsaid], { staff, all, own });

/** What a meaning says: the label of the own state's line where it names one; undefined where the state has none. */
function saidFor(text: string, { facility, reporting, services }: OwnLines): string | undefined {
  if (!holdsValue(text)) return text;
  const state = reporting.find(({ id }) => id === facility.state);
  const line = state && serviceOf(text, { state });
  return services.find(({ id }) => id === line)?.label;
}

/** What is wrong with staff's questions: no section is asked of that nobody could find. */
export function staffQuestionFaults(questions: SearchQuestions, all: readonly Section[]): Fault[] {
  const ids = new Set(all.flatMap(foundAs));
  return questions.flatMap(({ section }, index) => {
    if (section === undefined || ids.has(section)) return [];
    const near = nearest(section, ids);
    const mend = near ? `write \`${near}\`, if that was meant.` : 'name a section that search finds.';
    return [fault([index, 'section'], 'section-unknown', `\`${section}\` names no section.`, mend)];
  });
}

/** Refuses a word that was explained already: search would take one of the two, and nobody could say which. */
function* explainedTwice({ staff }: Led): Iterable<Fault> {
  const explained = new Set<string>();
  for (const [index, { typed }] of staff.entries())
    for (const [at, text] of typed.entries()) {
      const words = wordsOf(text).join(' ');
      if (explained.has(words))
        yield fault(
          [index, 'typed', at],
          'search-word-twice',
          `“${text}” stands here twice.`,
          'keep one of the two lines.',
        );
      explained.add(words);
    }
}

/** Refuses a meaning that stands nowhere: search would lead from it to nothing. */
function* unsaid({ staff, all, own }: Led): Iterable<Fault> {
  // What is in force and what comes after it say most things alike.
  const isSaid = sayingIn(new Set(all.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)])));
  for (const [index, { means }] of staff.entries())
    for (const [at, meant] of means.entries()) {
      const text = saidFor(meant, own);
      if (text !== undefined && !isSaid(text))
        yield fault(
          [index, 'means', at],
          'search-word-unknown',
          `Neither the protocol nor the directory says “${text}”.`,
          'write words that stand there side by side, or take it out.',
        );
    }
}

/** Staff's words as far as they lead to something in these texts: what none of them says would lead search astray. */
export function leadingTo(staff: readonly StaffWord[], texts: readonly string[], own: OwnLines): StaffWord[] {
  const isSaid = sayingIn(texts);
  const meant = (text: string) => saidFor(text, own) ?? [];
  return staff
    .map((word) => ({ ...word, means: word.means.flatMap(meant).filter(isSaid) }))
    .filter(({ means }) => means.length > 0);
}

/** Whether the words of a text stand side by side in one of these, by what search compares. */
function sayingIn(texts: Iterable<string>): (text: string) => boolean {
  const holding = gathered(
    [...texts].flatMap((text) => {
      const stems = stemsOf(text);
      const line = spaced(stems);
      return [...new Set(stems)].map((stem) => [stem, line] as const);
    }),
  );
  return (text) => {
    const stems = stemsOf(text);
    const words = spaced(stems);
    return holding.get(stems[0] ?? '')?.some((line) => line.includes(words)) ?? false;
  };
}

const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);

/** Each word with a space before and after. */
const spaced = (stems: readonly string[]): string => ` ${stems.join(' ')} `;
