/**
 * HSDS: the directory in the form that other directories read, Human Services Data Specification 3.0.
 *
 * Names and meanings are HSDS's; what it has no word for is an attribute. An extension of the
 * hospital's, or one that would lose its leading zeros as HSDS's number, is told in `description`. Ids are made from the directory's own and never change.
 */
import { v5 as uuid } from 'uuid';
import type { Phone } from '../../schema/phone.ts';
import { lastCheck } from './freshness.ts';
import { hsdsSchedules } from './hsds-schedule.ts';
import { dialingNow, formatPhone, isNumber } from './phone.ts';
import type { Entry, ShownProtocol } from '../protocol.ts';
import { languageInWords } from './service-words.ts';
import { telephoneOf } from './telephone.ts';

/** The space of our ids, made up once. */
const space = '6f0a4c1e-52d7-4a3b-9d0e-3b7f1c2a9e84';

/** The stable id of a part of the directory, such as `service/night-line`. */
export const stableId = (name: string): string => uuid(name, space);

/** Plain text of a field that may link. */
export type Say = (markdown: string) => string;

type Directory = Pick<ShownProtocol, 'services' | 'facility' | 'site'>;

/** `resources.json`: services, each with its organization, valid against HSDS's `service`. */
export function hsdsDirectory(directory: Directory, day: string, say: Say) {
  const { services, facility } = directory;
  return {
    standard: 'HSDS 3.0',
    as_of: day,
    ...(facility.sample && { notice: facility.sample_notice }),
    services: services.map((entry) => hsdsService(entry, directory, day, say)),
  };
}

