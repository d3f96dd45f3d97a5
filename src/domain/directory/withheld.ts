/**
 * Withheld: what a frozen text tells of the place of a service that is confidential by now. Its files keep it, and no
 * page, record, export or report says it.
 */
import { madeOnce } from '../made-once.ts';
import type { Entry, Protocol } from '../protocol.ts';
import { isNumber, namesOneOf, secretOnes } from './confidential.ts';
import { tellsPlace } from './place-told.ts';

const instead = 'Withheld: it told a confidential place.';

/** A state of the protocol without what would tell the place of a service that is confidential in this directory. */
export function withheld(said: Protocol, living: readonly Entry[]): Protocol {
  const secrets = secretOnes(living);
  if (secrets.length === 0) return said;
  const ids = new Set(secrets.map(({ id }) => id));
  const names = namesOneOf(secrets);
  const without = <T extends object>(nouns: T): T => withoutPassages(nouns, { ids, names }) as T;
  return {
    ...said,
    services: said.services.map((service) => (ids.has(service.id) ? withoutPlace(service) : service)),
    release: without(said.release),
    pages: without(said.pages),
    shared: without(said.shared),
    checklists: without(said.checklists),
    branches: without(said.branches),
    cards: without(said.cards),
    reporting: without(said.reporting),
    cases: without(said.cases),
    phrases: without(said.phrases),
  };
}

const madeSecret = madeOnce<Entry>();

const withoutPlace = (service: Entry): Entry =>
  madeSecret([service], () => {
    const { address: _address, ...rest } = service;
    return withoutPlaces({ ...rest, confidential: true }) as Entry;
  });

function withoutPlaces(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isNumber([key]) || !tellsPlace(value) ? value : instead;
  if (Array.isArray(value)) return value.map((item) => withoutPlaces(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutPlaces(inner, name)]));
}

interface Secrets {
  ids: ReadonlySet<string>;
  names: (text: string) => boolean;
}

/** The same value where nothing in it names such a service and tells a place: what is shared stays one object. */
function withoutPassages(value: unknown, secrets: Secrets, beside = false): unknown {
  if (typeof value === 'string') return withoutParagraphs(value, secrets, beside);
  if (typeof value !== 'object' || value === null) return value;
  const near = beside || secrets.ids.has(String(Reflect.get(value, 'service')));
  const entries = Object.entries(value);
  const changed = entries.map(([key, inner]) => [key, withoutPassages(inner, secrets, near)] as const);
  if (changed.every(([, inner], index) => inner === entries[index]?.[1])) return value;
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

const withoutParagraphs = (text: string, { names }: Secrets, beside: boolean): string =>
  beside || names(text)
    ? text
        .split(/(\n\s*\n)/)
        .map((part) => ((beside || names(part)) && tellsPlace(part, true) ? instead : part))
        .join('')
    : text;
