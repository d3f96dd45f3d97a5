/** Card phrases: what a translator's worksheet and the sheets of a card say to staff. */
import { z } from 'zod';
import { Text } from './text.ts';

export const CardPhrasesSchema = z.strictObject({
  original: Text.meta({
    description: "What a card's English text is called beside its translations.",
    examples: ['Original text'],
  }),
  draft: Text.meta({
    description: 'Stands on every translation that nobody has vouched for.',
    examples: ['Draft translation: do not hand out'],
  }),
  draft_column: Text.meta({
    description: 'The same at the head of a column.',
    examples: ['Draft: do not hand out'],
  }),
  behind: Text.meta({
    description: 'On a translation whose English text has changed since.',
    examples: ['The English changed since: ask an interpreter'],
  }),
  translation_read: Text.meta({
    description: 'Before the role that read a translation.',
    examples: ['Translation read by'],
  }),
  survivors_read: Text.meta({
    description: 'Before the role of the survivor advisers who read a card.',
    examples: ['Read by advisers'],
  }),
  survivors_unread: Text.meta({
    description: 'Where no survivor adviser has read it.',
    examples: ['Not yet read by advisers'],
  }),
  not_ready: Text.meta({
    description: 'What to do for a patient whose language is not ready.',
    examples: ['Read the English card through an interpreter.'],
  }),
  translator: z.array(Text).meta({
    description: 'What the translator is asked; `{from}` and `{language}` are the languages.',
    examples: [['For a medical translator, {from} to {language}.', 'Keep it short and plain.']],
  }),
  translator_signs: Text.meta({
    description: 'Where the translator signs, by role.',
    examples: ['Translator, by role'],
  }),
  survivors_sign: Text.meta({
    description: 'Where the survivor advisers sign, by role.',
    examples: ['Advisers, by role'],
  }),
  strip: Text.meta({
    description: 'How strips are cut and where they are hung.',
    examples: ['Cut between the strips; hang at eye level.'],
  }),
  poster: Text.meta({
    description: 'Below a poster: what it does not replace.',
    examples: ['It replaces no conversation.'],
  }),
});
