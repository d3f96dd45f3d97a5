/** Every digit of every number, changed to all nine others: all refused. */
import { describe, expect, test } from 'vitest';
import { directoryProblems } from '../../../src/domain/rules/directory-rules.ts';
import { serviceFaults } from '../../../src/domain/rules/service-rules.ts';
import { FacilitySchema } from '../../../src/schema/facility.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import { facility, phone, service } from '../../made/directory.ts';
import { madeDirectory } from '../../made/generated-directory.ts';
import { misspelt, numbersIn, untoldSlips, withValue } from '../../made/misspelt.ts';

/** Numbers of the kinds that generated directories have none of. */
const short = (number: string, kind: 'short' | 'text', type: Phone['type']) =>
  ({ ...phone(number), kind, type }) as Phone;
const services = [
  ...madeDirectory(12),
  service('three-digits', { phones: [short('211', 'short', 'voice')] }),
  service('text-code', { phones: [short('55501', 'text', 'text')] }),
];

describe('a digit changed in one place alone is refused', () => {
  test.each(services.map((entry) => [entry.id, entry] as const))('in %s', (_id, entry) => {
    expect(serviceFaults(entry)).toEqual([]);
    expect(entry.phones.flatMap((phone) => numbersIn(phone)).length).toBeGreaterThanOrEqual(2 * entry.phones.length);
    expect(untoldSlips(entry)).toEqual([]);
  });

  test('in the main number of the hospital', () => {
    const place = { file: 'facility.yaml', line: 1, column: 1 };
    const places = { service: () => place, organization: () => place, facility: () => place };
    const { telephone } = facility;
    const tried = numbersIn(telephone).flatMap(({ keys, number }) =>
      misspelt(number).map((typed) => ({ ...facility, telephone: withValue(telephone, keys, typed) })),
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
