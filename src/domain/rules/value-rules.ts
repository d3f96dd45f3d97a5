/** Value rules: that values of the own state are ones that there are, and stand where they are put in place. */
import type { Phrases } from '../../schema/phrases.ts';
import type { Mention, ValuePlace } from '../mention.ts';
import { nearest } from '../nearest.ts';
import { placeInText, refusedBy, type Place, type Problem } from '../problem.ts';
import { knownValues, valuesIn } from '../reporting/state-values.ts';

/** What values are held against. */
interface Values {
  mentions: readonly Mention[];
  /** What names the duties and topics that there are. */
  said: Phrases['reporting'];
}

/** Every value that is none, or that stands where none is put in place. */
export const valueProblems = (mentions: readonly Mention[], said: Phrases['reporting']): Problem[] =>
  refusedBy([unknownValues, brokenValues, misplacedValues, valuesElsewhere, notesOnCards], { mentions, said });

/** The files whose texts take values; a row that took one would have to be put into itself. */
const taking = /(?:^|\/)(?:(?:pages|checklists|cards|branches|learning)\/[^/]+|(?:shared|search-words)\.yaml)$/;

const placeOf = ({ file, line, column }: Place): Place => ({ file, line, column });

function unknownValue(value: string, known: readonly string[]): Pick<Problem, 'code' | 'message' | 'mend'> {
  const near = nearest(value.toLowerCase().replaceAll(/\s/g, ''), known);
  return {
    code: 'value-unknown',
    message: `\`<${value}>\` is no value of the own state.`,
    mend: near
      ? `write \`<${near}>\`, if that was meant.`
      : 'write `<state:name>`, `<duty:...>` or `<state-note:...>` with a duty or topic of `phrases.yaml`.',
  };
}

/** Refuses a value that no state has: nothing could stand in its place. */
function* unknownValues({ mentions, said }: Values): Iterable<Problem> {
  const known = knownValues(said);
  for (const mention of mentions)
    if (mention.kind === 'value' && !known.includes(mention.value))
      yield { ...placeOf(mention), ...unknownValue(mention.value, known) };
}

/** Refuses in prose what was meant for a value and is read as plain words, such as `<duty: child>`. */
function* brokenValues({ mentions, said }: Values): Iterable<Problem> {
  const known = knownValues(said);
  for (const mention of mentions)
    if (mention.kind === 'words')
      for (const { value, index } of valuesIn(mention.text))
        yield { ...placeInText(mention, mention.text, index), ...unknownValue(value, known) };
}

const mends: Record<Exclude<ValuePlace, 'where it may'>, string> = {
  'in plain text': 'say it without a value; prose, steps, items, words to say and summaries take them.',
  'in a heading': 'say it without a value, since a title is the same in every state.',
  'in a link': 'put it before or after the link.',
  'in a block': 'put the note before or after the block.',
};

/** Refuses a value where it is not put in place, and readers would see its brackets. */
function* misplacedValues({ mentions }: Values): Iterable<Problem> {
  for (const mention of mentions)
    if (mention.kind === 'value' && mention.stands !== 'where it may')
      yield {
        ...placeOf(mention),
        code: 'value-place',
        message: `\`<${mention.value}>\` stands ${mention.stands}, where it is not put in place.`,
        mend: mends[mention.stands],
      };
}

/** Refuses a value in a file that takes none: in a state's own file above all, where it would lead back to itself. */
function* valuesElsewhere({ mentions }: Values): Iterable<Problem> {
  for (const mention of mentions)
    if (mention.kind === 'value' && mention.stands === 'where it may' && !taking.test(mention.file))
      yield {
        ...placeOf(mention),
        code: 'value-place',
        message: `\`<${mention.value}>\` stands in a file whose texts take no values.`,
        mend: 'write the words themselves; pages, lists and cards take values.',
      };
}

/** Refuses a note on a card: within a sentence it is a link, and paper leads nowhere. */
function* notesOnCards({ mentions }: Values): Iterable<Problem> {
  for (const mention of mentions)
    if (mention.kind === 'value' && mention.value.startsWith('state-note:') && /(?:^|\/)cards\//.test(mention.file))
      yield {
        ...placeOf(mention),
        code: 'value-place',
        message: `\`<${mention.value}>\` stands on a card, which leads to no page.`,
        mend: 'say on the card itself what whoever holds it needs of it.',
      };
}
