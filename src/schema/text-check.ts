/** Text check: that counsel, pharmacy or a physician read a section and stands by its wording, as `checks.yaml` says. */
import { z } from 'zod';
import { IsoDate, PastDay, Sample, SectionName, Text } from './text.ts';

/** Who may check a text for the hospital. */
export const Signer = z.enum(['counsel', 'pharmacy', 'physician']);
export type Signer = z.infer<typeof Signer>;

const TextCheckSchema = z.strictObject({
  section: SectionName.meta({
    description: 'The section that was read, by its id.',
    examples: ['examination-after-assault', 'state-washington-child'],
  }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is no digest; write 64 hexadecimal digits, as `check` prints them for the section')
    .meta({
      description:
        'SHA-256 of the wording that was read; `npm run check` prints that of today. Its first 16 digits are what `releases.json` has. With another wording the check holds no more.',
      examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    }),
  by: Signer.meta({ description: 'In whose name it was read.', examples: ['pharmacy'] }),
  role: Text.meta({ description: 'The role that read it, never a name.', examples: ['Pharmacist in charge'] }),
  date: PastDay.meta({ description: 'The day on which it was signed.', examples: ['2027-01-05'] }),
  expires: IsoDate.meta({
    description: 'The first day on which it holds no more, whatever the wording.',
    examples: ['2028-01-05'],
  }),
  sample: Sample.meta({
    description: 'True where nobody read anything and the entry only shows the form.',
    examples: [false],
  }),
});
export type TextCheck = z.infer<typeof TextCheckSchema>;

export const TextChecksSchema = z.array(TextCheckSchema).meta({
  description: 'What counsel, pharmacy and physicians read and stand by, an entry for each section and reader.',
});
