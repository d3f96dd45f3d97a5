/**
 * Phone: a number of the directory, typed twice by design: as the number, and in its assurances as the number dialed.
 *
 * Names and meanings are HSDS 3.0's (Open Referral); it has no word for assurances.
 */
import { z } from 'zod';
import { Id, LanguageCode, PastDay, Sample, SourceRef, Text } from './text.ts';

const digits = {
  telephone: z
    .string()
    .regex(
      /^\+1[2-9]\d{2}[2-9]\d{6}$/,
      'write a North American number as +1 and ten plain digits, in quotes: "+18885550100"',
    )
    .meta({ examples: ['+18885550100'] }),
  short: z
    .string()
    .regex(/^[2-9]\d{2}$/, 'write the three plain digits in quotes, such as "988"')
    .meta({ examples: ['555'] }),
  text: z
    .string()
    .regex(/^\d{5,6}$/, 'write the five or six plain digits in quotes, such as "55501"')
    .meta({ examples: ['55501'] }),
  extension: z
    .string()
    .regex(/^\d{2,6}$/, 'write the digits of the extension in quotes, such as "0100"')
    .meta({ examples: ['0100'] }),
  prefix: z
    .string()
    .regex(/^\d{1,2}$/, 'write the one or two digits that give an outside line in quotes, such as "9"')
    .meta({ examples: ['9'] }),
};

/** What is dialed after an outside number, once it answers. */
const afterwards = {
  extension: z
    .string()
    .regex(/^\d{1,7}$/, 'write the digits of the extension in quotes, such as "0107"')
    .optional(),
  menu: z
    .string()
    .regex(/^[\d*#](, [\d*#])*$/, 'write the keys in order in quotes, a comma and a space between: "2, 1"')
    .optional(),
};

/** How a number was compared with the world, or (`copied`) only typed a second time from the cited source. */
const AssuranceMethod = z.enum(['called', 'operator page', 'copied']);

/** One entry of a number's history: who compared it with the world, when and how. */
const assurance = (dialed: z.ZodString) =>
  z.strictObject({
    date: PastDay.meta({ description: 'The day on which it was dialed, read or copied.' }),
    dialed: dialed.meta({ description: 'The number as it was dialed or read: typed again, never pasted from above.' }),
    extension: afterwards.extension.meta({
      description: 'The extension as it was dialed after the number: typed again, like the number.',
      examples: ['0107'],
    }),
    menu: afterwards.menu.meta({
      description: 'The keys as they were pressed after the answer: typed again, like the number.',
      examples: ['2, 1'],
    }),
    method: AssuranceMethod.meta({
      description: '`called`, read on the `operator page`, or `copied` from the cited source, which is no check.',
      examples: ['called'],
    }),
    roles: z.tuple([Text, Text], 'name the two roles that took part').meta({
      description: 'The two roles that did it.',
      examples: [['Social work', 'Unit clerk']],
    }),
    result: Text.meta({ description: 'What happened.', examples: ['answered by its name'] }),
    replaces: dialed.optional().meta({
      description: 'The number that this entry replaces; needed where the number differs from the entry before.',
    }),
    reason: Text.optional().meta({
      description: 'Why the number was replaced.',
      examples: ['The line moved to another office.'],
    }),
    sample: Sample.optional().meta({ description: 'True where the entry only shows the form.' }),
  });

const phone = <K extends keyof typeof digits>(kind: K, description: string) =>
  z.strictObject({
    id: Id.meta({ description: "Unique in the service; part of the number's anchor.", examples: ['voice'] }),
    kind: z.literal(kind).meta({ description }),
    number: digits[kind].meta({ description: 'The number, digits as text.' }),
    extension: afterwards.extension.meta({
      description: 'The extension to ask for after an outside number; typed twice, like the number.',
      examples: ['0107'],
    }),
    menu: afterwards.menu.meta({
      description: 'The keys to press once an outside number answers, in order; typed twice, like the number.',
      examples: ['2, 1'],
    }),
    type: z.enum(['voice', 'text', 'textphone']).meta({
      description: 'HSDS phone type: what reaches a person by it.',
      examples: ['voice'],
    }),
    source: SourceRef.optional().meta({
      description: 'Where the number was found; needed while it is only copied.',
    }),
    spelled: Text.optional().meta({
      description: 'The number as its operator spells it; compared with the digits.',
      examples: ['1-888-555-01-GO'],
    }),
    keyword: Text.optional().meta({ description: 'The word to send to a text code.', examples: ['HELLO'] }),
    description: Text.optional().meta({
      description: 'What this number is for where a service has several.',
      examples: ['for staff only'],
    }),
    languages: z
      .array(LanguageCode)
      .optional()
      .meta({ description: 'Languages spoken or read directly on this number.', examples: [['en', 'es']] }),
    assurances: z
      .array(assurance(digits[kind]))
      .min(1, 'every number is typed a second time; add an assurance')
      .meta({ description: "Grows only; the newest entry's number is the one shown." }),
  });

/** A number of one of five kinds, each with its own digits. */
export const PhoneSchema = z.discriminatedUnion('kind', [
  phone('telephone', 'Ten digits after +1.'),
  phone('short', 'Three digits.'),
  phone('text', 'Five or six digits to which a text is sent.'),
  phone('extension', "Digits dialed after the hospital's main number."),
  phone('prefix', 'What is dialed before others on a desk phone for an outside line.'),
]);
export type Phone = z.infer<typeof PhoneSchema>;
export type Assurance = Phone['assurances'][number];
