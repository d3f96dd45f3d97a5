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

/** The number in force: the newest assurance's. */
export function numberOf(phone: Pick<Phone, 'number' | 'assurances'>): string {
  return phone.assurances.at(-1)?.dialed ?? phone.number;
}

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

/** As printed: "1-888-555-0100", "988", "233733", "ext. 0100". ASCII hyphens, so that it copies as it reads. */
export function formatPhone(phone: Phone): string {
  return formatNumber(phone.kind, numberOf(phone));
}

export function formatNumber(kind: Phone['kind'], number: string): string {
  if (kind === 'extension') return `ext. ${number}`;
  if (kind === 'prefix') return `${number} for an outside line`;
  if (kind !== 'telephone') return number;
  return printed([number], () => {
    const parsed = parsePhoneNumberFromString(number);
    if (!parsed) throw new Error(`not a telephone number: ${number}`);
    return parsed.formatInternational().replace('+', '').replaceAll(' ', '-');
  });
}

/** Every release prints nearly the same numbers, and each on many pages. */
const printed = madeOnce<string>();

/** Whether it is a number to call, and not only what is dialed before one. */
export const isNumber = ({ kind }: Pick<Phone, 'kind'>): boolean => kind !== 'prefix';

/** What a phone dials in one press: `tel:` or `sms:`; extensions go through the hospital's main number. */
export function dialAddress(phone: Phone, { main }: Telephone): string {
  const number = numberOf(phone);
  if (phone.type === 'text') return `sms:${number}`;
  return phone.kind === 'extension' ? `tel:${main};ext=${number}` : `tel:${number}`;
}

/** What to dial on a desk phone; undefined where nothing differs (911, extensions, text codes). */
export function fromDeskPhone(phone: Phone, { outside }: Telephone): string | undefined {
  if (phone.type === 'text' || phone.kind === 'extension' || phone.kind === 'text') return undefined;
  if (numberOf(phone) === emergencyNumber || outside === undefined) return undefined;
  return `${outside}, ${formatPhone(phone)}`;
}
