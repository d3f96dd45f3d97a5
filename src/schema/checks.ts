/** Checks: what this content must hold, said by whoever owns it. They travel with it and are read by its tests alone. */
import { z } from 'zod';
import { Id, LanguageCode, Text } from './text.ts';

/** `checks/holds.yaml`: what must be there, whatever else is. */
export const HoldsSchema = z.strictObject({
  /** Every role, in the order of the register; each has a list. */
  roles: z.array(Id),
  /** Every state that has rows on who must report what. */
  states: z.array(Id),
  /** Of each kind of requirement, how many are numbered from 01 without a gap: `component: 38`. */
  requirements: z.partialRecord(z.enum(['component', 'claim']), z.int().positive()),
  /** At least so many requirements of the facility's own, or places marked for them. */
  own_requirements: z.int().nonnegative(),
  /** Every card, and the languages in which it is written, drafts included. */
  cards: z.record(Id, z.array(LanguageCode)),
  /** What every card says in English. */
  every_card_says: z.array(Text),
  /** Of what `questions.yaml` asks, how many search finds among its first three results. */
  found: z.strictObject({
    /** Asked in staff's own words. */
    asked: z.int().positive(),
    /** The same with a slip of the fingers in one word, three slips a question. */
    mistyped: z.int().positive(),
  }),
});
export type Holds = z.infer<typeof HoldsSchema>;

/** `checks/questions.yaml`: what staff ask, by their role, and what one of the first three results must be. */
export const QuestionsSchema = z.array(
  z.strictObject({
    /** Who asks. */
    role: Id,
    /** What they ask. */
    asks: z.array(
      z.strictObject({
        /** As it is typed. */
        ask: Text,
        /** Any of these sections. */
        find: z.array(Id).default([]),
        /** Any section of this page or list. */
        page: Id.optional(),
        /** A section that holds these words. */
        words: Text.optional(),
      }),
    ),
  }),
);

/** `checks/language.yaml`: sentences by which `language.yaml` is shown to refuse and point out what it should. */
export const LanguageChecksSchema = z.strictObject({
  /** Refused anywhere. */
  refused: z.array(Text),
  /** Refused in steps, and pointed out elsewhere. */
  refused_in_steps: z.array(Text),
  /** Pointed out anywhere. */
  pointed_out: z.array(Text),
  /** Questions that only a role that asks may be given. */
  asking: z.array(Text),
  /** Sentences that nothing is said of. */
  quiet: z.array(Text),
});
