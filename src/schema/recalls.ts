/** Recalls: what of a frozen release must no longer be followed, or is read with a correction, as `recalls.yaml` says. */
import { z } from 'zod';
import { PastDay, ReleaseId, Sample, SectionName, Text } from './text.ts';

const RecallSchema = z.strictObject({
  release: ReleaseId.meta({ description: 'The release that holds the mistake.', examples: ['2026-11-01'] }),
  sections: z
    .array(SectionName)
    .min(1, 'names no section; name each that is concerned')
    .meta({ description: 'The sections that are concerned, by their ids.', examples: [['examination-after-assault']] }),
  kind: z.enum(['erratum', 'withheld']).meta({
    description:
      '`erratum`: the text stays, and is read with the notice. `withheld`: its words are published nowhere, and the notice stands in their place.',
    examples: ['erratum', 'withheld'],
  }),
  day: PastDay.meta({ description: 'The day from which it is recalled.', examples: ['2026-11-20'] }),
  reason: Text.meta({
    description: 'Why, in a sentence; of words that are withheld, without what must not be known.',
    examples: ['The dose was that of another drug'],
  }),
  notice: Text.meta({
    description: 'What readers are told at the section, in a sentence.',
    examples: ['Do not use this dose: ask pharmacy'],
  }),
  decided_by: Text.meta({
    description: 'The role that decided it, never a name.',
    examples: ['Chief medical officer'],
  }),
  sample: Sample.meta({
    description: 'True where nothing was recalled and the entry only shows the form.',
    examples: [false],
  }),
});
export type Recall = z.infer<typeof RecallSchema>;

/** By day; entries are added at the end and never changed. */
export const RecallsSchema = z.array(RecallSchema).meta({
  description: 'What of a frozen release must not be followed any more, or is read with a correction.',
});
