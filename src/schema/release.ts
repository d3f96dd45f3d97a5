/** Release: what `release.yaml` says of one state of the protocol. */
import { z } from 'zod';
import { Id, IsoDate, PastDay, ref, ReleaseId, Sample, Text, Title } from './text.ts';

/** One change against the release before, in words for the people whom it concerns. */
const ChangeNoteSchema = z.strictObject({
  summary: Text.meta({
    description: 'What is different and why, in a sentence.',
    examples: ['The quiet room has moved to the second floor, beside the elevators.'],
  }),
  kind: z.enum(['editorial', 'substantive']).meta({
    description:
      '`editorial` where nobody does anything differently; else `substantive`, as where a number, limit, date, negation, stop, role, line, duty, source, outcome or the order of steps changed.',
    examples: ['substantive'],
  }),
  roles: z.array(ref('role')).meta({
    description: 'The roles that it concerns; empty where it concerns all.',
    examples: [['registration', 'security']],
  }),
  action: Text.optional().meta({
    description: 'What those roles must do differently; needed for a substantive change.',
    examples: ['Take patients to the second floor.'],
  }),
  sections: z.array(ref('section')).meta({
    description: 'The sections that were changed, so that a reader can go there.',
    examples: [['quiet-room']],
  }),
});
export type ChangeNote = z.infer<typeof ChangeNoteSchema>;

/** An id that is no longer used, and where its reader is sent. */
const RetirementSchema = z.strictObject({
  id: Id.meta({ description: 'The retired section id, page or service.', examples: ['side-room'] }),
  title: Title.meta({ description: 'What it was called, since its title is gone.', examples: ['The side room'] }),
  replaced_by: ref('section')
    .optional()
    .meta({ description: 'The section that replaces it; missing where nothing does.', examples: ['quiet-room'] }),
  reason: Text.meta({ description: 'Why it went.', examples: ['The room is gone.'] }),
});
export type Retirement = z.infer<typeof RetirementSchema>;

const UrgencySchema = z.strictObject({
  reason: Text.meta({
    description: 'Why it could not wait for the full set.',
    examples: ['The room was closed on the same day.'],
  }),
  ratify_by: IsoDate.meta({ description: 'The day by which the full set must have approved.' }),
});

export const ReleaseSchema = z
  .strictObject({
    title: Title.meta({
      description: 'What this state of the protocol is called.',
      examples: ['The quiet room moves'],
    }),
    effective: IsoDate.optional().meta({
      description: 'The first day on which it governs. May be missing while it is written; `freeze` asks for it.',
    }),
    sample: Sample.meta({
      description: 'True where the release only shows the form; never for a protocol in real use.',
    }),
    urgent: UrgencySchema.optional().meta({ description: 'Present where the smaller set of approvals was used.' }),
    changes: z.array(ChangeNoteSchema).meta({ description: 'What is different from the release before, and why.' }),
    retired: z
      .array(RetirementSchema)
      .meta({ description: 'Ids that this release retires; they add up over the releases.' }),
  })
  .meta({ description: 'What the next release says of itself.' });
export type Release = z.infer<typeof ReleaseSchema>;

const WitnessFile = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is no plain file name; write the name that a file in `witnesses/` has');

const SignatureSchema = z.strictObject({
  file: WitnessFile.meta({
    description: 'The signature that `ssh-keygen -Y sign -n release` made of `SHA256SUMS`; it stands in `witnesses/`.',
    examples: ['2027-01-15.sig'],
  }),
  signer: Text.meta({
    description: 'Who signed, as `witnesses/allowed_signers` has the key: a role, never a name.',
    examples: ['compliance-officer'],
  }),
});

const TimestampSchema = z.strictObject({
  file: WitnessFile.meta({
    description: 'The answer of a time-stamping authority to `SHA256SUMS` (RFC 3161); it stands in `witnesses/`.',
    examples: ['2027-01-15.tsr'],
  }),
  authority: WitnessFile.meta({
    description: "The authority's certificates, from the root down, as PEM; the file stands in `witnesses/` too.",
    examples: ['authority.pem'],
  }),
});

const WitnessSchema = z.strictObject({
  release: ReleaseId.meta({ description: "The release's id." }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits that `freeze` printed')
    .meta({
      description: 'SHA-256 of its `SHA256SUMS`, 64 hexadecimal digits.',
      examples: ['0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0'],
    }),
  where: Text.meta({
    description: 'Where it was written down: minutes and item, or a signed tag.',
    examples: ['Minutes of 5 January 2027, item 3'],
  }),
  date: PastDay.meta({ description: 'The day on which it was written down.' }),
  signature: SignatureSchema.optional().meta({
    description: 'Where the digest was signed by a program: the file, and who signed.',
  }),
  timestamp: TimestampSchema.optional().meta({
    description: 'Where an authority put its time on the digest: the file, and by whom.',
  }),
  sample: Sample.meta({ description: 'True where nothing was written down and the entry only shows the form.' }),
});

/** `witnesses.yaml`: where a release's digest was written down outside this repository. */
export const WitnessesSchema = z
  .array(WitnessSchema)
  .meta({ description: "Where a release's digest was written down outside the repository." });
export type Witness = z.infer<typeof WitnessesSchema>[number];
