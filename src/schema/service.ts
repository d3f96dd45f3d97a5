/** Service: one entry of the directory, in the terms of HSDS 3.0 (Open Referral), extended only where HSDS has no word. */
import { z } from 'zod';
import { HoursSchema } from './hours.ts';
import { PhoneSchema } from './phone.ts';
import { AddressSchema, DisclosureSchema } from './place.ts';
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

const AlertSchema = z.strictObject({
  text: Text.meta({ description: 'What callers must know meanwhile.', examples: ['Expect to wait this week.'] }),
  start: IsoDate.meta({ description: 'The first day on which it is shown.' }),
  end: IsoDate.optional().meta({ description: 'The last day on which it is shown; missing until it is known.' }),
});

/** How someone who cannot speak or hear reaches a service. */
const RelaySchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('phone').meta({ description: 'By a number of its own.' }),
    phone: z.string().meta({ description: 'The id of a phone above.', examples: ['textphone'] }),
  }),
  z.strictObject({
    by: z.literal('relay').meta({ description: 'By the national relay.' }),
    note: Text.optional().meta({
      description: "What to tell the relay's operator.",
      examples: ['Ask for the night desk.'],
    }),
  }),
  z.strictObject({
    by: z.literal('none').meta({ description: 'By no way that is known.' }),
    reason: Text.meta({ description: 'Why, and what to do instead.', examples: ['An inside line: go in person.'] }),
  }),
]);

