/** Directory rules: what the entries of the directory must hold to together. */
import type { Site } from '../../schema/site.ts';
import { placeToldByOrganization } from '../directory/confidential.ts';
import { dialingNow } from '../directory/phone.ts';
import { relayNumber } from '../directory/short-numbers.ts';
import { fault, firstRefusedBy, placed, refusedBy, within } from '../problem.ts';
import type { Fault, Keys, Place, Problem } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { numbersTyped, serviceFaults } from './service-rules.ts';
import { webFaults } from './web-address.ts';

/** Where a value of the living files stands. */
interface Places {
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
export const directoryProblems = (directory: Directory): Problem[] =>
  refusedBy(
    [byThemselves, organizationsThemselves, placesTold, sharedNumbers, noHelp, policeFirst, noMain, prefixesElsewhere],
    directory,
  );

/** Faults of an entry, each with its place. */
export function* inEntry({ places }: Directory, entry: Entry, faults: Iterable<Fault>): Iterable<Problem> {
  for (const one of faults) yield placed(one, (keys) => places.service(entry, keys));
}

/** Faults of an entry's organization, each with its place. */
export function* inOrganization({ places }: Directory, entry: Entry, faults: Iterable<Fault>): Iterable<Problem> {
  for (const one of faults) yield placed(one, (keys) => places.organization(entry, keys));
}

/** Refuses what an entry may not be by itself. */
function* byThemselves(directory: Directory): Iterable<Problem> {
  for (const entry of directory.services) yield* inEntry(directory, entry, serviceFaults(entry));
}

/**
 * Refuses an organization's web address that would lead staff astray or tell on them, and a telephone number in its texts;
 * once for all its services.
 */
function* organizationsThemselves(directory: Directory): Iterable<Problem> {
  const first = new Map(directory.services.toReversed().map((entry) => [entry.organization, entry]));
  for (const [organization, entry] of first) {
    const { website } = organization;
    if (website !== undefined) yield* inOrganization(directory, entry, within(['website'], webFaults(website)));
    yield* inOrganization(directory, entry, numbersTyped(organization));
  }
}

/** Refuses what an organization says of the place of a confidential service. */
function* placesTold(directory: Directory): Iterable<Problem> {
  for (const entry of directory.services) yield* inOrganization(directory, entry, placeToldByOrganization(entry));
}

/** Refuses two names for one number: who looks for one must not be told the other. The relay serves many. */
function* sharedNumbers(directory: Directory): Iterable<Problem> {
  const first = new Map<string, Entry>();
  for (const entry of directory.services)
    for (const [index, phone] of entry.phones.entries()) {
      const { number, extension, menu } = dialingNow(phone);
      const after = [extension && ` ext. ${extension}`, menu && `, then ${menu}`].filter(Boolean).join('');
      const key = `${phone.kind === 'extension' ? 'ext. ' : ''}${number}${after}`;
      const other = first.get(key);
      if (!other) first.set(key, entry);
      if (!other || number === relayNumber || other.organization.id === entry.organization.id) continue;
      const { file, line } = directory.places.service(other, ['id']);
      yield* inEntry(directory, entry, [
        fault(
          ['phones', index, 'number'],
          'number-shared',
          `${key} is the number of \`${other.id}\` already (${file}:${line}).`,
          'keep it in one place; if both belong to one organization, put them into its file.',
        ),
      ]);
    }
}

/** Refuses a service to call instead that is no help: the first reason of each. */
function* noHelp(directory: Directory): Iterable<Problem> {
  for (const entry of directory.services) {
    const next = serviceOf(directory, entry.instead);
    if (next) yield* inEntry(directory, entry, firstRefusedBy([itself, unusedToo, toPolice], { entry, next }));
  }
}

const serviceOf = ({ services }: Directory, id: string | undefined) => services.find((service) => service.id === id);

/** An entry, and the one to call instead. */
interface Instead {
  entry: Entry;
  next: Entry;
}

/** Refuses a line that names itself. */
function* itself({ entry, next }: Instead): Iterable<Fault> {
  if (next.id === entry.id)
    yield fault(
      ['instead'],
      'instead-itself',
      'A line is no help when it does not work itself.',
      'name another service.',
    );
}

/** Refuses to lead from a line out of use to another. */
function* unusedToo({ entry, next }: Instead): Iterable<Fault> {
  if (next.status !== 'active' && entry.status !== 'active')
    yield fault(['instead'], 'instead-unused', `\`${next.id}\` is out of use too.`, 'name a service that is in use.');
}

/** Refuses to lead from a helping line to a police line: its caller has not chosen that. */
function* toPolice({ entry, next }: Instead): Iterable<Fault> {
  if (next.group === 'police' && entry.group !== 'police')
    yield fault(
      ['instead'],
      'instead-police',
      `\`${next.id}\` is a police or tip line, to which a helping line never leads on.`,
      'name a line that helps.',
    );
}

/** Refuses a police or tip line among what stands first. */
function* policeFirst(directory: Directory): Iterable<Problem> {
  const { site, places } = directory;
  if (!site) return;
  const named: [Keys, string][] = [
    ...site.call_first.map((id, index): [Keys, string] => [['call_first', index], id]),
    [['ask_now'], site.ask_now],
  ];
  for (const [keys, id] of named)
    if (serviceOf(directory, id)?.group === 'police')
      yield placed(
        fault(
          keys,
          'first-police',
          `\`${id}\` is a police or tip line, which never stands among the first.`,
          'name a line that helps.',
        ),
        places.site,
      );
}

/** Refuses a main number that cannot be one: extensions are reached through it, and a line that fails leads to it at last. */
function* noMain(directory: Directory): Iterable<Problem> {
  const { site, places } = directory;
  const main = serviceOf(directory, site?.main_number);
  if (!main || (main.group === 'internal' && main.status === 'active' && main.phones[0]?.kind === 'telephone')) return;
  yield placed(
    fault(
      ['main_number'],
      'number-main',
      `\`${main.id}\` is no line of this hospital that is in use and has a telephone number first.`,
      'name a service of `resources/internal/` that is active and whose first number is of kind `telephone`.',
    ),
    places.site,
  );
}

/** Refuses a second place of what gives an outside line: every desk phone dials the same, as the main number has it. */
function* prefixesElsewhere(directory: Directory): Iterable<Problem> {
  const { services, site } = directory;
  if (!site) return;
  for (const entry of services) {
    const first = entry.phones.findIndex(({ kind }) => kind === 'prefix');
    for (const [index, { kind }] of entry.phones.entries())
      if (kind === 'prefix' && (entry.id !== site.main_number || index !== first))
        yield* inEntry(directory, entry, [
          fault(
            ['phones', index, 'kind'],
            'prefix-elsewhere',
            'What gives an outside line stands once, with the main number.',
            `move it to \`${site.main_number}\`, or remove it.`,
          ),
        ]);
  }
}
