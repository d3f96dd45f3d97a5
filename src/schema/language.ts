/** Language: words that judge or take over, and questions that only some roles ask; what `check` holds prose against. */
import { z } from 'zod';
import { Text } from './text.ts';

/** Words in all their forms: small letters and spaces; forms in brackets with bars between, `?` after what may be missing. */
const Words = z
  .string()
  .regex(/^[a-z ()|?\\]+$/, 'uses another sign; write small letters, brackets and bars, such as `walk(s|ed|ing)`')
  .refine(isPattern, 'has a bracket too many or too few; close each one that is opened');

function isPattern(words: string): boolean {
  try {
    new RegExp(words).test('');
    return true;
  } catch {
    return false;
  }
}

export const LanguageSchema = z.strictObject({
  /** The letters with which the ids of laws begin in the register; a sentence that cites one may use its words. */
  laws: z.string().regex(/^[A-Z]{1,3}$/, 'is no letter of an id; write the letters before its number, such as `L`'),
  /** Words that the protocol's sources ask to avoid. */
  avoid: z.array(
    z.strictObject({
      /** The words. */
      words: Words,
      /** Why they are avoided. */
      why: Text,
      /** What to write instead. */
      better: Text,
      /** Where they are refused; missing where a person decides. */
      refused: z.enum(['everywhere', 'in steps']).optional(),
    }),
  ),
  /** What only roles that may ask do (`asks: true`): no item of another list begins so. */
  questions: z.strictObject({
    /** How such an item begins. */
    begin: Words,
    /** What shows that someone else is asked, or something that anyone may. */
    unless: z.array(Words),
  }),
});
export type Language = z.infer<typeof LanguageSchema>;
