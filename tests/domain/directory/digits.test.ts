/** Every digit of every number, changed to all nine others: all refused. */
import { describe, expect, test } from 'vitest';
import { serviceFaults } from '../../../src/domain/rules/service-rules.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import { full } from '../../extent.ts';
import { mainNumber, phone, service } from '../../made/directory.ts';
import { madeDirectory } from '../../made/generated-directory.ts';
import { numbersIn, untoldSlips } from '../../made/misspelt.ts';

/** Numbers of the kinds that generated directories have none of. */
const short = (number: string, kind: 'short' | 'text', type: Phone['type']) =>
  ({ ...phone(number), kind, type }) as Phone;
const services = [
  ...madeDirectory(full ? 12 : 5),
  mainNumber,
  service('three-digits', { phones: [short('211', 'short', 'voice')] }),
  service('text-code', { phones: [short('55501', 'text', 'text')] }),
];

describe('a digit changed in one place alone is refused', () => {
  test.each(services.map((entry) => [entry.id, entry] as const))('in %s', (_id, entry) => {
    expect(serviceFaults(entry)).toEqual([]);
    expect(entry.phones.flatMap((phone) => numbersIn(phone)).length).toBeGreaterThanOrEqual(2 * entry.phones.length);
    expect(untoldSlips(entry)).toEqual([]);
  });
});
