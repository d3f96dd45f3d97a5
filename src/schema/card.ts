/** Card: what a patient may be given or told, one card per file in all its languages. */
import { z } from 'zod';
import { IsoDate, Label, LanguageCode, Prose, Sample, Text, Title } from './text.ts';

/** A reading of a card by a role that may vouch for it. */
const CardReviewSchema = z.strictObject({
  /** The role that read it, such as "Qualified medical translator". */
  role: Text,
  /** The day of the reading. */
  date: IsoDate,
  /** True where nobody read it and the entry only shows the form. */
  sample: Sample,
});

const CardTextSchema = z.strictObject({
  /** The language's own name, such as "English" or "Español". */
  name: Text,
  /** The direction of its script. */
  direction: z.enum(['ltr', 'rtl']),
  /** What a bystander sees: the outer side, without a telling word or logo. */
  outer: Title,
  /** The first line of the inner side. */
  heading: Text,
  /** The inner side, one line an entry; numbers by `<service:id>`. */
  lines: z.array(Prose).min(1, 'say at least one line'),
  /** `original` is the text that was approved; `draft` stays out of the live site; `reviewed` names its reviewer. */
  translation: z.discriminatedUnion('state', [
    z.strictObject({
      /** The text that was approved. */
      state: z.literal('original'),
    }),
    z.strictObject({
      /** Not read by a qualified translator. */
      state: z.literal('draft'),
    }),
    z.strictObject({
      /** Read by a qualified translator. */
      state: z.literal('reviewed'),
      /** That reading. */
      review: CardReviewSchema,
    }),
  ]),
  /** The reading by paid survivor advisers; missing until there was one. */
  survivor_reviewed: CardReviewSchema.optional(),
});
export type CardText = z.infer<typeof CardTextSchema>;

export const CardSchema = z.strictObject({
  /** What the card is called, at most 30 characters. */
  title: Label,
  /** What it is for and how it is offered, in a sentence. */
  summary: Text,
  /** The role that keeps the card right. */
  owner: Text,
  /** The forms in which it prints. */
  forms: z.array(z.enum(['wallet', 'strip', 'poster'])).min(1, 'name at least one form'),
  /** The card's texts by language code; `en` is the original. */
  languages: z.record(LanguageCode, CardTextSchema),
  /** Languages that staff ask for and that are not ready. */
  not_ready: z.array(
    z.strictObject({
      /** The language's code, such as `zh-Hans`. */
      code: LanguageCode,
      /** The language's English name. */
      name: Text,
    }),
  ),
});
export type Card = z.infer<typeof CardSchema>;
