/** Phone: how a number is written for people. Formatting never judges whether a number is right. */
import { emergencyNumber } from './short-numbers.ts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from '../../schema/phone.ts';
import { madeOnce } from '../made-once.ts';

/** The hospital's own telephone. */
export interface Telephone {
  /** The main number, to which extensions belong. */
  main: string;
  /** What a desk phone dials before a number outside; missing where nothing is. */
  outside?: string;
}

/**
 * A number of this country, however it is printed, as it is written down: `+12065550100` of `(206) 555-0100`. Undefined of
 * anything else, as of one that begins with the code of another country.
 */
export function asNational(typed: string): string | undefined {
  const [, plus, rest = ''] = /^(\+?)([\d\s().-]+)$/.exec(typed.trim()) ?? [];
  const digits = rest.replaceAll(/\D/g, '');
  return (plus ? /^1\d{10}$/ : /^1?\d{10}$/).test(digits) ? `+1${digits.slice(-10)}` : undefined;
}

/** The number in force: the newest assurance's. */
export const numberOf = (phone: Typed): string => dialingNow(phone).number;

/** A number as it is typed, with its history. */
export type Typed = Pick<Phone, 'number' | 'extension' | 'menu' | 'assurances'>;

/** What is dialed now: what was dialed last. */
export function dialingNow({ assurances, ...typed }: Typed): Dialing {
  const newest = assurances.at(-1);
  return newest ? dialingOf(newest) : typed;
}

/** All that is dialed: a number, and for some outside numbers what follows once they answer. */
export interface Dialing {
  number: string;
  /** Digits of an outside number's extension. */
  extension?: string | undefined;
  /** Keys to press once it answers, in order, such as "2, 1". */
  menu?: string | undefined;
}

/** All that was dialed at an entry of a number's history. */
export const dialingOf = ({
  dialed,
  extension,
  menu,
}: Pick<Phone['assurances'][number], 'dialed' | 'extension' | 'menu'>): Dialing => ({
  number: dialed,
  extension,
  menu,
});

/** Whether the same is dialed, to the last key. */
export const dialAlike = (one: Dialing, other: Dialing): boolean =>
  one.number === other.number && one.extension === other.extension && one.menu === other.menu;

/** The number of a service that stands first: it is shown large, and meant where one number is. Every service has one. */
export function mainPhone({ phones: [first] }: { phones: readonly Phone[] }): Phone {
  if (!first) throw new Error('a service without a number');
  return first;
}

/** What was last written down of a number. Every number has been once. */
export function newestAssurance({ assurances }: Pick<Phone, 'assurances'>): Phone['assurances'][number] {
  const newest = assurances.at(-1);
  if (!newest) throw new Error('a number without an assurance');
  return newest;
}

/**
 * As printed, the way people say it: "(206) 555-0100", toll-free "1-888-555-0100", "1-888-555-0100 ext. 0107, then press
 * 2, 1", "988", "233733", "ext. 0100". ASCII hyphens, so that it copies as it reads.
 */
export function formatPhone(phone: Phone): string {
  return formatNumber(phone.kind, dialingNow(phone));
}

export function formatNumber(kind: Phone['kind'], { number, extension, menu }: Dialing): string {
  return [
    formatDigits(kind, number),
    extension === undefined ? '' : ` ext. ${extension}`,
    menu === undefined ? '' : `, then press ${menu}`,
  ].join('');
}

function formatDigits(kind: Phone['kind'], number: string): string {
  if (kind === 'extension') return `ext. ${number}`;
  if (kind === 'prefix') return `${number} for an outside line`;
  if (kind !== 'telephone') return number;
  return printed([number], () => {
    const parsed = parsePhoneNumberFromString(number);
    if (!parsed) throw new Error(`not a telephone number: ${number}`);
    const tollFree = /^8(00|33|44|55|66|77|88)/.test(parsed.nationalNumber);
    return tollFree ? parsed.formatInternational().replace('+', '').replaceAll(' ', '-') : parsed.formatNational();
  });
}

/** Every release prints nearly the same numbers, and each on many pages. */
const printed = madeOnce<string>();

/** Whether it is a number to call, and not only what is dialed before one. */
export const isNumber = ({ kind }: Pick<Phone, 'kind'>): boolean => kind !== 'prefix';

/**
 * What a phone dials in one press: `tel:` or `sms:`; extensions go through the hospital's main number. Keys of a menu
 * follow after a pause, but behind an extension, where no phone would know how long to wait: there they are only printed.
 */
export function dialAddress(phone: Phone, { main }: Telephone): string {
  const { number, extension, menu } = dialingNow(phone);
  if (phone.type === 'text') return `sms:${number}`;
  if (phone.kind === 'extension') return `tel:${main};ext=${number}`;
  if (extension !== undefined) return `tel:${number};ext=${extension}`;
  return `tel:${number}${menu === undefined ? '' : `,${menu.replaceAll(' ', '')}`}`;
}

/** What to dial on a desk phone; undefined where nothing differs (911, extensions, text codes). */
export function fromDeskPhone(phone: Phone, { outside }: Telephone): string | undefined {
  if (phone.type === 'text' || phone.kind === 'extension' || phone.kind === 'text') return undefined;
  if (numberOf(phone) === emergencyNumber || outside === undefined) return undefined;
  return `${outside}, ${formatPhone(phone)}`;
}
