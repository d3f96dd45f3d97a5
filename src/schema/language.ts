/** Language: words that judge or take over; what `check` holds prose against. */
import { z } from 'zod';
import { Text } from './text.ts';

/** Words in all their forms: small letters and spaces; forms in brackets with bars between, `?` after what may be missing. */
const Words = z
  .string()
  .regex(/^[a-z ()|?\\]+$/, 'uses another sign; write small letters, brackets and bars, such as `walk(s|ed|ing)`')
  .refine(isPattern, 'has a bracket too many or too few; close each one that is opened')
  .meta({ title: 'Words in their forms' });

function isPattern(words: string): boolean {
  try {
    new RegExp(words).test('');
    return true;
  } catch {
    return false;
  }
}

const AvoidedSchema = z.strictObject({
  words: Words.meta({ description: 'The words, in all their forms.', examples: ['fail(s|ed|ing)? to comply'] }),
  why: Text.meta({ description: 'Why they are avoided.', examples: ['it blames the person'] }),
  better: Text.meta({ description: 'What to write instead.', examples: ['did not want, could not'] }),
  refused: z
    .enum(['everywhere', 'in steps'])
    .optional()
    .meta({ description: 'Where they are refused; missing where a person decides.', examples: ['in steps'] }),
});

export const LanguageSchema = z
  .strictObject({
    laws: z
      .string()
      .regex(/^[A-Z]{1,3}$/, 'is no letter of an id; write the letters before its number, such as `L`')
      .meta({
        description:
          'The letters with which the ids of laws begin in the register; a sentence that cites one may use its words.',
        examples: ['L'],
      }),
    avoid: z.array(AvoidedSchema).meta({ description: "Words that the protocol's sources ask to avoid." }),
  })
  .meta({ description: 'Words that judge or take over, with what to write instead.' });
export type Language = z.infer<typeof LanguageSchema>;
