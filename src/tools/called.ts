/**
 * npm run called -- <service>: writes down that a number was called: by which two roles, on which day, what answered.
 *
 * The number is typed anew, so that what was dialed is compared with what stands there. It never changes the number.
 */
import { dayAt } from '../domain/day.ts';
import { asNational } from '../domain/directory/phone.ts';
import { nearest } from '../domain/nearest.ts';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import type { Entry } from '../domain/protocol.ts';
import { marked } from '../domain/rules/assurance.ts';
import { withCall } from '../loading/editing/calling.ts';
import { endInterrupted, tried, write } from '../loading/editing/changes.ts';
import { readLibrary } from '../loading/library/read.ts';
import type { Assurance, Phone } from '../schema/phone.ts';
import { AskedWrongly, command, dayOf, given, protocols, Refused, rootOf, start, type Io } from './command.ts';

export const main = command({
  name: 'called',
  says: 'Writes down that a number of the directory was called, and what answered.',
  takes: '<service>',
  options: {
    phone: { value: '<id>', says: 'which of its numbers, where it has several' },
    dialed: { value: '<number>', says: 'the number as it was dialed, typed anew' },
    extension: { value: '<digits>', says: 'the extension as it was asked for, where it has one' },
    menu: { value: '<keys>', says: 'the keys as they were pressed, such as "2, 1", where it has a menu' },
    caller: { value: '<role>', says: 'the role that called, never a name' },
    reader: { value: '<role>', says: 'the role that read along, another one' },
    day: { value: '<day>', says: 'when; today if not said' },
    answered: { value: '<text>', says: 'what answered, in a few words' },
    ...protocols,
  },
  example: 'npm run called -- night-line --caller "Social work" --reader "Unit clerk" --answered "by its name"',
  run: async ({ values, named, io }) => {
    const root = rootOf({ values });
    if (endInterrupted(root)) io.out('A change that was interrupted before was ended.');
    const { library, blocking } = readLibrary(root.folder);
    if (!library)
      throw new Refused(...errorsOf(blocking).map(formatProblem), 'Nothing was written: mend the living files first.');
    const service = serviceOf(named, library.living.services);
    const phone = await phoneOf(service, values.phone, io);
    const today = dayAt(new Date(), library.voted.facility.time_zone);
    const call = await callOf(phone, values, today, io);
    const changes = withCall(root, service, phone.id, call);
    const wrong = errorsOf(tried(root, changes).added);
    if (wrong.length > 0) throw new Refused('Nothing was written.', ...wrong.map(formatProblem));
    write(root, changes);
    for (const inside of changes.keys()) io.out(`Written: ${root.name}/${inside}`);
    io.out('Next: npm run build, then deploy; no release is needed.');
    return 0;
  },
});

function serviceOf([id, ...more]: readonly string[], services: readonly Entry[]): Entry {
  if (id === undefined || more.length > 0) throw new AskedWrongly('Name the one service that was called, by its id.');
  const found = services.find((service) => service.id === id);
  if (found) return found;
  const near = nearest(
    id,
    services.map((service) => service.id),
  );
  throw new AskedWrongly(`\`${id}\` is no service of the directory.${near ? ` Nearest: ${near}.` : ''}`);
}

async function phoneOf({ label, phones }: Entry, named: string | undefined, io: Io): Promise<Phone> {
  const [only, ...others] = phones;
  if (only && others.length === 0 && named === undefined) return only;
  const known = phones.map(({ id, description }) => (description ? `${id} (${description})` : id)).join(', ');
  const id = await given(named, 'phone', `Which number of ${label}: ${known}?`, io);
  const found = phones.find((phone) => phone.id === id);
  if (!found) throw new AskedWrongly(`\`${id}\` is no number of ${label}. There are: ${known}.`);
  return found;
}

type Asked = Partial<Record<'dialed' | 'extension' | 'menu' | 'caller' | 'reader' | 'day' | 'answered', string>>;

/** What is written down of a call, each answer held against what stands there. */
async function callOf(phone: Phone, values: Asked, today: string, io: Io): Promise<Assurance> {
  const dialed = sameDigits(await given(values.dialed, 'dialed', 'Which number was dialed? Type it anew.', io), phone);
  const after = {
    ...(phone.extension !== undefined && {
      extension: same('extension', await given(values.extension, 'extension', 'Which extension?', io), phone.extension),
    }),
    ...(phone.menu !== undefined && {
      menu: same('menu', await given(values.menu, 'menu', 'Which keys were pressed?', io), phone.menu),
    }),
  };
  const caller = await given(values.caller, 'caller', 'Which role called?', io);
  const reader = await given(values.reader, 'reader', 'Which other role read along?', io);
  if (caller.trim().toLowerCase() === reader.trim().toLowerCase())
    throw new AskedWrongly(`\`${caller}\` stands twice: another role reads along while one calls.`);
  const asked = values.day ?? (await io.ask?.(`On which day? Enter takes today, ${today}.`));
  const day = dayOf(asked || today);
  if (day > today) throw new AskedWrongly(`${day} has not come yet; today is ${today}.`);
  const result = await given(values.answered, 'answered', 'What answered, in a few words?', io);
  return { date: day, dialed, ...after, method: 'called', roles: [caller.trim(), reader.trim()], result };
}

/** The number as it stands; refused where another was dialed. */
function sameDigits(typed: string, { kind, number }: Phone): string {
  const dialed = kind === 'telephone' ? asNational(typed) : undefined;
  return same('number', dialed ?? typed.replaceAll(/\D/g, ''), number);
}

function same(what: string, typed: string, stands: string): string {
  if (typed === stands) return stands;
  const [there, here] = marked(stands, typed);
  throw new Refused(
    `Nothing was written: the ${what} that stands there is ${there}, and ${here} was dialed.`,
    'Dial again. If the number is new, change it in its file: an entry there says what it replaces, and why.',
  );
}

if (import.meta.main) await start(main);
