/** Checks: what this content must hold, said by whoever owns it. They travel with it and are read by its tests alone. */
import { z } from 'zod';
import { Id, LanguageCode, Text } from './text.ts';

const UnseenSchema = z.strictObject({
  found: z
    .int()
    .nonnegative()
    .meta({ description: 'Found among the first three results.', examples: [110] }),
  mistyped: z
    .int()
    .nonnegative()
    .meta({ description: 'The same with a slip of the fingers in one word.', examples: [300] }),
  none: z
    .int()
    .nonnegative()
    .meta({ description: 'Asked for what is not here, and told so.', examples: [12] }),
});

const FoundSchema = z.strictObject({
  asked: z
    .int()
    .positive()
    .meta({ description: "Asked in staff's own words.", examples: [190] }),
  mistyped: z
    .int()
    .positive()
    .meta({
      description: 'The same with a slip of the fingers in one word, three slips a question.',
      examples: [520],
    }),
  unseen: UnseenSchema.optional().meta({
    description: 'Of what `unseen-questions.yaml` asks, by which search is measured and never mended.',
  }),
});

const LearningSchema = z.strictObject({
  cases: z
    .int()
    .positive()
    .meta({ description: 'Every role has at least so many cases.', examples: [2] }),
  minutes: z
    .int()
    .positive()
    .meta({
      description: 'No role reads its cases for longer, at 200 words a minute, every answer and what comes of it.',
      examples: [5],
    }),
  work: z
    .int()
    .min(0)
    .max(100)
    .meta({ description: 'At least so many in a hundred cases are of people made to work.', examples: [40] }),
  men: z
    .int()
    .min(0)
    .max(100)
    .meta({ description: 'At least so many in a hundred cases are of men.', examples: [30] }),
});

/** `checks/holds.yaml`: what must be there, whatever else is. */
export const HoldsSchema = z
  .strictObject({
    roles: z.array(Id).meta({
      description: 'Every role, in the order of the register; each has a list.',
      examples: [['registration', 'security']],
    }),
    states: z.array(Id).meta({
      description: 'Every state that has rows on who must report what.',
      examples: [['idaho', 'washington']],
    }),
    requirements: z.partialRecord(z.enum(['component', 'claim']), z.int().positive()).meta({
      description: 'Of each kind of requirement, how many are numbered from 01 without a gap.',
      examples: [{ component: 38 }],
    }),
    own_requirements: z
      .int()
      .nonnegative()
      .meta({
        description: "At least so many requirements of the facility's own, or places marked for them.",
        examples: [2],
      }),
    cards: z.record(Id, z.array(LanguageCode)).meta({
      description: 'Every card, and the languages in which it is written, drafts included.',
      examples: [{ pocket: ['en', 'es'] }],
    }),
    every_card_says: z.array(Text).meta({
      description: 'What every card says in English.',
      examples: [['You can say no']],
    }),
    learning: LearningSchema.optional().meta({ description: 'What the cases to learn from must come to.' }),
    found: FoundSchema.meta({
      description: 'Of what `questions.yaml` asks, how many search finds among its first three results.',
    }),
  })
  .meta({ description: 'What the content must hold, whatever else it does.' });
export type Holds = z.infer<typeof HoldsSchema>;

const ExceptionSchema = z.strictObject({
  words: Text.meta({ description: 'Words of the sentence.', examples: ['Not sure the law covers it?'] }),
  reason: Text.meta({ description: 'Why it cites nothing else.', examples: ['Says that we do not know.'] }),
});

/** `checks/cited.yaml`: what no sentence may state by the word of this facility alone. */
export const CitedSchema = z
  .strictObject({
    facts: z.record(Id, z.array(Text)).meta({
      description: 'By the kind of fact, the patterns that give it away: words or regular expressions, whole words.',
      examples: [{ dose: ['\\d+ ?mg'] }],
    }),
    exceptions: z.array(ExceptionSchema).meta({
      description: 'Sentences that match and state no such fact.',
      examples: [[{ words: 'Not sure the law covers it?', reason: 'Says that we do not know.' }]],
    }),
    mostly_local: z
      .int()
      .min(1)
      .max(99)
      .meta({
        description: 'Pages of whose citations more than this many in a hundred are of this facility are told.',
        examples: [60],
      }),
  })
  .meta({ description: 'What no sentence may state by the word of this facility alone.' });

