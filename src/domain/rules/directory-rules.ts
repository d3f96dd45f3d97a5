/** Directory rules: what the entries of the directory must hold to together, and towards the newest release. */
import type { ProblemCode } from '../problem-codes.ts';
import { relayNumber } from '../directory/short-numbers.ts';
import type { Site } from '../../schema/site.ts';
import { rewritten } from './assurance.ts';
import { placeTold } from '../directory/confidential.ts';
import { numberOf } from '../directory/phone.ts';
import { fault, placed, within, type Fault, type Keys, type Place, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease } from '../protocol.ts';
import { serviceFaults } from './service-rules.ts';
import { webFaults } from './web-address.ts';

/** Where a value of the living files stands. */
export interface Places {
  service(entry: Entry, keys: Keys): Place;
  /** A value of the service's organization. */
  organization(entry: Entry, keys: Keys): Place;
  site(keys: Keys): Place;
}

/** The directory and what the site is set to, with the place of everything in them. */
export interface Directory {
  services: Entry[];
  /** Missing where it could not be read. */
  site: Site | undefined;
  places: Places;
}

/** Every breach of a rule in the living directory. */
export function directoryProblems(directory: Directory): Problem[] {
  const { services, site, places } = directory;
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
    ...(site ? siteFaults(site, services).map((fault) => placed(fault, places.site)) : []),
    ...(site ? prefixesElsewhere(directory, site) : []),
  ];
}

const at = (directory: Pick<Directory, 'places'>, entry: Entry) => (fault: Fault) =>
  placed(fault, (keys) => directory.places.service(entry, keys));

function organizationFaults({ organization: { website } }: Entry): Fault[] {
  return website === undefined ? [] : within(['website'], webFaults(website));
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

function siteFaults({ call_first, ask_now, main_number }: Site, services: readonly Entry[]): Fault[] {
  const find = (id: string) => services.find((service) => service.id === id);
  const tooFirst = (keys: Keys, id: string): Fault[] =>
    find(id)?.group === 'police'
      ? [
          {
            keys,
            code: 'first-police',
            message: `\`${id}\` is a police or tip line, which never stands among the first.`,
            mend: 'name a line that helps.',
          },
        ]
      : [];
  return [
    ...call_first.flatMap((id, index) => tooFirst(['call_first', index], id)),
    ...tooFirst(['ask_now'], ask_now),
    ...mainNumberFaults(find(main_number)),
  ];
}

/** Extensions are reached through the main number, and a line that fails leads to it at last. */
function mainNumberFaults(main: Entry | undefined): Fault[] {
  if (!main || (main.group === 'internal' && main.status === 'active' && main.phones[0]?.kind === 'telephone'))
    return [];
  return [
    fault(
      ['main_number'],
      'number-main',
      `\`${main.id}\` is no line of this hospital that is in use and has a telephone number first.`,
      'name a service of `resources/internal/` that is active and whose first number is of kind `telephone`.',
    ),
  ];
}

/** What gives an outside line stands once, with the main number: every desk phone dials the same. */
function prefixesElsewhere(directory: Directory, { main_number }: Site): Problem[] {
  return directory.services.flatMap((entry) =>
    entry.phones.flatMap(({ kind }, index) => {
      const first = entry.phones.findIndex((phone) => phone.kind === 'prefix');
      if (kind !== 'prefix' || (entry.id === main_number && index === first)) return [];
      return at(
        directory,
        entry,
      )(
        fault(
          ['phones', index, 'kind'],
          'prefix-elsewhere',
          'What gives an outside line stands once, with the main number.',
          `move it to \`${main_number}\`, or remove it.`,
        ),
      );
    }),
  );
}

/** What the living directory owes to the newest release's copy of it: histories of numbers only grow. */
export function directoryHistory(directory: Directory, newest: FrozenRelease): Problem[] {
  return directory.services.flatMap((entry) => {
    const before = newest.protocol.services.find(({ id }) => id === entry.id);
    return before ? grown(before, entry, newest.id).map(at(directory, entry)) : [];
  });
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
