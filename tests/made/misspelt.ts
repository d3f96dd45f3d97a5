/** Numbers with one digit mistyped, in the place where they stand. */
import type { Entry } from '../../src/domain/protocol.ts';
import { serviceFaults } from '../../src/domain/rules/service-rules.ts';
import { PhoneSchema } from '../../src/schema/phone.ts';

type Keys = (string | number)[];

/** Where a number of digits stands in a value: as the number, as dialed, as the one that was replaced. */
export function numbersIn(value: unknown, keys: Keys = []): { keys: Keys; number: string }[] {
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

/** Every such slip in a service's numbers that no rule would tell. */
export const untoldSlips = (entry: Entry): string[] =>
  entry.phones.flatMap((phone, index) =>
    numbersIn(phone).flatMap(({ keys, number }) =>
      misspelt(number).filter((typed) => {
        const changed = withValue(phone, keys, typed);
        if (!PhoneSchema.safeParse(changed).success) return false;
        return serviceFaults({ ...entry, phones: entry.phones.with(index, changed) }).length === 0;
      }),
    ),
  );
