/** Numbers: which numbers of the directory a change touches, where each is printed, and who said that it is right. */
import type { Assurance, Phone } from '../../schema/phone.ts';
import { inWords } from '../day.ts';
import { formatNumber, formatPhone, newestAssurance } from '../directory/phone.ts';
import { sectionId } from '../kind.ts';
import type { Entry } from '../protocol.ts';
import { asLabel, sentence } from '../text/plain-text.ts';
import { over, said, type Line, type Piece } from './said.ts';

/** One number of a service in two states of the directory. */
export interface NumberChange {
  service: Entry;
  /** As printed; missing where it was not there. */
  was?: string;
  /** As printed; missing where it is gone. */
  willBe?: string;
  /** What was written down of it since; missing where nothing was. */
  check?: Assurance;
  phone: Phone;
}

/** Numbers that differ, and those that were checked anew. */
export function numberChanges(before: readonly Entry[], after: readonly Entry[]): NumberChange[] {
  const [older, newer] = [before, after].map((all) => new Map(all.map((entry) => [entry.id, entry])));
  return [...new Set([...after, ...before].map(({ id }) => id))].flatMap((id) => {
    const [was, is] = [older?.get(id), newer?.get(id)];
    const service = is ?? was;
    if (!service || was === is) return [];
    const ids = new Set([...(is?.phones ?? []), ...(was?.phones ?? [])].map((phone) => phone.id));
    return Array.from(ids, (phone) =>
      numberChange(service, was && phoneOf(was, phone), is && phoneOf(is, phone)),
    ).filter((change) => change !== undefined);
  });
}

const phoneOf = ({ phones }: Entry, id: string): Phone | undefined => phones.find((phone) => phone.id === id);

function numberChange(service: Entry, was: Phone | undefined, is: Phone | undefined): NumberChange | undefined {
  const phone = is ?? was;
  if (!phone) return undefined;
  const check = is && (!was || was.assurances.length < is.assurances.length) ? newestAssurance(is) : undefined;
  const [older, newer] = [was && formatPhone(was), is && formatPhone(is)];
  if (older === newer && !check) return undefined;
  return {
    service,
    phone,
    ...(older !== undefined && { was: older }),
    ...(newer !== undefined && { willBe: newer }),
    ...(check && { check }),
  };
}

/** Whether the number itself is another, and was not only checked. */
export const isOther = ({ was, willBe }: NumberChange): boolean => was !== willBe;

/** The lines of one number: what it was and will be, who said so, and where it is printed. */
export function numberLine(change: NumberChange, printed: readonly Line[]): Line {
  const { service, phone, was, willBe } = change;
  const purpose = phone.description ?? (service.phones.length > 1 ? phone.type : undefined);
  const name: Piece[] = [
    { title: service.label, section: sectionId({ kind: 'service', id: service.id }) },
    purpose === undefined ? ': ' : `, ${asLabel(purpose)}: `,
  ];
  const told: Piece[] = !isOther(change)
    ? ['checked anew: ', { willBe: willBe ?? '' }]
    : [
        ...(was === undefined ? [] : ['was: ', { was }]),
        ...(was === undefined || willBe === undefined ? [] : ['; ']),
        ...(willBe === undefined ? ['; is gone'] : [was === undefined ? 'new: ' : 'will be: ', { willBe }]),
      ];
  return over(said(...name, ...told), [
    ...(willBe === undefined ? [] : [checkLine(change)]),
    ...(service.status === 'active' ? [] : [said(`the service is marked: ${service.status}`)]),
    ...(isOther(change) ? printed : []),
  ]);
}

const how: Record<Assurance['method'], string> = {
  called: 'Called',
  'operator page': "Compared with its operator's page",
  copied: 'Copied from its source, and not checked,',
};

/** Who said that a number is right, when and how. */
function checkLine({ check, phone }: NumberChange): Line {
  if (!check) return said('Nobody wrote down that the new number was checked.');
  const { date, method, roles, result, replaces, reason, sample } = check;
  const words = [
    `${how[method]} on ${inWords(date)} by ${roles.join(' and ')}: ${sentence(result)}`,
    replaces === undefined ? '' : `It takes the place of ${formatNumber(phone.kind, { number: replaces })}.`,
    reason === undefined ? '' : sentence(reason),
    sample ? '(Sample: nobody called.)' : '',
  ];
  return said(words.filter(Boolean).join(' '));
}
