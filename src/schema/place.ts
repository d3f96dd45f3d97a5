/** Place: where a service is, and who decided that it may be known once it was kept back. */
import { z } from 'zod';
import { PastDay, Text } from './text.ts';

/** Where to come to; impossible for a confidential place. */
export const AddressSchema = z.strictObject({
  address_1: Text.meta({ description: 'Street and number.', examples: ['1 Example Street'] }),
  city: Text.meta({ description: 'City.', examples: ['Example City'] }),
  state_province: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write the two letters of the state')
    .meta({ description: 'State, in two letters.', examples: ['WA'] }),
  postal_code: z
    .string()
    .regex(/^\d{5}$/, 'write the five digits in quotes')
    .meta({ description: 'Postcode, as text.', examples: ['00000'] }),
});

/** Who decided that a place may be known that was confidential. */
export const DisclosureSchema = z.strictObject({
  decided_by: Text.meta({ description: 'The role that decided it, never a name.', examples: ['Privacy office'] }),
  date: PastDay.meta({ description: 'The day on which it was decided.', examples: ['2026-11-20'] }),
  reason: Text.meta({ description: 'Why, in a sentence.', examples: ['It moved to an office that anyone may visit.'] }),
});
