/**
 * Service: one entry of the directory, in the terms of HSDS 3.0 (Open Referral), extended only where HSDS has no word.
 *
 * Each number is typed twice by design: as the number, and in its assurances as the number dialed.
 */
import { z } from 'zod';
import { Id, IsoDate, Label, LanguageCode, Prose, ref, Sample, SourceRef, Text, TimeZone, WebAddress } from './text.ts';

/** An answer that may honestly be unknown. */
const Known = z.enum(['yes', 'no', 'unknown']);

const digits = {
  telephone: z
    .string()
    .regex(
      /^\+1[2-9]\d{2}[2-9]\d{6}$/,
      'write a North American number as +1 and ten plain digits, in quotes: "+18885550100"',
    ),
  short: z.string().regex(/^[2-9]\d{2}$/, 'write the three plain digits in quotes, such as "988"'),
  text: z.string().regex(/^\d{5,6}$/, 'write the five or six plain digits in quotes, such as "233733"'),
  extension: z.string().regex(/^\d{2,6}$/, 'write the digits of the extension in quotes, such as "0100"'),
};

/** How a number was compared with the world, or (`copied`) only typed a second time from the cited source. */
export const AssuranceMethod = z.enum(['called', 'operator page', 'copied']);

/** One entry of a number's history: who compared it with the world, when and how. */
const assurance = (dialed: z.ZodString) =>
  z.strictObject({
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

/** The assurances of the facility's main number. */
export const TelephoneAssurancesSchema = z.array(assurance(digits.telephone));

const phone = <K extends keyof typeof digits>(kind: K) =>
  z.strictObject({
    /** Unique in the service; part of the number's anchor. */
    id: Id,
    kind: z.literal(kind),
    /** The number, digits as text. */
    number: digits[kind],
    /** HSDS phone type: what reaches a person by it. */
    type: z.enum(['voice', 'text', 'textphone']),
    /** Where the number was found; needed while it is only copied. */
    source: SourceRef.optional(),
    /** The number as its operator spells it, such as "1-800-4-A-CHILD"; compared with the digits. */
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

/** A number of one of four kinds: telephone, short (three digits), text code, extension of the facility's main number. */
export const PhoneSchema = z.discriminatedUnion('kind', [
  phone('telephone'),
  phone('short'),
  phone('text'),
  phone('extension'),
]);
export type Phone = z.infer<typeof PhoneSchema>;
export type Assurance = Phone['assurances'][number];

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time of day as HH:MM in quotes, such as "09:00"');
const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

/** When someone answers. A closing time at or before its opening time is the next day's. */
export const HoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('unknown'), note: Text.optional() }),
  z.strictObject({
    kind: z.literal('weekly'),
    timezone: TimeZone,
    /** HSDS schedules: days by their RFC 5545 names, opening and closing. */
    schedules: z
      .array(z.strictObject({ byday: z.array(Weekday).min(1), opens_at: Clock, closes_at: Clock }))
      .min(1, 'add the opening hours, or write `kind: unknown`'),
    /** Days on which other hours hold; without hours the service is closed. */
    exceptions: z
      .array(
        z.strictObject({
          date: IsoDate,
          opens_at: Clock.optional(),
          closes_at: Clock.optional(),
          note: Text.optional(),
        }),
      )
      .optional(),
    /** What happens on public holidays and after hours. */
    note: Text.optional(),
  }),
]);
export type Hours = z.infer<typeof HoursSchema>;

/** What a caller may need. */
export const Need = z.enum([
  'advice',
  'reporting',
  'crisis',
  'shelter',
  'case management',
  'interpreting',
  'advocacy',
  'legal',
  'immigration',
  'medical',
  'forensic exam',
  'mental health',
  'substance use',
  'basic needs',
  'work rights',
  'missing child',
  'law enforcement',
]);
export type Need = z.infer<typeof Need>;

/** Whom a service takes. */
export const Served = z.enum([
  'anyone',
  'women',
  'men',
  'trans people',
  'children',
  'youth',
  'families',
  'LGBTQ+',
  'Native people',
  'workers',
  'people from abroad',
]);
export type Served = z.infer<typeof Served>;

/** Where to come to; impossible for a confidential place. */
const AddressSchema = z.strictObject({
  address_1: Text,
  city: Text,
  state_province: z.string().regex(/^[A-Z]{2}$/, 'write the two letters of the state'),
  postal_code: z.string().regex(/^\d{5}$/, 'write the five digits in quotes'),
});

