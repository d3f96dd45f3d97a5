/** Card: what a patient may be given or told, one card per file in all its languages. */
import { z } from 'zod';
import { Label, LanguageCode, Owner, PastDay, Prose, Sample, Text, Title, ValueText } from './text.ts';

/** A reading of a card by a role that may vouch for it. */
const CardReviewSchema = z.strictObject({
  role: Text.meta({ description: 'The role that read it.', examples: ['Qualified medical translator'] }),
  date: PastDay.meta({ description: 'The day of the reading.' }),
  sample: Sample.meta({ description: 'True where nobody read it and the entry only shows the form.' }),
});

/** How far the text of a language may be trusted. */
const TranslationSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('original').meta({ description: 'The text that was approved.' }) }),
  z.strictObject({ state: z.literal('draft').meta({ description: 'Not read by a qualified translator.' }) }),
  z.strictObject({
    state: z.literal('reviewed').meta({ description: 'Read by a qualified translator.' }),
    review: CardReviewSchema.meta({ description: 'That reading.' }),
  }),
]);

/** The English text that a translation was made from. */
const TranslatedSchema = z.strictObject({
  date: PastDay.meta({ description: 'The day on which it was translated.' }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'write the 16 hexadecimal digits that `npm run check` names')
    .meta({
      description: 'Of the English text that it was made from; `npm run check` names that of today.',
      examples: ['3f1b6c0d9a2e4f57'],
    }),
});

const CardTextSchema = z.strictObject({
  name: Text.meta({ description: "The language's own name.", examples: ['English', 'Español'] }),
  direction: z.enum(['ltr', 'rtl']).meta({
    description: 'The direction of its script: left to right, or right to left.',
    examples: ['ltr'],
  }),
  outer: Title.meta({
    description: 'What a bystander sees: the outer side, without a telling word or logo.',
    examples: ['Opening hours'],
  }),
  heading: Text.meta({ description: 'The first line of the inner side.', examples: ['You choose what happens next'] }),
  lines: z
    .array(Prose)
    .min(1, 'say at least one line')
    .meta({
      description: 'The inner side, one line an entry; numbers by `<service:id>`.',
      examples: [['You can say no to any of this.', 'Call <service:night-line>. <source:S14>']],
    }),
  translation: TranslationSchema.meta({
    description:
      'How far this text may be trusted. A draft stays out of the live site; a reviewed one names its reader.',
  }),
  translated: TranslatedSchema.optional().meta({
    description: 'The English that this translation was made from; once that changes, the card says that it is behind.',
  }),
  survivor_reviewed: CardReviewSchema.optional().meta({
    description: 'The reading by paid survivor advisers; missing until there was one.',
  }),
});
export type CardText = z.infer<typeof CardTextSchema>;

const LanguageAwaitedSchema = z.strictObject({
  code: LanguageCode.meta({ description: "The language's code." }),
  name: Text.meta({ description: "The language's English name.", examples: ['Vietnamese'] }),
});

export const CardSchema = z
  .strictObject({
    title: Label.meta({ description: 'What the card is called, at most 30 characters.', examples: ['Pocket card'] }),
    summary: ValueText.meta({
      description: 'What it is for and how it is offered, in a sentence.',
      examples: ['Where to call, in the size of a bank card; offered to everyone who leaves.'],
    }),
    owner: Owner.meta({ description: 'The role that keeps the card right.', examples: ['Social work'] }),
    forms: z
      .array(z.enum(['wallet', 'strip', 'poster']))
      .min(1, 'name at least one form')
      .meta({ description: 'The forms in which it prints.', examples: [['wallet', 'poster']] }),
    languages: z
      .record(LanguageCode, CardTextSchema)
      .meta({ description: "The card's texts by language code; `en` is the original." }),
    not_ready: z
      .array(LanguageAwaitedSchema)
      .meta({ description: 'Languages that staff ask for and that are not ready.' }),
  })
  .meta({ description: 'What a patient may be given or told: one card in all its languages.' });
export type Card = z.infer<typeof CardSchema>;
