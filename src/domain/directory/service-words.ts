/** Service words: what the fixed answers of an entry are called for people. */
import { languageName } from './language-name.ts';
import type { Assurance } from '../../schema/phone.ts';
import { exceptionsInWords, hoursInWords } from './hours.ts';
import type { Entry } from '../protocol.ts';

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const voicemailWords: Record<Entry['voicemail'], string> = {
  safe: 'A message may be left',
  'not safe': 'Leave no message',
  none: 'No voicemail',
  unknown: 'Not known to this facility: leave no message',
};

const knownWords: Record<'yes' | 'no' | 'unknown', string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known to this facility',
};

const policeWords: Record<Entry['shares_with_police'], string> = {
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

/** A language as English names it: "Spanish". */
export const languageInWords = (code: string): string => languageName(code) ?? code;

export const statusWords: Record<Entry['status'], string> = {
  active: 'In use',
  inactive: 'Out of use',
  defunct: 'No longer exists',
  'temporarily closed': 'Closed for now',
};

/** Facts of an entry in the order in which a caller needs them; those that are not known to anyone are left out. */
export function serviceFacts(service: Entry): [title: string, words: string][] {
  const { organization, address, relay } = service;
  const languages = [...new Set(service.phones.flatMap((phone) => phone.languages ?? []))].map(languageInWords);
  const ages = agesInWords(service);
  const facts: [string, string | undefined][] = [
    ['Takes', service.takes],
    ['Refuses', service.refuses],
    ['Who is served', capitalized(service.serves.join(', '))],
    ['Ages', ages && capitalized(ages)],
    ['Who may call', service.who_may_call],
    ['Hours', capitalized(hoursInWords(service.hours))],
    ['Other hours', exceptionsInWords(service.hours) || undefined],
    ['Time to an answer', service.answer_time],
    ['Asked of the caller', service.asked_of_caller],
    ['Voicemail', voicemailWords[service.voicemail]],
    ['Passes you on and stays', knownWords[service.warm_transfer]],
    ['Languages', [languages.join(', '), service.interpretation_services].filter(Boolean).join('. ') || undefined],
    ['Shares with police', policeWords[service.shares_with_police]],
    ['Must report itself', knownWords[service.mandated_reporter]],
    ['Immigration', service.immigration_policy],
    ['Police report needed', knownWords[service.police_report_needed]],
    ['ID needed', knownWords[service.id_needed]],
    ['Cost', service.fees_description],
    ['Chat', service.chat],
    [
      'Cannot speak or hear',
      relay.by === 'none' ? relay.reason : relay.by === 'relay' ? (relay.note ?? 'By relay') : undefined,
    ],
    [
      'Where',
      service.confidential
        ? 'Its place is not told'
        : address && `${address.address_1}, ${address.city}, ${address.state_province} ${address.postal_code}`,
    ],
    ['Helps with', capitalized(service.needs.join(', '))],
    ['Also called', [service.alternate_name, organization.alternate_name].filter(Boolean).join(', ') || undefined],
    ['Status', statusWords[service.status]],
  ];
  return facts.flatMap(([title, words]) => (words ? [[title, words]] : []));
}
