/**
 * Phone: a number of the directory, typed twice by design: as the number, and in its assurances as the number dialed.
 *
 * Names and meanings are HSDS 3.0's (Open Referral); it has no word for assurances.
 */
import { z } from 'zod';
import { Id, IsoDate, LanguageCode, Sample, SourceRef, Text } from './text.ts';

const digits = {
  telephone: z
    .string()
    .regex(
      /^\+1[2-9]\d{2}[2-9]\d{6}$/,
      'write a North American number as +1 and ten plain digits, in quotes: "+18885550100"',
    ),
  short: z.string().regex(/^[2-9]\d{2}$/, 'write the three plain digits in quotes, such as "988"'),
  text: z.string().regex(/^\d{5,6}$/, 'write the five or six plain digits in quotes, such as "55501"'),
  extension: z.string().regex(/^\d{2,6}$/, 'write the digits of the extension in quotes, such as "0100"'),
  prefix: z.string().regex(/^\d{1,2}$/, 'write the one or two digits that give an outside line in quotes, such as "9"'),
};

/** How a number was compared with the world, or (`copied`) only typed a second time from the cited source. */
export const AssuranceMethod = z.enum(['called', 'operator page', 'copied']);

/** One entry of a number's history: who compared it with the world, when and how. */
const assurance = (dialed: z.ZodString) =>
  z.strictObject({
    /** The day on which it was dialed, read or copied. */
    date: IsoDate,
    /** The number as it was dialed or read: typed again, never pasted from above. */
    dialed,
    /** `called`, read on the `operator page`, or `copied` from the cited source, which is no check. */
    method: AssuranceMethod,
    /** The two roles that did it. */
    roles: z.tuple([Text, Text], 'name the two roles that took part'),
    /** What happened, such as "answered by its name". */
    result: Text,
    /** The number that this entry replaces; needed where the number differs from the entry before. */
    replaces: dialed.optional(),
    /** Why the number was replaced. */
    reason: Text.optional(),
    /** True where the entry only shows the form. */
    sample: Sample.optional(),
  });

const phone = <K extends keyof typeof digits>(kind: K) =>
  z.strictObject({
    /** Unique in the service; part of the number's anchor. */
    id: Id,
    /** What form the number has, and so by which rules it is read. */
    kind: z.literal(kind),
    /** The number, digits as text. */
    number: digits[kind],
    /** HSDS phone type: what reaches a person by it. */
    type: z.enum(['voice', 'text', 'textphone']),
    /** Where the number was found; needed while it is only copied. */
    source: SourceRef.optional(),
    /** The number as its operator spells it, such as "1-888-555-0-ASK"; compared with the digits. */
    spelled: Text.optional(),
    /** The word to send to a text code. */
    keyword: Text.optional(),
    /** What this number is for where a service has several. */
    description: Text.optional(),
    /** Languages spoken or read directly on this number. */
    languages: z.array(LanguageCode).optional(),
    /** Grows only; the newest entry's number is the one shown. */
    assurances: z.array(assurance(digits[kind])).min(1, 'every number is typed a second time; add an assurance'),
  });

/**
 * A number of one of five kinds: telephone, short (three digits), text code, extension of the hospital's main number, and
 * prefix: what is dialed before others on a desk phone for an outside line.
 */
export const PhoneSchema = z.discriminatedUnion('kind', [
  phone('telephone'),
  phone('short'),
  phone('text'),
  phone('extension'),
  phone('prefix'),
]);
export type Phone = z.infer<typeof PhoneSchema>;
export type Assurance = Phone['assurances'][number];
