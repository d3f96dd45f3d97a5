/** Shared: `shared.yaml`, what lists share, written once. */
import { z } from 'zod';
import { HardStopSchema, ItemSchema } from './checklist.ts';
import { Id, Prose, Title, ValueText } from './text.ts';

/** How a list ends, and what is said and done then. */
const EndingSchema = z.strictObject({
  title: Title.meta({ description: 'How it ended, in a sentence.', examples: ['They chose. Leave the door open.'] }),
  say: z.array(ValueText).meta({
    description: 'Words to say then, one sentence an entry; may be empty.',
    examples: [['You can come back any time, for any reason.']],
  }),
  do: z.array(Prose).meta({
    description: 'What is still to do, an act an entry; may be empty.',
    examples: [['Book the return visit. <source:local>']],
  }),
  carries: Prose.meta({
    description: 'Who carries it on.',
    examples: ['The charge nurse, who tells the next shift by mouth. <source:local>'],
  }).optional(),
});
export type ListEnding = z.infer<typeof EndingSchema>;

/** Words that calm someone. */
const CalmingSchema = z.strictObject({
  id: Id.meta({ description: 'Unique and permanent; part of the id of its section.', examples: ['companion'] }),
  title: Title.meta({ description: 'Who is to be calmed.', examples: ['An angry companion'] }),
  lead: Prose.meta({
    description: 'How to stand and speak, before any words.',
    examples: ['One person talks, two arm lengths away. <source:local>'],
  }),
  lines: z.array(Prose).meta({
    description: 'What to say and do, in order.',
    examples: [['Ask: "What would help right now?" <source:local>']],
  }),
  never: z.array(Prose).meta({
    description: 'What never to say or do then, beginning with "Never".',
    examples: [['Never say "Calm down". <source:local>']],
  }),
});
export type Calming = z.infer<typeof CalmingSchema>;

export const SharedSchema = z
  .strictObject({
    always: z.array(ItemSchema).meta({
      description: 'What stands on every list above its branches, is never ticked and never counted.',
      examples: [[{ id: 'danger-to-life', text: 'Call 911 for a weapon or an attack. <source:local>' }]],
    }),
    items: z.array(ItemSchema).meta({
      description: 'Items that lists place, each by its id, or leave out under `without`.',
      examples: [[{ id: 'tell-in-person', text: 'Tell the charge nurse now, face to face. <source:local>' }]],
    }),
    stops: z.array(HardStopSchema).meta({
      description: 'Hard stops that lists take up by id.',
      examples: [
        [
          {
            id: 'never-gossip',
            text: 'Never gossip about a patient.',
            why: 'Talk travels.',
            section: 'after-the-event',
          },
        ],
      ],
    }),
    readiness: z.array(ItemSchema).meta({
      description: 'Standing preparation that lists place.',
      examples: [[{ id: 'take-the-training', text: 'Take the training every year. <source:local>' }]],
    }),
    endings: z
      .strictObject({
        declined: EndingSchema.meta({
          description: 'All that was offered was declined.',
          examples: [{ title: 'They chose. Leave the door open.', say: [], do: [] }],
        }),
        not_safe_yet: EndingSchema.meta({
          description: 'Something was not safe now, and stays to be done.',
          examples: [{ title: 'Not safe yet. Ordinary care goes on.', say: [], do: [] }],
        }),
        done: EndingSchema.meta({
          description: 'Everything was done.',
          examples: [{ title: 'Done. Now hand over, face to face.', say: [], do: [] }],
        }),
        told: EndingSchema.meta({
          description: 'Everything was done by a role that does not ask.',
          examples: [{ title: 'You told. That was your part.', say: [], do: [] }],
        }),
      })
      .meta({
        description: 'How a list may end, and what is said and done then.',
      })
      .optional(),
    escalation: z
      .strictObject({
        say: z.array(ValueText).meta({
          description: 'Words to say when nobody acted, one sentence an entry.',
          examples: [["I'm still worried, and I need you to come."]],
        }),
        order: Prose.meta({
          description: 'Whom to tell, one after the other, and what never waits.',
          examples: ['Charge nurse, then <service:house-supervisor>. <source:local>'],
        }),
      })
      .meta({
        description: 'What every list says of telling the next one up, below its own `escalate`.',
        examples: [{ say: ["I'm still worried."], order: 'Charge nurse, then the supervisor. <source:local>' }],
      })
      .optional(),
    calming: z
      .array(CalmingSchema)
      .meta({
        description: 'Words that calm someone, the same for every list.',
        examples: [[{ id: 'companion', title: 'An angry companion', lead: 'One person talks.', lines: [], never: [] }]],
      })
      .optional(),
  })
  .meta({ description: 'What lists share, written once.' });
export type Shared = z.infer<typeof SharedSchema>;
