/** Signing phrases: what the site says over text that must be signed before use. */
import { z } from 'zod';
import { holding } from './holding.ts';
import { Signer } from './text-check.ts';
import { Text } from './text.ts';

export const SigningPhrasesSchema = z.strictObject({
  signers: z.record(Signer, Text).meta({
    description: 'What each who signs is called in the run of a sentence.',
    examples: [{ counsel: 'counsel', pharmacy: 'pharmacy', physician: 'physician' }],
  }),
  unsigned: holding('signer').meta({
    description: 'Over such text while nobody has signed its wording; `{signer}` is who must.',
    examples: ["Not signed by this hospital's {signer}"],
  }),
  signed: holding('signer', 'day').meta({
    description: 'Over it while a check of its wording holds.',
    examples: ['Signed by {signer}, {day}'],
  }),
  record: holding('signers').meta({
    description:
      'Over it on the record of a release, which cannot say what was signed since; `{signers}` are who must.',
    examples: ['To be signed by {signers} before use; who signed stands beside the text in force'],
  }),
});
export type SigningPhrases = z.infer<typeof SigningPhrasesSchema>;
