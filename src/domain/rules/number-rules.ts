/** Number rules: what a number of each kind must be, beyond its digits and apart from its history. */
import type { ProblemCode } from '../problem-codes.ts';
import { shortNumbers } from '../directory/short-numbers.ts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from '../../schema/phone.ts';
import { marked } from './assurance.ts';
import { isPlaceholderNumber } from '../directory/placeholder.ts';
import type { Fault } from '../problem.ts';

/** What is wrong with a number by its own kind. `sample` numbers are made up, real ones are not. */
export function numberFaults(phone: Phone, sample: boolean): Fault[] {
  const found = [...kindFaults(phone), ...(phone.kind === 'telephone' ? telephoneFaults(phone.number, sample) : [])];
  return [...found, ...spellingFaults(phone)];
}

function kindFaults({ kind, number, type, keyword, source, assurances }: Phone): Fault[] {
  const fault = (keys: string, code: ProblemCode, message: string, mend: string): Fault => ({
    keys: [keys],
    code,
    message,
    mend,
  });
  return [
    ...(source === undefined && assurances.some(({ method }) => method === 'copied')
      ? [fault('number', 'source-missing', 'A copied number names no source.', 'add `source`, such as `source: S17`.')]
      : []),
    ...(kind === 'short' && !shortNumbers.includes(number)
      ? [fault('number', 'number-short', `${number} is no short number.`, `write one of ${shortNumbers.join(', ')}.`)]
      : []),
    ...(kind === 'text' && !/^[2-9]/.test(number)
      ? [fault('number', 'number-text', `No text code begins with ${number[0]}.`, 'type it again.')]
      : []),
    ...(kind === 'text' && type !== 'text'
      ? [fault('type', 'type-other', 'A text code takes texts.', 'write `type: text`.')]
      : []),
    ...(kind === 'extension' && type === 'text'
      ? [fault('type', 'type-other', 'An extension takes no texts.', 'write `type: voice`.')]
      : []),
    ...(keyword !== undefined && type !== 'text'
      ? [fault('keyword', 'type-other', 'A keyword is sent by text.', 'write `type: text`, or remove the keyword.')]
      : []),
  ];
}

/** A telephone number that a caller may dial and that belongs to someone, or plainly to nobody. */
export function telephoneFaults(number: string, sample: boolean): Fault[] {
  const [area, exchange, line] = [number.slice(2, 5), number.slice(5, 8), number.slice(8)];
  const fault = (into: number, message: string, mend: string): Fault => ({
    keys: ['number'],
    into,
    code: 'number-refused',
    message: `${number}: ${message}`,
    mend,
  });
  const madeUp = isPlaceholderNumber(number);
  if (sample)
    return madeUp
      ? []
      : [fault(5, "a sample's number could be someone's.", 'use 555-0100 to 555-0199, or remove `sample`.')];
  if (madeUp) return [fault(5, 'a made-up number.', 'write the real one, or mark the entry `sample: true`.')];
  if (/^\d11$/.test(area)) return [fault(2, `${area} is no area code.`, 'type it again.')];
  if (area === '900' || exchange === '976') return [fault(2, 'a number at a premium.', 'find one that costs nothing.')];
  if (/^(\d)\1{6}$/.test(exchange + line)) return [fault(5, 'a placeholder.', 'write the real one.')];
  if (!parsePhoneNumberFromString(number)?.isValid())
    return [fault(2, 'no number of North America.', 'type it again.')];
  return [];
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

/** A spelling stands for the number's digits; it may go on past the last. */
function spellingFaults({ kind, number, spelled }: Phone): Fault[] {
  if (spelled === undefined) return [];
  const fault = (code: ProblemCode, message: string, mend: string): Fault[] => [
    { keys: ['spelled'], code, message, mend },
  ];
  if (!/^[A-Za-z0-9 -]+$/.test(spelled))
    return fault(
      'spelled-form',
      `\`${spelled}\` holds more than letters and digits.`,
      'write it as "1-888-555-0-ASK".',
    );
  if (kind === 'extension') return fault('spelled-form', 'An extension is not spelled.', 'remove `spelled`.');
  const digits = spelledDigits(spelled);
  const national = number.replace(/^\+1/, '');
  const typed = digits.length > national.length && kind === 'telephone' ? digits.replace(/^1/, '') : digits;
  const expected = kind === 'telephone' && typed.length < 10 ? national.slice(3) : national;
  if (typed.startsWith(expected)) return [];
  const [here, there] = marked(typed.slice(0, expected.length), expected);
  return fault(
    'spelled-differs',
    `${spelled} spells ${here}, but the number is ${there}.`,
    'compare both with the source, and correct the one that is wrong.',
  );
}
