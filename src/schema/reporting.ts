/** Reporting: who must report what, to whom, how fast, under which law. One state per file, one row per duty. */
import { z } from 'zod';
import { IsoDate, Prose, ref, Sample, SourceRef, Text, Title } from './text.ts';

/** What a duty is about. */
export const Duty = z.enum(['child', 'adult-at-risk', 'wound', 'adult-by-choice', 'hold']);
export type Duty = z.infer<typeof Duty>;

/** A statute, and whether its citation was read. */
const CitationSchema = z.strictObject({
  /** The law's own reference, such as "RCW 26.44.030". */
  citation: Text,
  /** False prints "citation: counsel to confirm". */
  confirmed: z.boolean(),
});

export const ReportingRowSchema = z.strictObject({
  /** Which of the duties the row answers; one row for each. */
  duty: Duty,
  /** The answer in a sentence: what must be reported, or that nothing was found. */
  answer: Prose,
  /** Who must report: `any` person, a `list` of professions, or `unknown`. */
  who: z.enum(['any', 'list', 'unknown']),
  /** Whom the law names, in words. */
  who_note: Prose.optional(),
  /** The line that takes the report; its number stands in the directory. */
  line: ref('service').optional(),
  /** Whom to ask where the state has no one line. */
  instead: Prose.optional(),
  /** The law's outer limit, such as "48 hours"; always printed after "at once". */
  limit: Text.optional(),
  /** By word of mouth, in writing, or both. */
  form: Prose.optional(),
  /** What does not discharge the duty. */
  not_enough: z.array(Prose),
  /** The laws that the answer rests on. */
  laws: z.array(CitationSchema),
  /** How sure the line's number is, by how it was found. */
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  /** The state of the text that was read, such as "as amended 2013" or "undated copies, 2020s". */
  as_of: Text,
  /** Where the answer was read. */
  sources: z.array(SourceRef),
  /** Counsel's own check; missing prints "Not yet checked by counsel". */
  counsel: z
    .strictObject({
      /** The role that checked, such as "Counsel". */
      role: Text,
      /** The day of the check. */
      date: IsoDate,
      /** True where nobody checked and the entry only shows the form. */
      sample: Sample,
    })
    .optional(),
});
export type ReportingRow = z.infer<typeof ReportingRowSchema>;

export const StateReportingSchema = z.strictObject({
  /** The state's name. */
  title: Title,
  /** What the state asks for, one entry for each duty that is known. */
  rows: z.array(ReportingRowSchema).min(1, 'a state needs at least its `child` row'),
});
export type StateReporting = z.infer<typeof StateReportingSchema>;
