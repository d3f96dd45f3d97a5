/**
 * Withheld: what a frozen text tells of the place of a service that is confidential by now. Its files keep it, and no
 * page, record, export or report says it.
 */
import { madeOnce } from '../made-once.ts';
import type { Keys } from '../problem.ts';
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
  const without = <T extends object>(noun: T): T =>
    madeDiscreet([noun, secrets], () => withoutPassages(noun, { ids, names })) as T;
  return {
    ...said,
    services: said.services.map((service) => (ids.has(service.id) ? withoutPlace(service) : service)),
    release: without(said.release),
    pages: said.pages.map(without),
    shared: without(said.shared),
    checklists: said.checklists.map(without),
    branches: said.branches.map(without),
    cards: said.cards.map(without),
    reporting: said.reporting.map(without),
    cases: said.cases.map(without),
    phrases: without(said.phrases),
  };
}

const madeDiscreet = madeOnce<object>();
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

/** The same noun where nothing in it names such a service and tells a place: what is shared stays one object. */
function withoutPassages<T extends object>(noun: T, secrets: Secrets): T {
  const changed = [...changedTexts(noun, secrets)];
  if (changed.length === 0) return noun;
  const copy = structuredClone(noun);
  for (const { keys, text } of changed) {
    const [key = '', ...above] = keys.toReversed();
    Reflect.set(
      above.reduceRight<object>((at, step) => Reflect.get(at, step), copy),
      key,
      text,
    );
  }
  return copy;
}

function* changedTexts(value: unknown, secrets: Secrets, keys: Keys = [], beside = false): Generator<TextAt> {
  if (typeof value === 'string') {
    const text = withoutParagraphs(value, secrets, beside);
    if (text !== value) yield { keys, text };
  } else if (typeof value === 'object' && value !== null) {
    const near = beside || secrets.ids.has(String(Reflect.get(value, 'service')));
    for (const [key, inner] of Object.entries(value)) yield* changedTexts(inner, secrets, [...keys, key], near);
  }
}

/** A text, and the keys that lead to it. */
interface TextAt {
  keys: Keys;
  text: string;
}

const withoutParagraphs = (text: string, { names }: Secrets, beside: boolean): string =>
  beside || names(text)
    ? text
        .split(/(\n\s*\n)/)
        .map((part) => ((beside || names(part)) && tellsPlace(part, true) ? instead : part))
        .join('')
    : text;