export const ServiceSchema = z
  .strictObject({
    /** Unique in the directory and permanent: its address, and what pages, lists, rows and search name. */
    id: Id,
    /** The full name, in body text. */
    name: Text,
    /** What is printed large, at most 30 characters. */
    label: Label,
    /** Other names that staff may look for. */
    alternate_name: Text.optional(),
    /** What it does, in one or two sentences. */
    description: Prose,
    /** HSDS status. Anything but `active` takes the numbers out of use and names what to call `instead`. */
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
    /** A passing notice, with its first and last day. */
    alert: z.strictObject({ text: Text, start: IsoDate, end: IsoDate.optional() }).optional(),
    sample: Sample.optional(),
    phones: z.array(PhoneSchema).min(1, 'a service that cannot be called cannot be used; add at least one number'),
    /** How someone who cannot speak or hear reaches it. */
    relay: z.discriminatedUnion('by', [
      /** By a number of its own: the id of a phone above. */
      z.strictObject({ by: z.literal('phone'), phone: z.string() }),
      /** By the national relay. */
      z.strictObject({ by: z.literal('relay'), note: Text.optional() }),
      z.strictObject({ by: z.literal('none'), reason: Text }),
    ]),
    /** Where it chats, as the operator prints it. */
    chat: Text.optional(),
    url: WebAddress.optional(),
    hours: HoursSchema,
    /** HSDS: how other languages are reached, such as "more than 200 by interpreter, voice only". */
    interpretation_services: Text.optional(),
    needs: z.array(Need).min(1, 'say what it helps with'),
    serves: z.array(Served).min(1, 'say whom it takes; write `anyone` where it takes everyone'),
    /** HSDS minimum and maximum age in whole years. */
    minimum_age: z.int().min(0).max(120).optional(),
    maximum_age: z.int().min(0).max(120).optional(),
    /** Who may call. */
    who_may_call: Text,
    /** What to say, and what to keep back. */
    say: z.array(Prose),
    /** Who is taken, in words. */
    takes: Text.optional(),
    /** Who is refused, in words. */
    refuses: Text.optional(),
    /** What it cannot do: what matters most at three in the morning. */
    cannot: z.array(Prose),
    /** Whether a message may be left. */
    voicemail: z.enum(['safe', 'not safe', 'none', 'unknown']),
    /** Whether it passes a caller on while staying on the line. */
    warm_transfer: Known,
    shares_with_police: z.enum(['yes', 'no', 'only by law', 'unknown']),
    mandated_reporter: Known,
    /** Whether it ever tells immigration authorities, in words. */
    immigration_policy: Text,
    /** How long until someone answers, as promised or seen. */
    answer_time: Text.optional(),
    /** What a caller is asked for. */
    asked_of_caller: Text.optional(),
    police_report_needed: Known,
    id_needed: Known,
    /** HSDS: what it costs. */
    fees_description: Text.optional(),
    /** True where its place must not be known. */
    confidential: z.boolean(),
    /** True where the same department enforces immigration law; said before its number may be dialed. */
    enforces_immigration: z.boolean().optional(),
    address: AddressSchema.optional(),
    /** The two roles that read the free text of a confidential place for what would give it away. */
    read_by: z.tuple([Text, Text]).optional(),
    /** What to call when this does not work. */
    instead: ref('service').optional(),
    sources: z.array(SourceRef),
  })
  .refine((service) => !service.confidential || service.address === undefined, {
    path: ['address'],
    error: 'gives a confidential place away; remove it',
  })
  .refine((service) => !service.confidential || service.read_by !== undefined, {
    path: ['read_by'],
    error: 'is missing: two roles read the free text of a confidential place; name them',
  })
  .refine((service) => service.status === 'active' || service.instead !== undefined, {
    path: ['instead'],
    error: 'is missing: a number out of use names what to call; add `instead`',
  });
export type Service = z.infer<typeof ServiceSchema>;

/** The part of the directory that a file's folder under `resources/` puts its services in. */
export const groups = ['internal', 'national', 'local', 'report-lines', 'police'] as const;
export type Group = (typeof groups)[number];

export const OrganizationSchema = z.strictObject({
  /** Equals the file's name. */
  id: Id,
  name: Text,
  alternate_name: Text.optional(),
  description: Text,
  website: WebAddress.optional(),
  sample: Sample,
  services: z.array(ServiceSchema).min(1, 'an organization without a service has no place here; add one'),
});
export type Organization = z.infer<typeof OrganizationSchema>;
