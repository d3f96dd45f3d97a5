/** Service rules: what an entry of the directory must hold to by itself, beyond its shape. */
import { assuranceFaults } from './assurance.ts';
import { placeTold } from '../directory/confidential.ts';
import { hoursFaults } from './hours-rules.ts';
import { numberFaults } from './number-rules.ts';
import { fault, refusedBy, within, type Fault, type Keys } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import { webFaults } from './web-address.ts';
import { languageName } from '../directory/language-name.ts';
import { typedNumbers } from '../text/typed-number.ts';

/** Every breach in one service. Keys lead from the service. */
export const serviceFaults = (entry: Entry): Fault[] =>
  refusedBy(
    [
      numbersThemselves,
      phoneIdsTwice,
      numbersTwice,
      extensionsOutside,
      unknownLanguages,
      unknownRelay,
      voiceRelay,
      ({ hours }) => hoursFaults(hours),
      alertOrder,
      ageOrder,
      highAges,
      listedTwice,
      readByOne,
      unlistedSources,
      noSource,
      addresses,
      numbersInTexts,
      placeTold,
    ],
    entry,
  );

const isSample = ({ sample, organization }: Entry) => sample === true || organization.sample;

/** Refuses what each number may not be by itself, and what its history does not bear out. */
function* numbersThemselves(entry: Entry): Iterable<Fault> {
  for (const [index, phone] of entry.phones.entries())
    yield* within(['phones', index], [...numberFaults(phone, isSample(entry)), ...assuranceFaults(phone)]);
}

/** Refuses a second number of one id: the history of a number is kept by it. */
function* phoneIdsTwice({ phones }: Entry): Iterable<Fault> {
  for (const [index, { id }] of phones.entries())
    if (phones.findIndex((other) => other.id === id) < index)
      yield fault(['phones', index, 'id'], 'id-duplicate', `The number \`${id}\` stands twice.`, 'name it otherwise.');
}

/** Refuses a number that stands here already for the same use. */
function* numbersTwice({ phones }: Entry): Iterable<Fault> {
  for (const [index, { number, type }] of phones.entries())
    if (phones.findIndex((other) => other.number === number && other.type === type) < index)
      yield fault(['phones', index, 'number'], 'number-twice', `${number} stands twice here.`, 'keep one of the two.');
}

/** Refuses an extension of anyone but this hospital: nobody outside it is reached so. */
function* extensionsOutside({ phones, group }: Entry): Iterable<Fault> {
  for (const [index, { kind }] of phones.entries())
    if (kind === 'extension' && group !== 'internal')
      yield fault(
        ['phones', index, 'kind'],
        'extension-outside',
        'An extension is reached through our own main number.',
        'write the whole number, or move the file to `internal/`.',
      );
}

/** Refuses a language that nobody could name to a caller. */
function* unknownLanguages({ phones }: Entry): Iterable<Fault> {
  for (const [index, { languages = [] }] of phones.entries())
    for (const [at, code] of languages.entries())
      if (languageName(code) === undefined)
        yield fault(
          ['phones', index, 'languages', at],
          'language-unknown',
          `\`${code}\` is no language.`,
          'write its code of BCP 47 or ISO 639-3, such as `es`, `mam` or `es-419`.',
        );
}

/** Refuses a relay by a number that the service does not have. */
function* unknownRelay({ relay, phones }: Entry): Iterable<Fault> {
  if (relay.by === 'phone' && !phones.some(({ id }) => id === relay.phone))
    yield fault(
      ['relay', 'phone'],
      'phone-unknown',
      `\`${relay.phone}\` is no number of this service.`,
      `write one of ${phones.map(({ id }) => id).join(', ')}.`,
    );
}

/** Refuses a relay by voice, unless it signs: whoever cannot speak or hear needs a number of the right kind. */
function* voiceRelay({ relay, phones }: Entry): Iterable<Fault> {
  const named = phones.find(({ id }) => relay.by === 'phone' && id === relay.phone);
  if (named?.type === 'voice' && !named.languages?.includes('ase'))
    yield fault(
      ['relay', 'phone'],
      'relay-voice',
      `\`${named.id}\` is a voice number.`,
      'name a textphone, text or sign-language number, or write `by: relay`.',
    );
}

