/** Service: one entry of the directory, in the terms of HSDS 3.0 (Open Referral), extended only where HSDS has no word. */
import { z } from 'zod';
import { HoursSchema } from './hours.ts';
import { PhoneSchema } from './phone.ts';
import { Id, IsoDate, Label, Prose, ref, Sample, SourceRef, Text, WebAddress } from './text.ts';

/** An answer that may honestly be unknown. */
const Known = z.enum(['yes', 'no', 'unknown']);

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
  /** Street and number. */
  address_1: Text,
  /** City. */
  city: Text,
  /** State, in two letters. */
  state_province: z.string().regex(/^[A-Z]{2}$/, 'write the two letters of the state'),
  /** Postcode, as text. */
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
    alert: z
      .strictObject({
        /** What callers must know meanwhile. */
        text: Text,
        /** The first day on which it is shown. */
        start: IsoDate,
        /** The last day on which it is shown; missing until it is known. */
        end: IsoDate.optional(),
      })
      .optional(),
    /** True where the service is made up to show the form. */
    sample: Sample.optional(),
    /** Its numbers, the one to try first at the head. */
    phones: z.array(PhoneSchema).min(1, 'a service that cannot be called cannot be used; add at least one number'),
    /** How someone who cannot speak or hear reaches it. */
    relay: z.discriminatedUnion('by', [
      z.strictObject({
        /** By a number of its own. */
        by: z.literal('phone'),
        /** The id of a phone above. */
        phone: z.string(),
      }),
      z.strictObject({
        /** By the national relay. */
        by: z.literal('relay'),
        /** What to tell the relay's operator. */
        note: Text.optional(),
      }),
      z.strictObject({
        /** By no way that is known. */
        by: z.literal('none'),
        /** Why, and what to do instead. */
        reason: Text,
      }),
    ]),
    /** Where it chats, as the operator prints it. */
    chat: Text.optional(),
    /** Its own page. */
    url: WebAddress.optional(),
    /** When someone answers. */
    hours: HoursSchema,
    /** HSDS: how other languages are reached, such as "more than 200 by interpreter, voice only". */
    interpretation_services: Text.optional(),
    /** What it helps with, for the filters. */
    needs: z.array(Need).min(1, 'say what it helps with'),
    /** Whom it takes, for the filters. */
    serves: z.array(Served).min(1, 'say whom it takes; write `anyone` where it takes everyone'),
    /** HSDS: the youngest age that it takes, in whole years. */
    minimum_age: z.int().min(0).optional(),
    /** HSDS: the oldest age that it takes, in whole years. */
    maximum_age: z.int().min(0).optional(),
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
    /** Whether it tells the police of a caller without being asked to by the caller. */
    shares_with_police: z.enum(['yes', 'no', 'only by law', 'unknown']),
    /** Whether the law makes its own staff report. */
    mandated_reporter: Known,
    /** Whether it ever tells immigration authorities, in words. */
    immigration_policy: Text,
    /** How long until someone answers, as promised or seen. */
    answer_time: Text.optional(),
    /** What a caller is asked for. */
    asked_of_caller: Text.optional(),
    /** Whether a caller must have made a police report. */
    police_report_needed: Known,
    /** Whether a caller must show a document of identity. */
    id_needed: Known,
    /** HSDS: what it costs. */
    fees_description: Text.optional(),
    /** True where its place must not be known. */
    confidential: z.boolean(),
    /** True where the same department enforces immigration law; said before its number may be dialed. */
    enforces_immigration: z.boolean().optional(),
    /** Where to come to; never for a confidential place. */
    address: AddressSchema.optional(),
    /** The two roles that read the free text of a confidential place for what would give it away. */
    read_by: z.tuple([Text, Text]).optional(),
    /** What to call when this does not work. */
    instead: ref('service').optional(),
    /** Where the entry was read. */
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
  /** Its full name. */
  name: Text,
  /** Another name by which it is known. */
  alternate_name: Text.optional(),
  /** What it is, in a sentence. */
  description: Text,
  /** Its own site. */
  website: WebAddress.optional(),
  /** True where it is made up to show the form; then all its services are. */
  sample: Sample,
  /** What it offers, one entry for each thing that can be called for. */
  services: z.array(ServiceSchema).min(1, 'an organization without a service has no place here; add one'),
});
export type Organization = z.infer<typeof OrganizationSchema>;
