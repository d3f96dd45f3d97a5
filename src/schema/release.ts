/** Release: what `release.yaml` says of one state of the protocol. */
import { z } from 'zod';
import { Id, IsoDate, ref, ReleaseId, Sample, Text, Title } from './text.ts';

/** One change against the release before, in words for the people whom it concerns. */
export const ChangeNoteSchema = z.strictObject({
  /** What is different and why, in a sentence. */
  summary: Text,
  /** `editorial` where nobody does anything differently; else `substantive`. */
  kind: z.enum(['editorial', 'substantive']),
  /** The roles that it concerns; empty where it concerns all. */
  roles: z.array(ref('role')),
  /** What those roles must do differently; needed for a substantive change. */
  action: Text.optional(),
  /** The sections that were changed, so that a reader can go there. */
  sections: z.array(ref('section')),
});
export type ChangeNote = z.infer<typeof ChangeNoteSchema>;

/** An id that is no longer used, and where its reader is sent. */
export const RetirementSchema = z.strictObject({
  /** The retired section id, page or service. */
  id: Id,
  /** What it was called, since its title is gone. */
  title: Title,
  /** The section that replaces it; missing where nothing does. */
  replaced_by: ref('section').optional(),
  /** Why it went. */
  reason: Text,
});
export type Retirement = z.infer<typeof RetirementSchema>;

export const ReleaseSchema = z.strictObject({
  /** What this state of the protocol is called. */
  title: Title,
  /** The first day on which it governs. May be missing while it is written; `freeze` asks for it. */
  effective: IsoDate.optional(),
  /** True where the release only shows the form; never for a protocol in real use. */
  sample: Sample,
  /** Present where the smaller set of approvals was used. */
  urgent: z
    .strictObject({
      /** Why it could not wait for the full set. */
      reason: Text,
      /** The day by which the full set must have approved. */
      ratify_by: IsoDate,
    })
    .optional(),
  /** What is different from the release before, and why. */
  changes: z.array(ChangeNoteSchema),
  /** Ids that this release retires; they add up over the releases. */
  retired: z.array(RetirementSchema),
});
export type Release = z.infer<typeof ReleaseSchema>;

/** `witnesses.yaml`: where a release's digest was written down outside this repository. */
export const WitnessesSchema = z.array(
  z.strictObject({
    /** The release's id. */
    release: ReleaseId,
    /** SHA-256 of its `SHA256SUMS`, 64 hexadecimal digits. */
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits that `freeze` printed'),
    /** Where it was written down: minutes and item, or a signed tag. */
    where: Text,
    /** The day on which it was written down. */
    date: IsoDate,
    /** True where nothing was written down and the entry only shows the form. */
    sample: Sample,
  }),
);
export type Witness = z.infer<typeof WitnessesSchema>[number];