/** Refuses a notice that is over before it begins. */
function* alertOrder({ alert }: Entry): Iterable<Fault> {
  if (alert?.end !== undefined && alert.end < alert.start)
    yield fault(['alert', 'end'], 'alert-order', 'The notice ends before it starts.', 'correct one of the days.');
}

/** Refuses ages that nobody has at once. */
function* ageOrder({ minimum_age, maximum_age }: Entry): Iterable<Fault> {
  if (minimum_age !== undefined && maximum_age !== undefined && minimum_age > maximum_age)
    yield fault(
      ['maximum_age'],
      'age-order',
      `Nobody is at least ${minimum_age} and at most ${maximum_age}.`,
      'correct one of the ages.',
    );
}

/** No patient is older. */
const oldest = 120;

/** Refuses an age that no patient reaches: a slip of the hand. */
function* highAges(entry: Entry): Iterable<Fault> {
  for (const key of ['minimum_age', 'maximum_age'] as const) {
    const age = entry[key];
    if (age !== undefined && age > oldest)
      yield fault([key], 'age-high', `Nobody is ${age} years old.`, 'correct the age, or remove it.');
  }
}

/** Refuses an entry of a list that stands in it already. */
function* listedTwice({ needs, serves, phones, sources }: Entry): Iterable<Fault> {
  const lists: [Keys, readonly string[]][] = [
    [['needs'], needs],
    [['serves'], serves],
    [['sources'], sources],
    ...phones.map((phone, index): [Keys, readonly string[]] => [['phones', index, 'languages'], phone.languages ?? []]),
  ];
  for (const [keys, items] of lists)
    for (const [index, item] of items.entries())
      if (items.indexOf(item) < index)
        yield fault([...keys, index], 'listed-twice', `\`${item}\` is listed twice.`, 'keep one.');
}

/** Refuses one role as both readers of a text: the second is there to see what the first did not. */
function* readByOne({ read_by }: Entry): Iterable<Fault> {
  if (read_by && read_by[0].toLowerCase() === read_by[1].toLowerCase())
    yield fault(['read_by'], 'roles-same', `\`${read_by[0]}\` is named twice.`, 'name two roles that read the text.');
}

/** Refuses a number's source that its service does not list. */
function* unlistedSources({ phones, sources }: Entry): Iterable<Fault> {
  for (const [index, { source }] of phones.entries())
    if (source !== undefined && !sources.includes(source))
      yield fault(
        ['phones', index, 'source'],
        'source-unlisted',
        `\`${source}\` is not among the sources of this service.`,
        'add it to `sources`.',
      );
}

/** Refuses a real service outside this hospital without a source: its numbers come from somewhere. */
function* noSource(entry: Entry): Iterable<Fault> {
  if (!isSample(entry) && entry.sources.length === 0 && entry.group !== 'internal' && entry.group !== 'local')
    yield fault(['sources'], 'source-missing', 'No source is named.', 'add the code of where the number stands.');
}

/** Refuses a web address that would lead staff astray or tell on them. */
function* addresses({ url }: Entry): Iterable<Fault> {
  if (url !== undefined) yield* within(['url'], webFaults(url));
}

/** Refuses a telephone number in any text: it would not be mended with the rest. Prose is judged with all other prose. */
function* numbersInTexts({ organization: _organization, ...own }: Entry): Iterable<Fault> {
  for (const found of numbersTyped(own)) if (!isProse(found.keys)) yield found;
}

const isProse = ([key]: Keys) => ['description', 'say', 'cannot'].includes(String(key));

/** Refuses a telephone number in a text of the organization. Keys lead from the organization. */
export function* numbersTyped(own: object): Iterable<Fault> {
  for (const { keys, text } of textsIn(own))
    if (!isDigits(keys))
      for (const found of typedNumbers(text, []))
        yield fault(
          keys,
          'number-in-prose',
          `The number ${found.text} is typed in a text, where nobody would mend it.`,
          'make it a number of this service, or name the service that has it.',
        );
}

/** These hold digits by design. */
const isDigits = (keys: Keys) =>
  ['number', 'dialed', 'extension', 'menu', 'replaces', 'spelled', 'date'].includes(String(keys.at(-1)));
