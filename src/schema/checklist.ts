/** Checklist: what one role does, step by step, and where it must not go on alone. */
import { z } from 'zod';
import { Id, Prose, ref, ServiceOrLine, Step, Text, Title, ValueText } from './text.ts';

/** The moments of an encounter at which a list pauses, in this order. */
export const Moment = z.enum(['notice', 'alone', 'leaving', 'after']);
export type Moment = z.infer<typeof Moment>;

/** One action. */
export const ItemSchema = z.strictObject({
  /** Unique in its list and permanent; part of the item's section id. */
  id: Id,
  /** One action, verb first; its first sentence has at most fifteen words and gives nothing away. */
  text: Step,
  /** Why it matters; opens in place. */
  why: Prose.optional(),
  /** Words to say, one sentence an entry; they open in place. */
  words: z.array(ValueText).optional(),
  /** The section that says more. */
  section: ref('section').optional(),
  /** A service whose number is printed beside the item, or the line of a row of the own state: `<duty:child.line>`. */
  service: ServiceOrLine.optional(),
  /** True where the patient may say no, so that *offered, declined* completes it; said of every item that offers. */
  may_decline: z.boolean().optional(),
});
export type Item = z.infer<typeof ItemSchema>;

/** A point at which a role must not go on alone. It cannot be ticked away. */
export const HardStopSchema = z.strictObject({
  /** Unique in its list and permanent; part of the stop's section id. */
  id: Id,
  /** What never to do, beginning with "Never", since lists print it under that word. */
  text: Prose,
  /** The reason, in a sentence. */
  why: Prose,
  /** The section that says more. */
  section: ref('section'),
});
export type HardStop = z.infer<typeof HardStopSchema>;

export const ChecklistSchema = z.strictObject({
  /** `read-do`: read each item, then do it. `do-confirm`: do from memory, then confirm. */
  kind: z.enum(['read-do', 'do-confirm']),
  /** Who takes this list and when, in a sentence. */
  summary: ValueText,
  /** The role that keeps the list right. */
  owner: Text,
  /** The role's own hard stops, most important first. */
  stops: z.array(HardStopSchema),
  /** The shared hard stops that bind this role, by their ids in `shared.yaml`, after its own. */
  shared_stops: z.array(ref('shared stop')),
  /** Pause points in the order of the encounter. */
  points: z
    .array(
      z.strictObject({
        /** The moment of the encounter, the same for every list. */
        id: Moment,
        /** The moment in this role's words, such as "With the patient alone". */
        title: Title,
        /** What to do at this pause, in order. */
        items: z.array(ItemSchema),
      }),
    )
    .min(1, 'a list needs at least one pause point'),
  /** Standing preparation, shown last and never part of a run. */
  readiness: z.array(ItemSchema).optional(),
});
export type Checklist = z.infer<typeof ChecklistSchema>;

const SharedItemSchema = ItemSchema.extend({
  /** The pause point in which it stands. */
  point: Moment,
});

/** `shared.yaml`: what lists share, written once. */
export const SharedSchema = z.strictObject({
  /** Opens every list. */
  everyone: z.array(SharedItemSchema),
  /** Stands only in the lists of roles that may question and examine a patient (`asks: true`). */
  asking: z.array(SharedItemSchema),
  /** Hard stops that lists take up by id. */
  stops: z.array(HardStopSchema),
});
export type Shared = z.infer<typeof SharedSchema>;
export type SharedItem = Shared['everyone'][number];
