/** Approvals: who approved a release, as `draft/approvals.yaml` says it beside the release. */
import { z } from 'zod';
import { PastDay, Sample, Text } from './text.ts';

/** An approval by a role in a body. "Names and signatures: in the minutes cited." */
const ApprovalSchema = z.strictObject({
  role: Text.meta({
    description: 'The role that approved, never a name.',
    examples: ['Chief medical officer'],
  }),
  body: Text.meta({
    description: 'The body in which it approved.',
    examples: ['Medical executive committee'],
  }),
  date: PastDay.meta({
    description: 'The day of approval.',
    examples: ['2027-01-05'],
  }),
  minutes: Text.meta({
    description: 'The minutes in which it can be read.',
    examples: ['Minutes of 5 January 2027'],
  }),
  item: Text.meta({
    description: 'The item of these minutes, as they number it, in quotes.',
    examples: ['3', '4b'],
  }),
  proposal: z
    .string()
    .regex(/^[0-9a-f]{16,64}$/, 'is no digest; write 16 to 64 hexadecimal digits of the digest of what was approved')
    .optional()
    .meta({
      description: 'The digest of the proposal that was approved, or its first digits, 16 at least.',
      examples: ['3f1b6c0d9a2e4f57'],
    }),
  signature: Text.optional().meta({
    description: 'The file that holds the signature, where one was given by a program.',
    examples: ['chief-medical-officer.sig'],
  }),
  sample: Sample.meta({
    description: 'True where nobody approved anything and the entry only shows the form.',
    examples: [false],
  }),
});
export type Approval = z.infer<typeof ApprovalSchema>;

/** Empty until a body has met. */
export const ApprovalsSchema = z.array(ApprovalSchema).meta({
  description: 'Who approved the next release, an entry each; how many are needed the facility says.',
});
