/** Card: what a patient may be given or told, one card per file in all its languages. */
import { z } from 'zod';
import { IsoDate, Label, LanguageCode, Prose, Sample, Text, Title } from './text.ts';

/** A reading of a card by a role that may vouch for it. */
const CardReviewSchema = z.strictObject({
  /** The role that read it, such as "Qualified medical translator". */
  role: Text,
  date: IsoDate,
  sample: Sample,
});

const CardTextSchema = z.strictObject({
  /** The language's own name, such as "English" or "Español". */
  name: Text,
  direction: z.enum(['ltr', 'rtl']),
  /** What a bystander sees: the outer side, without a telling word or logo. */
  outer: Title,
  /** The first line of the inner side. */
  heading: Text,
  /** The inner side, one line an entry; numbers by `<service:id>`. */
  lines: z.array(Prose).min(1),
  /** `original` is the text that was approved; `draft` stays out of the live site; `reviewed` names its reviewer. */
  translation: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('original') }),
    z.strictObject({ state: z.literal('draft') }),
    z.strictObject({ state: z.literal('reviewed'), review: CardReviewSchema }),
  ]),
  /** The reading by paid survivor advisers; missing until there was one. */
  survivor_reviewed: CardReviewSchema.optional(),
});
export type CardText = z.infer<typeof CardTextSchema>;

export const CardSchema = z.strictObject({
  title: Label,
  /** What it is for and how it is offered, in a sentence. */
  summary: Text,
  owner: Text,
  /** The forms in which it prints. */
  forms: z.array(z.enum(['wallet', 'strip', 'poster'])).min(1, 'name at least one form'),
  /** The card's texts by language code; `en` is the original. */
  languages: z.record(LanguageCode, CardTextSchema),
  /** Languages that staff ask for and that are not ready. */
  not_ready: z.array(z.strictObject({ code: LanguageCode, name: Text })),
});
export type Card = z.infer<typeof CardSchema>;