const AskedSchema = z.strictObject({
  ask: Text.meta({ description: 'As it is typed.', examples: ["friend won't leave"] }),
  find: z
    .array(Id)
    .default([])
    .meta({ description: 'Any of these sections.', examples: [['time-alone', 'list-registration-alone']] }),
  page: Id.optional().meta({ description: 'Any section of this page or list.', examples: ['time-alone'] }),
  words: Text.optional().meta({ description: 'A section that holds these words.', examples: ['quiet room'] }),
  none: z
    .literal(true)
    .optional()
    .meta({ description: 'Asks for what is not here, and is to be told so.', examples: [true] }),
});
/** A question that staff ask, and what it must find. */
export type QuestionAsked = z.infer<typeof AskedSchema>;

const AskingSchema = z.strictObject({
  role: Id.meta({ description: 'Who asks.', examples: ['registration'] }),
  asks: z.array(AskedSchema).meta({ description: 'What they ask.' }),
});

/** `checks/questions.yaml`: what staff ask, by their role, and what one of the first three results must be. */
export const QuestionsSchema = z
  .array(AskingSchema)
  .meta({ description: 'What staff ask, by their role, and what one of the first three results must be.' });

const Sentences = z.array(Text);

/** `checks/language.yaml`: sentences by which `language.yaml` is shown to refuse and point out what it should. */
export const LanguageChecksSchema = z
  .strictObject({
    refused: Sentences.meta({ description: 'Refused anywhere.', examples: [['They failed to comply.']] }),
    refused_in_steps: Sentences.meta({
      description: 'Refused in steps, and pointed out elsewhere.',
      examples: [['Save them.']],
    }),
    pointed_out: Sentences.meta({ description: 'Pointed out anywhere.', examples: [['They refused.']] }),
    quiet: Sentences.meta({
      description: 'Sentences that nothing is said of.',
      examples: [['Ask the supervisor to come.']],
    }),
  })
  .meta({
    description: 'Sentences that show what the list of words refuses and points out, and what it leaves alone.',
  });

/** What a person does on the site, or must have before them, in one step of a walk. */
const Act = z.enum(['follow', 'press', 'mark', 'check', 'choose', 'fill', 'take', 'read', 'see', 'call', 'hide']);
export type Act = z.infer<typeof Act>;

const WalkSchema = z.strictObject({
  who: Text.meta({ description: 'Who takes it, and why.', examples: ['A cleaner who sees something odd'] }),
  on: z
    .enum(['phone', 'desktop'])
    .default('desktop')
    .meta({ description: 'What it is read on.', examples: ['phone'] }),
  at: z.iso
    .datetime()
    .optional()
    .meta({
      description: "The reader's clock, where it is not the tests' own.",
      examples: ['2026-12-24T03:00:00Z'],
    }),
  from: z.string().meta({ description: 'The address at which it begins.', examples: ['/'] }),
  steps: z.array(z.partialRecord(Act, z.union([Text, z.record(Text, z.string())]))).meta({
    description:
      'One act each, with its words as they stand on the screen, or with words and others beside them: `follow` a link to another page; `press` what stays on the page; `mark` an item of a list; `choose`, `fill` or `check` a field by its name; `take` an answer to a question; `read` words that stand there, `see` those that are in view; `call` a service that one press dials, or `nobody`; `hide` the screen.',
    examples: [[{ follow: 'Front desk' }, { take: { 'wet floor': 'Wet floors' } }, { call: 'house-supervisor' }]],
  }),
});

/** `checks/walks.yaml`: ways through the site, taken in a browser. */
export const WalksSchema = z
  .array(WalkSchema)
  .meta({ description: 'Walks through the site as people take them, with what they must have found by then.' });
