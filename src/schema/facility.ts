/** Facility: what one hospital sets for itself in `facility.yaml`. */
import { z } from 'zod';
import { TelephoneAssurancesSchema } from './phone.ts';
import { IsoDate, ref, Sample, Text, TimeZone, Title } from './text.ts';

/** A body that approves a release, and the role that signs for it. People are never named. */
export const ApproverSchema = z.strictObject({
  /** The role that approves, such as "Chief nursing officer". */
  role: Text,
  /** The body in which it was approved, such as "Medical executive committee". */
  body: Text,
});
export type Approver = z.infer<typeof ApproverSchema>;

const minutes = (least: number, most: number) =>
  z.int().min(least, `is below ${least} minutes`).max(most, `is above ${most} minutes`);

export const FacilitySchema = z.strictObject({
  /** True until a hospital has replaced every sample and placeholder. */
  sample: Sample,
  /** What the header, the browser tab and print show instead of a telling name, such as "Staff guide 14". */
  site_name: Title,
  /** The hospital's name, printed in body text only. */
  name: Text,
  /** The protocol's official title; body text of the office's pages only. */
  official_title: Text,
  /** The number of the policy in the hospital's own register; body text of the office's pages only. */
  policy_number: Text,
  /** The state whose reporting rows come first: the name of a file in `reporting/`. */
  state: z
    .string()
    .regex(
      /^[a-z]+(-[a-z]+)*$/,
      'write the state as its file in `reporting/` is named: lower-case words joined by hyphens',
    ),
  /** The zone that decides which day it is. */
  time_zone: TimeZone,
  /** Who must approve before a release may be frozen. */
  approvals: z.strictObject({
    /** For an ordinary release. */
    standard: z.array(ApproverSchema).min(1, 'name at least one role and body that approve'),
    /** The smaller set that suffices for a release marked `urgent`, until it is ratified. */
    urgent: z.array(ApproverSchema).min(1, 'name at least one role and body that approve'),
  }),
  /** How long things may stand before they are looked at again. */
  intervals: z.strictObject({
    /** Months from a release's effective day to its review. */
    review_months: z.int().min(1).max(36),
    /** Days after which a call-first line is "not checked since". */
    call_first_days: z.int().min(1).max(90),
    /** Days after which any other service is "not checked since". */
    service_days: z.int().min(1).max(366),
    /** Days after which a number must be called again, not only looked up. */
    call_days: z.int().min(1).max(366),
  }),
  /** When an untouched screen covers itself and when it forgets its ticks. */
  idle: z.strictObject({
    /** Minutes without input until the screen covers itself, or `never`. */
    cover_minutes: z.union([minutes(1, 30), z.literal('never')]),
    /** Minutes without input until ticks are cleared. */
    clear_minutes: minutes(1, 120),
  }),
  /** The dull screen that covers a page. Never a sign-in, a record or an error. */
  cover: z.strictObject({
    /** The heading of the dull screen, and the tab's title while it is up. */
    title: Title,
    /** What it says, one paragraph an entry. */
    lines: z.array(Text).min(1).max(8),
  }),
  /** Where Leave goes: a neutral page of the hospital's own intranet. */
  exit_address: z
    .string()
    .regex(
      /^(\/[^/\s]\S*|\/|https?:\/\/\S+)$/,
      'write an address of the intranet, such as https://intranet.example.org/',
    ),
  /** The hospital's own telephones. */
  telephone: z.strictObject({
    /** The main number, E.164: what extensions belong to. */
    main_number: z
      .string()
      .regex(/^\+1[2-9]\d{2}[2-9]\d{6}$/, 'write a North American number as +1 and ten digits, in quotes'),
    /** The main number typed again, as an assurance of every number is; grows only. */
    assurances: TelephoneAssurancesSchema.optional(),
    /** What is dialed for an outside line, such as "9"; empty quotes where nothing is. */
    outside_prefix: z.string().regex(/^\d{0,2}$/, 'write the one or two digits that give an outside line'),
  }),
  /** Services that the start page names first, in this order. */
  call_first: z.array(ref('service')).min(2).max(6),
  /** Whom to ask when a page does not answer: the house supervisor's service. */
  ask_now: ref('service'),
  /** Who keeps the directory right. */
  directory_owner: z.strictObject({
    /** The role, such as "Social work". */
    role: Text,
    /** The service that reaches this role. */
    service: ref('service'),
    /** Where a wrong number is told, by a mail that holds the label and the day and nothing else. */
    email: z.email('is no e-mail address'),
  }),
  /** Where a file is edited on the forge; `{path}` stands for its path in the content root. */
  edit_address: z.string().regex(/^https:\/\/\S*\{path\}\S*$/, "write the forge's edit address with `{path}` in it"),
  /** Words that no title, label, id or address may hold, in any form and anywhere in a word; `^` binds one to the start of a word. */
  revealing_words: z
    .array(z.string().regex(/^\^?[a-z]{3,}$/, 'write the stem in lower-case letters, such as `steal` or `^rob`'))
    .min(1, 'name the words that must not be seen over a shoulder'),
  /** A sentence that every page, print and export of a sample carries. */
  sample_notice: Text,
  /** The day on which this file was last gone through as a whole. */
  reviewed: IsoDate.optional(),
});
export type Facility = z.infer<typeof FacilitySchema>;
