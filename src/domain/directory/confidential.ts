/**
 * Confidential: what would tell where a place is that must not be known.
 *
 * Such a service has no field for an address; these rules look for one in its free text, which two roles read as well, and
 * in whatever else names it. No message repeats what it found.
 */
import { fault, type Fault, type Keys } from '../problem.ts';
import type { Entry } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import { tellsPlace } from './place-told.ts';

/** Refuses a text of a confidential service that tells its place. Keys lead from the service. */
export function* placeTold({ organization: _organization, ...own }: Entry): Iterable<Fault> {
  if (own.confidential) yield* told(own);
}

/** Refuses the same of its organization, which is read beside it. Keys lead from the organization. */
export function* placeToldByOrganization({ confidential, organization }: Entry): Iterable<Fault> {
  if (confidential) yield* told(organization);
}

function* told(value: object): Iterable<Fault> {
  for (const { keys, text } of textsIn(value)) {
    const found = isNumber(keys) ? undefined : tellsPlace(text);
    if (found)
      yield fault(
        keys,
        'place-told',
        `What reads as ${found.what} of a confidential place stands here.`,
        'remove it; say how to reach the service, not where it is.',
      );
  }
}

/** Numbers and days are no free text. */
export const isNumber = (keys: Keys) =>
  ['number', 'dialed', 'extension', 'menu', 'replaces', 'date'].includes(String(keys.at(-1)));

/** The confidential services of a directory. */
export const secretOnes = (services: readonly Entry[]): Entry[] => services.filter(({ confidential }) => confidential);

/** Whether a text names one of these services: in a link or a field by its id, or by its whole name. */
export function namesOneOf(services: readonly Pick<Entry, 'id' | 'name'>[]): (text: string) => boolean {
  if (services.length === 0) return () => false;
  const ids = services.map(({ id }) => id).join('|');
  const names = services.map(({ name }) => RegExp.escape(name)).join('|');
  const form = new RegExp(`\\bservice: ?["']?(?:${ids})(?![\\w-])|(?:^|\\W)(?:${names})(?!\\w)`, 'i');
  return (text) => form.test(text);
}
