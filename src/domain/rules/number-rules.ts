/** Number rules: what a number of each kind must be, beyond its digits and apart from its history. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from '../../schema/phone.ts';
import { isPlaceholderNumber } from '../directory/placeholder.ts';
import { shortNumbers } from '../directory/short-numbers.ts';
import { fault, firstRefusedBy, refusedBy, type Fault } from '../problem.ts';
import { marked } from './assurance.ts';

/** What is wrong with a number by its own kind. `sample` numbers are made up, real ones are not. */
export const numberFaults = (phone: Phone, sample: boolean): Fault[] => [
  ...refusedBy(
    [copiedFromNowhere, unknownShort, noTextCode, voiceTextCode, textExtension, keywordUnsent, afterOthers],
    phone,
  ),
  ...(phone.kind === 'telephone' ? telephoneFaults(phone.number, sample) : []),
  ...firstRefusedBy([spelledWithSigns, spelledExtension, spelledOtherwise], phone),
];

/** Refuses a number that was copied from a place that it does not name: nobody could compare it again. */
function* copiedFromNowhere({ source, assurances }: Phone): Iterable<Fault> {
  if (source === undefined && assurances.some(({ method }) => method === 'copied'))
    yield fault(
      ['number'],
      'source-missing',
      'A copied number names no source.',
      'add `source`, such as `source: S17`.',
    );
}

/** Refuses a short number that this country does not have. */
function* unknownShort({ kind, number }: Phone): Iterable<Fault> {
  if (kind === 'short' && !shortNumbers.includes(number))
    yield fault(
      ['number'],
      'number-short',
      `${number} is no short number.`,
      `write one of ${shortNumbers.join(', ')}.`,
    );
}

/** Refuses a text code of a form that none has. */
function* noTextCode({ kind, number }: Phone): Iterable<Fault> {
  if (kind === 'text' && !/^[2-9]/.test(number))
    yield fault(['number'], 'number-text', `No text code begins with ${number[0]}.`, 'type it again.');
}

/** Refuses a text code that is to be called: nobody answers there. */
function* voiceTextCode({ kind, type }: Phone): Iterable<Fault> {
  if (kind === 'text' && type !== 'text')
    yield fault(['type'], 'type-other', 'A text code takes texts.', 'write `type: text`.');
}

/** Refuses an extension that is to be texted: a desk's telephone takes none. */
function* textExtension({ kind, type }: Phone): Iterable<Fault> {
  if (kind === 'extension' && type === 'text')
    yield fault(['type'], 'type-other', 'An extension takes no texts.', 'write `type: voice`.');
}

/** Refuses a keyword where no text is sent that could hold it. */
function* keywordUnsent({ keyword, type }: Phone): Iterable<Fault> {
  if (keyword !== undefined && type !== 'text')
    yield fault(['keyword'], 'type-other', 'A keyword is sent by text.', 'write `type: text`, or remove the keyword.');
}

/** Refuses an extension or keys of a menu after what is no outside number to call. */
function* afterOthers({ kind, type, ...phone }: Phone): Iterable<Fault> {
  if (kind === 'telephone' && type !== 'text') return;
  for (const key of ['extension', 'menu'] as const)
    if (phone[key] !== undefined)
      yield fault(
        [key],
        'type-other',
        `\`${key}\` follows an outside number to call.`,
        "remove it; an extension of the hospital's own is a number of `kind: extension`.",
      );
}

/** A telephone number that a caller may dial and that belongs to someone, or plainly to nobody. */
export const telephoneFaults = (number: string, sample: boolean): Fault[] =>
  firstRefusedBy(sample ? [someones] : [madeUp, noArea, premium, placeholder, unassigned], number);

const partsOf = (number: string) => ({ area: number.slice(2, 5), exchange: number.slice(5, 8), line: number.slice(8) });

