/** Directory rules: what the entries of the directory must hold to together, and towards the newest release. */
import type { ProblemCode } from '../problem-codes.ts';
import { relayNumber } from '../directory/short-numbers.ts';
import type { Facility } from '../../schema/facility.ts';
import { assuranceFaults, rewritten } from './assurance.ts';
import { placeTold } from '../directory/confidential.ts';
import { numberOf } from '../directory/phone.ts';
import { fault, placed, within, type Fault, type Keys, type Place, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease } from '../protocol.ts';
import { serviceFaults } from './service-rules.ts';
import { webFaults } from './web-address.ts';
import { telephoneFaults } from './number-rules.ts';

/** Where a value of the directory or the facility stands. */
export interface Places {
  service(entry: Entry, keys: Keys): Place;
  /** A value of the service's organization. */
  organization(entry: Entry, keys: Keys): Place;
  facility(keys: Keys): Place;
}

/** The directory with the place of everything in it. */
export interface Directory {
  services: readonly Entry[];
  facility: Facility | undefined;
  places: Places;
}

/** Every breach of a rule in the living directory. */
export function directoryProblems(directory: Directory): Problem[] {
  const { services, facility, places } = directory;
  const first = new Map(services.toReversed().map((entry) => [entry.organization, entry]));
  return [
    ...services.flatMap((entry) => serviceFaults(entry).map(at(directory, entry))),
    ...[...first.values()].flatMap((entry) =>
      organizationFaults(entry).map((fault) => placed(fault, (keys) => places.organization(entry, keys))),
    ),
    ...services.flatMap((entry) =>
      placeTold(entry).organization.map((fault) => placed(fault, (keys) => places.organization(entry, keys))),
    ),
    ...sharedNumbers(directory),
    ...insteadProblems(directory),
    ...(facility ? facilityFaults(facility, services).map((fault) => placed(fault, places.facility)) : []),
  ];
}

const at = (directory: Pick<Directory, 'places'>, entry: Entry) => (fault: Fault) =>
  placed(fault, (keys) => directory.places.service(entry, keys));

function organizationFaults({ organization: { website } }: Entry): Fault[] {
  return website === undefined ? [] : webFaults(website).map((found) => ({ ...found, keys: ['website'] }));
}

/** Two names for one number: someone who looks for one must not be told the other. The relay serves many. */
function sharedNumbers(directory: Directory): Problem[] {
  const { services } = directory;
  const first = new Map<string, Entry>();
  return services.flatMap((entry) =>
    entry.phones.flatMap((phone, index): Problem[] => {
      const number = numberOf(phone);
      const key = `${phone.kind === 'extension' ? 'ext. ' : ''}${number}`;
      const other = first.get(key);
      if (!other) first.set(key, entry);
      if (number === directory.facility?.telephone.main_number && entry.group !== 'internal')
        return [
          at(
            directory,
            entry,
          )(
            fault(
              ['phones', index, 'number'],
              'number-shared',
              `${number} is our own main number.`,
              'type the number of this service.',
            ),
          ),
        ];
      if (!other || number === relayNumber || other.organization.id === entry.organization.id) return [];
      return [
        at(
          directory,
          entry,
        )({
          keys: ['phones', index, 'number'],
          code: 'number-shared',
          message: `${key} is the number of \`${other.id}\` already (${shown(directory.places.service(other, ['id']))}).`,
          mend: 'keep it in one place; if both belong to one organization, put them into its file.',
        }),
      ];
    }),
  );
}

const shown = ({ file, line }: Place) => `${file}:${line}`;

/** What to call instead leads to a line in use, and from a helping line never to a police line. */
function insteadProblems(directory: Directory): Problem[] {
  const { services } = directory;
  const find = (id: string) => services.find((service) => service.id === id);
  return services.flatMap((entry): Problem[] => {
    const next = entry.instead === undefined ? undefined : find(entry.instead);
    if (!next) return [];
    const refuse = (code: ProblemCode, message: string, mend: string) => [
      at(directory, entry)({ keys: ['instead'], code, message, mend }),
    ];
    if (next.id === entry.id)
      return refuse('instead-itself', 'A line is no help when it does not work itself.', 'name another service.');
    if (next.status !== 'active' && entry.status !== 'active')
      return refuse('instead-unused', `\`${next.id}\` is out of use too.`, 'name a service that is in use.');
    if (next.group === 'police' && entry.group !== 'police')
      return refuse(
        'instead-police',
        `\`${next.id}\` is a police or tip line, to which a helping line never leads on.`,
        'name a line that helps.',
      );
    return [];
  });
}

function facilityFaults({ telephone, call_first, ask_now, sample }: Facility, services: readonly Entry[]): Fault[] {
  const { main_number: number, assurances = [] } = telephone;
  const police = (id: string) => services.some((service) => service.id === id && service.group === 'police');
  const tooFirst = (keys: Keys, id: string): Fault[] =>
    police(id)
      ? [
          {
            keys,
            code: 'first-police',
            message: `\`${id}\` is a police or tip line, which never stands among the first.`,
            mend: 'name a line that helps.',
          },
        ]
      : [];
  const main = [...telephoneFaults(number, sample), ...assuranceFaults({ number, assurances })];
  return [
    ...within(['telephone'], main).map((fault) => ({
      ...fault,
      keys: fault.keys.map((key) => (key === 'number' ? 'main_number' : key)),
    })),
    ...call_first.flatMap((id, index) => tooFirst(['call_first', index], id)),
    ...tooFirst(['ask_now'], ask_now),
  ];
}

/** What the living directory owes to the newest release's copy of it: histories of numbers only grow. */
export function directoryHistory(directory: Directory, newest: FrozenRelease): Problem[] {
  const frozen = newest.protocol;
  const main = frozen.facility.telephone.assurances ?? [];
  const mainNow = directory.facility?.telephone.assurances ?? [];
  return [
    ...(directory.facility ? within(['telephone'], rewritten(main, mainNow, newest.id)) : []).map((fault) =>
      placed(fault, directory.places.facility),
    ),
    ...directory.services.flatMap((entry) => {
      const before = frozen.services.find(({ id }) => id === entry.id);
      return before ? grown(before, entry, newest.id).map(at(directory, entry)) : [];
    }),
  ];
}

function grown(before: Entry, now: Entry, release: string): Fault[] {
  const added = now.phones.filter(({ id }) => !before.phones.some((phone) => phone.id === id));
  return before.phones.flatMap((phone): Fault[] => {
    const index = now.phones.findIndex(({ id }) => id === phone.id);
    if (index >= 0)
      return within(['phones', index], rewritten(phone.assurances, now.phones[index]!.assurances, release));
    const instead = added.find(({ type }) => type === phone.type);
    if (!instead) return [];
    return [
      {
        keys: ['phones', now.phones.indexOf(instead), 'id'],
        code: 'number-renamed',
        message: `\`${instead.id}\` stands where release ${release} has \`${phone.id}\`; the history of the number is lost.`,
        mend: `call it \`${phone.id}\` again, with its assurances; a new number replaces the old one there.`,
      },
    ];
  });
}
