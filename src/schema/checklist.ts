/** Checklist: what one role does, step by step, where it must not go on alone, and what lists share. */
import { z } from 'zod';
import { Signer } from './text-check.ts';
import { Brief, Id, Owner, Prose, ref, ServiceOrLine, Step, Text, Title, ValueText } from './text.ts';

/** The moments of an encounter at which a list pauses, in this order. */
export const Moment = z.enum(['notice', 'alone', 'leaving', 'after']);
export type Moment = z.infer<typeof Moment>;

/** One action. */
export const ItemSchema = z.strictObject({
  id: Id.meta({
    description: 'Unique in its list and permanent; part of the id of its section.',
    examples: ['plain-bag'],
  }),
  text: Step.meta({
    description:
      'One action, verb first; its first sentence has at most fifteen words and gives nothing away. The rest says how.',
    examples: ['Offer the plain bag: clothes, food, a ride. <source:S103>'],
  }),
  why: Prose.meta({
    description: 'Why it matters, in a sentence or three; it opens in place.',
    examples: ['Food, clothes and a safe place come first. <source:S103>'],
  }).optional(),
  words: z
    .array(ValueText)
    .meta({
      description: 'Words to say aloud, one sentence an entry; they open in place.',
      examples: [['I see every patient alone for part of the visit.']],
    })
    .optional(),
  section: ref('section')
    .meta({
      description: 'The page or section that says more; the one of the list or branch where it names none.',
      examples: ['kit-and-materials'],
    })
    .optional(),
  service: ServiceOrLine.meta({
    description:
      'A service whose number is printed beside the item, or the line of a row of the own state: `<duty:child.line>`.',
    examples: ['house-supervisor', '<duty:child.line>'],
  }).optional(),
  may_decline: z
    .boolean()
    .meta({
      description:
        'True where the patient may say no, so that *offered, declined* completes it; said of every item that offers.',
      examples: [true],
    })
    .optional(),
  asks: z
    .boolean()
    .meta({
      description: 'True where it questions, examines or treats the patient: only roles that ask have such items.',
      examples: [true],
    })
    .optional(),
  signed: z
    .array(Signer)
    .meta({
      description: 'Who must sign its text before use: a drug, a dose, or hours of watching stand in it.',
      examples: [['pharmacy', 'physician']],
    })
    .optional(),
});
export type Item = z.infer<typeof ItemSchema>;

/** A shared item on a list. Each field of its own replaces the shared one whole; the others are taken over. */
const PlacementSchema = ItemSchema.omit({ id: true, asks: true })
  .partial()
  .extend({
    shared: ref('shared item').meta({
      description: 'The id of an item of `shared.yaml`; it stands here.',
      examples: ['tell-in-person'],
    }),
  });
export type Placement = z.infer<typeof PlacementSchema>;

/** A point at which a role must not go on alone. It cannot be ticked away. */
export const HardStopSchema = z.strictObject({
  id: Id.meta({
    description: 'Unique in its list and permanent; part of the id of its section.',
    examples: ['never-confront'],
  }),
  text: Prose.meta({
    description: 'What never to do, beginning with "Never", since lists print it under that word.',
    examples: ['Never accuse or warn a companion. <source:S18>'],
  }),
  short: Brief.meta({
    description:
      'The same after "Never" in the fewest words, for the one line that stays in view on a list; the whole text where it is missing.',
    examples: ['accuse or warn'],
  }).optional(),
  why: Prose.meta({
    description: 'The reason, in a sentence.',
    examples: ['It can turn violent. <source:S18>'],
  }),
  section: ref('section').meta({ description: 'The page or section that says more.', examples: ['security-never'] }),
});
export type HardStop = z.infer<typeof HardStopSchema>;

/** A hard stop of a list or branch, which may leave it to that where more is said. */
export const OwnStopSchema = HardStopSchema.partial({ section: true });
export type OwnStop = z.infer<typeof OwnStopSchema>;