export function hsdsService(entry: Entry, directory: Directory, day: string, say: Say) {
  const { facility, site } = directory;
  const { id, organization, url, interpretation_services, fees_description, minimum_age, maximum_age } = entry;
  const key = `service/${id}`;
  const service_id = stableId(key);
  const organization_id = stableId(`organization/${organization.id}`);
  const checked = checkedOn(entry);
  const application_process = joined(...entry.say.map(say));
  const alert = joined(
    isSample(entry, facility) ? facility.sample_notice : undefined,
    entry.alert && `${entry.alert.text} (from ${entry.alert.start}${entry.alert.end ? ` to ${entry.alert.end}` : ''})`,
    checked === undefined ? 'Not every number was checked by this facility.' : undefined,
  );
  return {
    id: service_id,
    organization_id,
    name: entry.name,
    ...(entry.alternate_name !== undefined && { alternate_name: entry.alternate_name }),
    description: say(entry.description),
    ...(url !== undefined && { url }),
    status: entry.status,
    ...(interpretation_services !== undefined && { interpretation_services }),
    ...(application_process !== '' && { application_process }),
    ...(fees_description !== undefined && { fees_description }),
    eligibility_description: joined(
      `Who may call: ${entry.who_may_call}`,
      entry.takes && `Takes: ${entry.takes}`,
      entry.refuses && `Refuses: ${entry.refuses}`,
    ),
    ...(minimum_age !== undefined && { minimum_age }),
    ...(maximum_age !== undefined && { maximum_age }),
    ...(checked !== undefined && { assured_date: checked, assurer_email: site.directory_owner.email }),
    ...(alert !== '' && { alert }),
    phones: entry.phones
      .filter(isNumber)
      .map((phone) => hsdsPhone(phone, `${key}/phone/${phone.id}`, service_id, telephoneOf(directory).main)),
    schedules: hsdsSchedules(entry.hours, day).map(({ key: part, ...schedule }) => ({
      id: stableId(`${key}/schedule/${part}`),
      service_id,
      ...schedule,
    })),
    languages: [...new Set(entry.phones.flatMap(({ languages }) => languages ?? []))].map((code) =>
      language(code, `${key}/language/${code}`, { service_id }),
    ),
    ...place(entry, key, service_id),
    organization: {
      id: organization_id,
      name: organization.name,
      ...(organization.alternate_name !== undefined && { alternate_name: organization.alternate_name }),
      description: organization.description,
      ...(organization.website !== undefined && { website: organization.website }),
    },
    attributes: attributes(entry, key, service_id, say),
  };
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

const isSample = (entry: Entry, facility: Directory['facility']) =>
  facility.sample || entry.sample === true || entry.organization.sample;

/** The day on which the service was last checked: of several numbers the one longest ago, undefined where one never was. */
function checkedOn({ phones }: Entry): string | undefined {
  const days = phones.map((phone) => lastCheck(phone)?.date);
  const known = days.filter((day) => day !== undefined);
  return known.length < days.length ? undefined : known.toSorted()[0];
}

function hsdsPhone(phone: Phone, key: string, service_id: string, main: string) {
  const own = phone.kind === 'extension';
  const { number, extension, menu } = dialingNow(phone);
  const description = [
    own && formatPhone(phone),
    extension !== undefined && `ext. ${extension}`,
    menu !== undefined && `Once it answers press ${menu}`,
    phone.keyword && `Send ${phone.keyword}`,
    phone.spelled && `Spelled ${phone.spelled}`,
    phone.description,
  ]
    .filter(Boolean)
    .join('. ');
  return {
    id: stableId(key),
    service_id,
    number: own ? main : number,
    ...(extension !== undefined && keepsDigits(extension) && { extension: Number(extension) }),
    type: phone.type,
    ...(description !== '' && { description }),
    ...(phone.languages && {
      languages: phone.languages.map((code) => language(code, `${key}/language/${code}`, { phone_id: stableId(key) })),
    }),
  };
}

/** Whether an extension is the same as the number that HSDS takes it for. */
const keepsDigits = (extension: string) => String(Number(extension)) === extension;

const language = <Of extends object>(code: string, key: string, of: Of) => ({
  id: stableId(key),
  ...of,
  name: languageInWords(code),
  code,
});

/** Where to come to. A confidential service has no address to tell. */
function place({ address, confidential, name }: Entry, key: string, service_id: string) {
  if (!address || confidential) return {};
  const location_id = stableId(`${key}/location`);
  return {
    service_at_locations: [
      {
        id: stableId(`${key}/at`),
        service_id,
        location_id,
        location: {
          id: location_id,
          location_type: 'physical',
          name,
          addresses: [
            { id: stableId(`${key}/address`), location_id, ...address, country: 'US', address_type: 'physical' },
          ],
        },
      },
    ],
  };
}

/** What HSDS has no field for, each under the directory's own word; needs and whom it serves as terms. */
function attributes(entry: Entry, key: string, link_id: string, say: Say) {
  const values: [type: string, value: string | undefined][] = [
    ['label', entry.label],
    ['group', entry.group],
    ...entry.cannot.map((text, index): [string, string] => [`cannot/${index}`, say(text)]),
    ['voicemail', entry.voicemail],
    ['warm_transfer', entry.warm_transfer],
    ['shares_with_police', entry.shares_with_police],
    ['mandated_reporter', entry.mandated_reporter],
    ['immigration_policy', entry.immigration_policy],
    ['answer_time', entry.answer_time],
    ['asked_of_caller', entry.asked_of_caller],
    ['police_report_needed', entry.police_report_needed],
    ['id_needed', entry.id_needed],
    ['relay', entry.relay.by],
    ['chat', entry.chat],
    ['confidential', entry.confidential ? 'yes' : 'no'],
  ];
  const terms = [
    ...entry.needs.map((name) => ({ link_type: 'need', name })),
    ...entry.serves.map((name) => ({ link_type: 'serves', name })),
  ];
  return [
    ...terms.map(({ link_type, name }) => ({
      id: stableId(`${key}/${link_type}/${name}`),
      link_id,
      link_type,
      link_entity: 'service',
      value: name,
      taxonomy_term: {
        id: stableId(`term/${link_type}/${name}`),
        name,
        description: `${link_type}: ${name}`,
        taxonomy: 'staff guide',
      },
    })),
    ...values.flatMap(([type, value]) =>
      value === undefined
        ? []
        : [{ id: stableId(`${key}/${type}`), link_id, link_type: type.split('/')[0]!, link_entity: 'service', value }],
    ),
  ];
}
