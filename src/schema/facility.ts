/**
 * Facility: what one hospital votes on for itself in `facility.yaml`. It is frozen with each release, and the site shows
 * it from the release in force; what a vote must not wait for stands in `site.yaml`.
 */
import { z } from 'zod';
import { PastDay, ref, Sample, Text, TimeZone, Title } from './text.ts';

/** A body that approves a release, and the role that signs for it. People are never named. */
const ApproverSchema = z.strictObject({
  role: Text.meta({ description: 'The role that approves.', examples: ['Chief nursing officer'] }),
  body: Text.meta({ description: 'The body in which it was approved.', examples: ['Medical executive committee'] }),
});
export type Approver = z.infer<typeof ApproverSchema>;

const Approvers = z.array(ApproverSchema).min(1, 'name at least one role and body that approve');

const ApprovalsSchema = z.strictObject({
  standard: Approvers.meta({ description: 'For an ordinary release.' }),
  urgent: Approvers.meta({
    description: 'The smaller set that suffices for a release marked `urgent`, until it is ratified.',
  }),
});

/** An interval without length would make everything overdue at once. */
const Interval = z.int().min(1, 'is less than one; write one or more');

const IntervalsSchema = z.strictObject({
  review_months: Interval.meta({ description: "Months from a release's effective day to its review.", examples: [12] }),
  call_first_days: Interval.meta({
    description: 'Days after which a call-first line is "not checked since".',
    examples: [30],
  }),
  service_days: Interval.meta({
    description: 'Days after which any other service is "not checked since".',
    examples: [90],
  }),
  call_days: Interval.meta({
    description: 'Days after which a number must be called again, not only looked up.',
    examples: [365],
  }),
});

export const FacilitySchema = z
  .strictObject({
    sample: Sample.meta({ description: 'True until a hospital has replaced every sample and placeholder.' }),
    site_name: Title.meta({
      description: 'What the header, the browser tab and print show instead of a telling name.',
      examples: ['Staff guide 14'],
    }),
    name: Text.meta({ description: "The hospital's name, printed in body text only.", examples: ['Example Hospital'] }),
    official_title: Text.meta({
      description: "The protocol's official title; body text of the office's pages only.",
      examples: ['Protocol for patients who need a quiet word'],
    }),
    policy_number: Text.meta({
      description: "The number of the policy in the hospital's own register; body text of the office's pages only.",
      examples: ['PC-114'],
    }),
    state: ref('state').meta({
      description: 'The state whose reporting rows come first: the name of a file in `reporting/`.',
      examples: ['washington'],
    }),
    time_zone: TimeZone.meta({ description: 'The zone that decides which day it is.' }),
    approvals: ApprovalsSchema.meta({ description: 'Who must approve before a release may be frozen.' }),
    intervals: IntervalsSchema.meta({ description: 'How long things may stand before they are looked at again.' }),
    revealing_words: z
      .array(z.string().regex(/^\^?[a-z]{3,}$/, 'write the stem in lower-case letters, such as `steal` or `^rob`'))
      .min(1, 'name the words that must not be seen over a shoulder')
      .meta({
        description:
          'Words that no title, label, id or address may hold, in any form and anywhere in a word; `^` binds one to the start of a word.',
        examples: [['steal', '^rob']],
      }),
    sample_notice: Text.meta({
      description: 'A sentence that every page, print and export of a sample carries.',
      examples: ['Sample. Not for use with patients.'],
    }),
    reviewed: PastDay.optional().meta({ description: 'The day on which this file was last gone through as a whole.' }),
  })
  .meta({ description: 'What the hospital votes on for itself; frozen with each release.' });
export type Facility = z.infer<typeof FacilitySchema>;