export const ServiceSchema = z
  .strictObject({
    id: Id.meta({
      description: 'Unique in the directory and permanent: its address, and what pages, lists, rows and search name.',
      examples: ['night-line'],
    }),
    name: Text.meta({ description: 'The full name, in body text.', examples: ['Example County Night Line'] }),
    label: Label.meta({ description: 'What is printed large, at most 30 characters.', examples: ['Night line'] }),
    alternate_name: Text.optional().meta({
      description: 'Other names that staff may look for.',
      examples: ['after-hours desk'],
    }),
    description: Prose.meta({
      description: 'What it does, in one or two sentences.',
      examples: ['Listens, and finds a bed for the night. <source:S14>'],
    }),
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']).meta({
      description: 'HSDS status. Anything but `active` takes the numbers out of use and names what to call `instead`.',
      examples: ['active'],
    }),
    alert: AlertSchema.optional().meta({ description: 'A passing notice, with its first and last day.' }),
    sample: Sample.optional().meta({ description: 'True where the service is made up to show the form.' }),
    phones: z
      .array(PhoneSchema)
      .min(1, 'a service that cannot be called cannot be used; add at least one number')
      .meta({ description: 'Its numbers, the one to try first at the head.' }),
    relay: RelaySchema.meta({ description: 'How someone who cannot speak or hear reaches it.' }),
    chat: Text.optional().meta({
      description: 'Where it chats, as the operator prints it.',
      examples: ['example.org/chat'],
    }),
    url: WebAddress.optional().meta({ description: 'Its own page.' }),
    hours: HoursSchema.meta({ description: 'When someone answers.' }),
    interpretation_services: Text.optional().meta({
      description: 'HSDS: how other languages are reached.',
      examples: ['more than 200 by interpreter, voice only'],
    }),
    needs: z
      .array(Need)
      .min(1, 'say what it helps with')
      .meta({ description: 'What it helps with, for the filters.', examples: [['shelter', 'advocacy']] }),
    serves: z
      .array(Served)
      .min(1, 'say whom it takes; write `anyone` where it takes everyone')
      .meta({ description: 'Whom it takes, for the filters.', examples: [['women', 'families']] }),
    minimum_age: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'HSDS: the youngest age that it takes, in whole years.', examples: [18] }),
    maximum_age: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'HSDS: the oldest age that it takes, in whole years.', examples: [24] }),
    who_may_call: Text.meta({ description: 'Who may call.', examples: ['Patients, and staff for them'] }),
    say: z.array(Prose).meta({
      description: 'What to say, and what to keep back.',
      examples: [['Say that you call for a patient.', 'Give no name until they ask.']],
    }),
    takes: Text.optional().meta({
      description: 'Who is taken, in words.',
      examples: ['Adults with or without children'],
    }),
    refuses: Text.optional().meta({
      description: 'Who is refused, in words.',
      examples: ['Nobody for want of papers'],
    }),
    cannot: z.array(Prose).meta({
      description: 'What it cannot do: what matters most at three in the morning.',
      examples: [['It cannot send a car.']],
    }),
    voicemail: z.enum(['safe', 'not safe', 'none', 'unknown']).meta({
      description: 'Whether a message may be left.',
      examples: ['not safe'],
    }),
    warm_transfer: Known.meta({
      description: 'Whether it passes a caller on while staying on the line.',
      examples: ['yes'],
    }),
    shares_with_police: z.enum(['yes', 'no', 'only by law', 'unknown']).meta({
      description: 'Whether it tells the police of a caller without being asked to by the caller.',
      examples: ['only by law'],
    }),
    mandated_reporter: Known.meta({
      description: 'Whether the law makes its own staff report.',
      examples: ['unknown'],
    }),
    immigration_policy: Text.meta({
      description: 'Whether it ever tells immigration authorities, in words.',
      examples: ['Asks nobody for papers'],
    }),
    answer_time: Text.optional().meta({
      description: 'How long until someone answers, as promised or seen.',
      examples: ['under two minutes'],
    }),
    asked_of_caller: Text.optional().meta({
      description: 'What a caller is asked for.',
      examples: ['A first name, and whether it is safe to talk'],
    }),
    police_report_needed: Known.meta({
      description: 'Whether a caller must have made a police report.',
      examples: ['no'],
    }),
    id_needed: Known.meta({ description: 'Whether a caller must show a document of identity.', examples: ['no'] }),
    fees_description: Text.optional().meta({ description: 'HSDS: what it costs.', examples: ['free'] }),
    confidential: z.boolean().meta({ description: 'True where its place must not be known.', examples: [false] }),
    disclosure: DisclosureSchema.optional().meta({
      description: 'That its place may be known, of a service that a release has as confidential.',
    }),
    enforces_immigration: z
      .boolean()
      .optional()
      .meta({
        description: 'True where the same department enforces immigration law; said before its number may be dialed.',
        examples: [true],
      }),
    address: AddressSchema.optional().meta({ description: 'Where to come to; never for a confidential place.' }),
    read_by: z
      .tuple([Text, Text])
      .optional()
      .meta({
        description: 'The two roles that read the free text of a confidential place for what would give it away.',
        examples: [['Social work', 'Privacy office']],
      }),
    instead: ref('service')
      .optional()
      .meta({
        description: 'What to call when this does not work.',
        examples: ['house-supervisor'],
      }),
    state: ref('state')
      .optional()
      .meta({
        description: 'The state that it speaks for, such as by taking its reports; missing where it is bound to none.',
        examples: ['washington'],
      }),
    serves_state: z
      .array(ref('state'))
      .optional()
      .meta({ description: 'Other states that it serves, across a border.', examples: [['idaho']] }),
    sources: z.array(SourceRef).meta({ description: 'Where the entry was read.', examples: [['S14']] }),
  })
  .refine((service) => !service.confidential || service.address === undefined, {
    path: ['address'],
    error: 'gives a confidential place away; remove it',
  })
  .refine((service) => !service.confidential || service.read_by !== undefined, {
    path: ['read_by'],
    error: 'is missing: two roles read the free text of a confidential place; name them',
  })
  .refine((service) => !service.confidential || service.disclosure === undefined, {
    path: ['disclosure'],
    error: 'says that its place may be known, while `confidential` is true; remove one of the two',
  })
  .refine((service) => service.status === 'active' || service.instead !== undefined, {
    path: ['instead'],
    error: 'is missing: a number out of use names what to call; add `instead`',
  });
export type Service = z.infer<typeof ServiceSchema>;
