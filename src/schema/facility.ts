/**
 * Facility: what one hospital votes on for itself in `facility.yaml`. It is frozen with each release, and the site shows
 * it from the release in force; what a vote must not wait for stands in `site.yaml`.
 */
import { z } from 'zod';
import { IsoDate, Sample, Text, TimeZone, Title } from './text.ts';

/** A body that approves a release, and the role that signs for it. People are never named. */
export const ApproverSchema = z.strictObject({
  /** The role that approves, such as "Chief nursing officer". */
  role: Text,
  /** The body in which it was approved, such as "Medical executive committee". */
  body: Text,
});
export type Approver = z.infer<typeof ApproverSchema>;

/** An interval without length would make everything overdue at once. */
const least = 'is less than one; write one or more';

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
    review_months: z.int().min(1, least),
    /** Days after which a call-first line is "not checked since". */
    call_first_days: z.int().min(1, least),
    /** Days after which any other service is "not checked since". */
    service_days: z.int().min(1, least),
    /** Days after which a number must be called again, not only looked up. */
    call_days: z.int().min(1, least),
  }),
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
