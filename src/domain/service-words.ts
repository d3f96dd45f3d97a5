/** Service words: what the fixed answers of an entry are called for people. */
import type { Assurance } from '../schema/service.ts';
import type { Entry } from './protocol.ts';

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const voicemailWords: Record<Entry['voicemail'], string> = {
  safe: 'A message may be left',
  'not safe': 'Leave no message',
  none: 'No voicemail',
  unknown: 'Not known to this facility: leave no message',
};

export const knownWords: Record<'yes' | 'no' | 'unknown', string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known to this facility',
};

export const policeWords: Record<Entry['shares_with_police'], string> = {
  yes: 'Yes',
  no: 'No',
  'only by law': 'Only where the law asks it',
  unknown: 'Not known to this facility',
};

export const methodWords: Record<Assurance['method'], string> = {
  called: 'Called',
  'operator page': "Read on the operator's page",
  copied: 'Typed a second time from the cited source; no check',
};

/** The ages that a service takes: "under 18", "12 to 24", "18 and over"; undefined where it names none. */
export function agesInWords({ minimum_age: from, maximum_age: to }: Entry): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `under ${to + 1}`;
  return to === undefined ? `${from} and over` : `${from} to ${to}`;
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language as English names it: "Spanish". */
export const languageInWords = (code: string): string => languages.of(code) ?? code;

export const statusWords: Record<Entry['status'], string> = {
  active: 'In use',
  inactive: 'Out of use',
  defunct: 'No longer exists',
  'temporarily closed': 'Closed for now',
};