const refused = (number: string, into: number, message: string, mend: string): Fault => ({
  ...fault(['number'], 'number-refused', `${number}: ${message}`, mend),
  into,
});

/** Refuses a sample's number that could be called: a stranger would answer. */
function* someones(number: string): Iterable<Fault> {
  if (!isPlaceholderNumber(number))
    yield refused(number, 5, "a sample's number could be someone's.", 'use 555-0100 to 555-0199, or remove `sample`.');
}

/** Refuses a made-up number where a real one is promised. */
function* madeUp(number: string): Iterable<Fault> {
  if (isPlaceholderNumber(number))
    yield refused(number, 5, 'a made-up number.', 'write the real one, or mark the entry `sample: true`.');
}

/** Refuses a service code, such as 911, in the place of an area code. */
function* noArea(number: string): Iterable<Fault> {
  const { area } = partsOf(number);
  if (/^\d11$/.test(area)) yield refused(number, 2, `${area} is no area code.`, 'type it again.');
}

/** Refuses a number that costs whoever calls it. */
function* premium(number: string): Iterable<Fault> {
  const { area, exchange } = partsOf(number);
  if (area === '900' || exchange === '976')
    yield refused(number, 2, 'a number at a premium.', 'find one that costs nothing.');
}

/** Refuses one digit seven times, which stands where a number is still to come. */
function* placeholder(number: string): Iterable<Fault> {
  const { exchange, line } = partsOf(number);
  if (/^(\d)\1{6}$/.test(exchange + line)) yield refused(number, 5, 'a placeholder.', 'write the real one.');
}

/** Refuses a number that the plan of North America cannot assign. */
function* unassigned(number: string): Iterable<Fault> {
  if (!parsePhoneNumberFromString(number)?.isValid())
    yield refused(number, 2, 'no number of North America.', 'type it again.');
}

const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** The digits of a spelled number: "END-HARM" is 3364276. */
export const spelledDigits = (spelled: string): string =>
  [...spelled.toLowerCase()]
    .filter((character) => /[a-z0-9]/.test(character))
    .map((character) =>
      /\d/.test(character) ? character : String(keypad.findIndex((letters) => letters.includes(character)) + 2),
    )
    .join('');

/** Refuses a spelling that holds what no keypad has. */
function* spelledWithSigns({ spelled }: Phone): Iterable<Fault> {
  if (spelled !== undefined && !/^[A-Za-z0-9 -]+$/.test(spelled))
    yield fault(
      ['spelled'],
      'spelled-form',
      `\`${spelled}\` holds more than letters and digits.`,
      'write it as "1-888-555-0-ASK".',
    );
}

/** Refuses a spelling of an extension, which is dialed as it is. */
function* spelledExtension({ kind, spelled }: Phone): Iterable<Fault> {
  if (spelled !== undefined && kind === 'extension')
    yield fault(['spelled'], 'spelled-form', 'An extension is not spelled.', 'remove `spelled`.');
}

/** Refuses a spelling that stands for other digits than the number's; a word of it may go on past the last. */
function* spelledOtherwise({ kind, number, spelled }: Phone): Iterable<Fault> {
  if (spelled === undefined) return;
  const digits = spelledDigits(spelled);
  const national = number.replace(/^\+1/, '');
  const typed = digits.length > national.length && kind === 'telephone' ? digits.replace(/^1/, '') : digits;
  const expected = kind === 'telephone' && typed.length < 10 ? national.slice(3) : national;
  const past = spelled.replaceAll(/[^A-Za-z0-9]/g, '').slice(digits.length - typed.length + expected.length);
  const isMore = /\d/.test(past);
  if (typed.startsWith(expected) && !isMore) return;
  const [here, there] = marked(isMore ? typed : typed.slice(0, expected.length), expected);
  yield fault(
    ['spelled'],
    'spelled-differs',
    `${spelled} spells ${here}, but the number is ${there}.`,
    'compare both with the source, and correct the one that is wrong.',
  );
}
