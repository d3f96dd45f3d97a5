/**
 * Confidential: what would tell where a place is that must not be known.
 *
 * Such a service has no field for an address; these rules look for one in its free text, which two roles read as well.
 */
import { madeOnce } from '../made-once.ts';
import { fault, type Fault, type Keys } from '../problem.ts';
import type { Entry, Protocol } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';

const street = 'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|highway|hwy|parkway|way';

/** What gives a place away, by what it is called. */
const tells: [what: string, form: RegExp][] = [
  ['a street address', new RegExp(`\\b\\d{1,6}[a-z]? (?:[a-z0-9.'-]+ ){1,4}(?:${street})\\b`, 'i')],
  ['a post box', /\bp\.? ?o\.? box\b/i],
  ['a postcode', /(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])/],
  ['coordinates', /-?\d{1,3}\.\d{3,}|\d{1,3} ?°/],
  ['a link to a map', /\bmaps?\.|\/maps?\b|goo\.gl|openstreetmap|plus\.codes|what3words|\/\/\/[a-z]+\.[a-z]+\.[a-z]+/i],
  ['a plus code', /\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/],
  [
    'a cross street',
    new RegExp(
      `\\b(?:corner of|cross(?:es|ing)? streets?|intersection|(?:${street})\\.? (?:and|&|at|near|off) [a-z0-9]+ (?:${street}))\\b`,
      'i',
    ),
  ],
  ['a landmark', /\b(?:next (?:door )?to|across from|opposite|behind|block(?:s)? (?:from|of)|exit \d+)\b/i],
];

/** What a text of a confidential service tells of its place; undefined where nothing. */
export function tellsPlace(text: string): { what: string; found: string; index: number } | undefined {
  for (const [what, form] of tells) {
    const match = form.exec(text);
    if (match) return { what, found: match[0], index: match.index };
  }
  return undefined;
}

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
        `\`${found.found}\` reads as ${found.what} of a confidential place.`,
        'remove it; say how to reach the service, not where it is.',
      );
  }
}

/**
 * A release with what would tell the place of a service that is confidential by now: its files keep it, and no page,
 * record or export says it.
 */
export function withheld(frozen: Protocol, living: readonly Entry[]): Protocol {
  const secret = new Set(living.filter(({ confidential }) => confidential).map(({ id }) => id));
  return {
    ...frozen,
    services: frozen.services.map((service) => (secret.has(service.id) ? withoutPlace(service) : service)),
  };
}

const madeSecret = madeOnce<Entry>();

const withoutPlace = (service: Entry): Entry =>
  madeSecret([service], () => {
    const { address: _address, ...rest } = service;
    return withoutPlaces({ ...rest, confidential: true }) as Entry;
  });

function withoutPlaces(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return isNumber([key]) || !tellsPlace(value) ? value : 'Withheld: it told a confidential place.';
  if (Array.isArray(value)) return value.map((item) => withoutPlaces(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutPlaces(inner, name)]));
}

/** Numbers and days are no free text. */
const isNumber = (keys: Keys) =>
  ['number', 'dialed', 'extension', 'menu', 'replaces', 'date'].includes(String(keys.at(-1)));
