/** Every digit of every number of the directory, changed to all nine others: all refused. */
import { describe, expect, test } from 'vitest';
import { serviceFaults } from '../../../src/domain/rules/service-rules.ts';
import { directoryProblems } from '../../../src/domain/rules/directory-rules.ts';
import { readProtocol } from '../../../src/loading/reading/protocol.ts';
import { FacilitySchema } from '../../../src/schema/facility.ts';
import { PhoneSchema } from '../../../src/schema/phone.ts';

const { said, facility } = readProtocol('protocols/draft', {
  resources: 'protocols/resources',
  facility: 'protocols/facility.yaml',
});

type Keys = (string | number)[];

/** Where a number of digits stands in a value: as the number, as dialed, as the one that was replaced. */
function numbersIn(value: unknown, keys: Keys = []): { keys: Keys; number: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['number', 'main_number', 'dialed', 'replaces'].includes(key)
      ? [{ keys: [...keys, key], number: inner }]
      : numbersIn(inner, [...keys, key]),
  );
}

/** A number with one digit changed to each of the nine others, at each place. */
function misspelt(number: string): string[] {
  return [...number].flatMap((digit, index) =>
    /\d/.test(digit)
      ? [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => number.slice(0, index) + other + number.slice(index + 1))
      : [],
  );
}

function withValue<T>(value: T, keys: Keys, text: string): T {
  const copy = structuredClone(value);
  const inner = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy as never);
  inner[keys.at(-1)!] = text;
  return copy;
}

describe('a digit changed in one place alone is refused', () => {
  test.each(said.services.map((entry) => [entry.id, entry] as const))('in %s', (_id, entry) => {
    expect(serviceFaults(entry)).toEqual([]);
    const passed = entry.phones.flatMap((phone, index) =>
      numbersIn(phone).flatMap(({ keys, number }) =>
        misspelt(number).filter((typed) => {
          const changed = withValue(phone, keys, typed);
          if (!PhoneSchema.safeParse(changed).success) return false;
          return serviceFaults({ ...entry, phones: entry.phones.with(index, changed) }).length === 0;
        }),
      ),
    );
    expect(passed).toEqual([]);
  });

  test('in the main number of the hospital', () => {
    const place = { file: 'facility.yaml', line: 1, column: 1 };
    const places = { service: () => place, organization: () => place, facility: () => place };
    const telephone = facility!.telephone;
    const tried = numbersIn(telephone).flatMap(({ keys, number }) =>
      misspelt(number).map((typed) => ({ ...facility!, telephone: withValue(telephone, keys, typed) })),
    );
    expect(tried.length).toBe((1 + (telephone.assurances?.length ?? 0)) * 11 * 9);
    const passed = tried.filter(
      (changed) =>
        FacilitySchema.safeParse(changed).success &&
        directoryProblems({ services: [], facility: changed, places }).length === 0,
    );
    expect(passed).toEqual([]);
  });
});

test('the numbers of the directory are many, and each is typed twice', () => {
  const phones = said.services.flatMap(({ phones }) => phones);
  expect(phones.length).toBeGreaterThan(100);
  expect(phones.every((phone) => numbersIn(phone).length >= 2)).toBe(true);
});