const EntrySchema = z.union([PlacementSchema, ItemSchema]);
/** What stands on a list: an item of its own, or a shared one. */
export type Entry = z.infer<typeof EntrySchema>;

export const ChecklistSchema = z
  .strictObject({
    kind: z.enum(['read-do', 'do-confirm']).meta({
      description: '`read-do`: read each item, then do it. `do-confirm`: do from memory, then confirm.',
      examples: ['do-confirm'],
    }),
    summary: ValueText.meta({
      description: 'Who takes this list and when, in a sentence.',
      examples: ['For emergency nurses, when a patient may be controlled by someone else.'],
    }),
    owner: Owner.meta({ description: 'The role that keeps the list right.', examples: ['Emergency nursing'] }),
    section: ref('section')
      .meta({
        description: 'Where items and stops lead that name no section of their own.',
        examples: ['portal-and-papers'],
      })
      .optional(),
    first: Id.meta({
      description: "The role's own act: the id of the one item that is shown first, with its words and its number.",
      examples: ['time-alone'],
    }),
    two_minutes: z
      .array(Id)
      .meta({
        description:
          'Ids of the items that help even if the patient leaves in the third minute, at most seven, in order.',
        examples: [['time-alone', 'limits-first']],
      })
      .optional(),
    points: z
      .array(
        z.strictObject({
          id: Moment.meta({
            description: 'The moment of the encounter, the same for every list.',
            examples: ['alone'],
          }),
          title: Title.meta({
            description: "The moment in this role's words.",
            examples: ['With the patient alone'],
          }),
          items: z.array(EntrySchema).meta({
            description: 'What to do at this pause, in order: own items and `{ shared: <id> }`; at most six.',
            examples: [[{ shared: 'limits-first' }]],
          }),
        }),
      )
      .min(1, 'a list needs at least one pause point')
      .meta({
        description: 'Pause points in the order of the encounter.',
        examples: [[{ id: 'alone', title: 'With the patient alone', items: [{ shared: 'limits-first' }] }]],
      }),
    without: z
      .array(
        z.strictObject({
          shared: z.union([z.literal('rest'), ref('shared item')]).meta({
            description:
              'The id of a shared item that does not stand here; `rest` for all that are not placed or named.',
            examples: ['patient-decides', 'rest'],
          }),
          reason: Text.meta({
            description: 'Why this role does not have it.',
            examples: ["The doctor's list holds it."],
          }),
        }),
      )
      .meta({
        description: 'The shared items that this list leaves out, each with the reason.',
        examples: [[{ shared: 'rest', reason: 'Does not ask or examine.' }]],
      })
      .optional(),
    branches: z
      .array(ref('branch'))
      .meta({
        description: 'The branches that open on this list, by the names of their files, in order.',
        examples: [['neck', 'overdose']],
      })
      .optional(),
    stops: z.array(OwnStopSchema).meta({
      description: "The role's own hard stops, most important first.",
      examples: [[{ id: 'never-read-back', text: 'Never say an address aloud.', why: 'Others hear it.' }]],
    }),
    shared_stops: z.array(ref('shared stop')).meta({
      description: 'The shared hard stops that bind this role, by their ids in `shared.yaml`, after its own.',
      examples: [['never-confront']],
    }),
    escalate: Prose.meta({
      description: 'Whom to tell next when nobody acted, and after how long.',
      examples: ['Nobody acted in fifteen minutes: tell the house supervisor. <source:local>'],
    }).optional(),
    readiness: z
      .array(EntrySchema)
      .meta({
        description: 'Standing preparation, own or shared, shown last and never part of a run.',
        examples: [[{ shared: 'take-the-training' }]],
      })
      .optional(),
  })
  .meta({ description: 'What one role does, step by step, and where it must not go on alone.' });
export type Checklist = z.infer<typeof ChecklistSchema>;
