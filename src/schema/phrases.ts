/** Phrases: what the site says around the protocol in words of its own, where they carry clinical or legal meaning. */
import { z } from 'zod';
import { CardPhrasesSchema } from './card-phrases.ts';
import { Moment } from './checklist.ts';
import { holding } from './holding.ts';
import { Bound, Duty, Route, Topic } from './reporting.ts';
import { SigningPhrasesSchema } from './signing-phrases.ts';
import { WhoReportsSchema } from './who-reports-phrases.ts';
import { Label, Prose, ref, Text, Title } from './text.ts';

const QuestionSchema = z.strictObject({
  duty: Duty.meta({ description: 'The duty whose row answers it.', examples: ['child'] }),
  text: Title.meta({ description: 'The question as it is read in haste.', examples: ['A child?'] }),
});

/** What a row says to its reader first. */
const VerdictsSchema = z.strictObject({
  anyone: Text.meta({
    description: 'Where the law names any person.',
    examples: ['You must, whatever your job'],
  }),
  listed: Text.meta({
    description: 'Where the law names professions.',
    examples: ['You must, if the law names your role'],
  }),
  unlisted: Text.meta({
    description: 'Where it names professions, to those whom it does not.',
    examples: ['Not your role, if it does not'],
  }),
  facility: Text.meta({ description: 'Where the law names the facility.', examples: ['The hospital must'] }),
  unlisted_act: Text.meta({
    description: 'What those do who do not report themselves, before the line of whom to ask.',
    examples: ['Then tell, at once:'],
  }),
  hold: Text.meta({
    description: 'Of the duty `hold`.',
    examples: ['Not your role, unless the law names it'],
  }),
  unchecked: holding('whom').meta({
    description: 'Where counsel has not checked the row; `{whom}` is whom to ask.',
    examples: ['Not yet checked by counsel: ask the {whom} now'],
  }),
});

const TopicSchema = z.strictObject({
  title: Title.meta({ description: 'What the topic is called.', examples: ['What a minor may decide'] }),
  ask: ref('service').meta({
    description: 'Whom to ask where the own state has no note of it.',
    examples: ['privacy-office'],
  }),
});

const ReportingPhrasesSchema = z.strictObject({
  duties: z.record(Duty, Title).meta({
    description: 'What each duty is called.',
    examples: [
      {
        child: 'A child is being hurt',
        'adult-at-risk': 'An adult who cannot protect themselves',
        wound: 'A wound',
        'adult-by-choice': 'An adult who can decide',
        hold: 'Keeping a child here',
        anyone: 'A duty of any person',
      },
    ],
  }),
  questions: z.array(QuestionSchema).meta({
    description: "The questions that a state's page opens with, in their order; they ask for an answer at once.",
  }),
  verdicts: VerdictsSchema.meta({ description: 'What a row says to its reader first.' }),
  who: z.record(Bound, Text).meta({
    description: "Whom a row's duty binds, by its `who`.",
    examples: [
      {
        anyone: 'any person',
        listed: 'those whom the law names',
        facility: 'the hospital itself',
        unknown: 'not known',
      },
    ],
  }),
  routes: z.record(z.enum([...Route.options, 'unknown']), Prose).meta({
    description:
      'By whom a report goes out: a sentence for each `route` of a row, and for a row that names none. One that cites ' +
      'nothing rests on the sources of the row.',
    examples: [
      {
        self: 'Call yourself.',
        'in-charge': 'Tell the person in charge, who must report.',
        either: 'Call yourself, or tell the person in charge.',
        shared: 'Call yourself, and tell the person in charge.',
        team: 'One of you reports for all who know.',
        unknown: 'Call yourself, and ask who else must know.',
      },
    ],
  }),
  topics: z.record(Topic, TopicSchema).meta({
    description: 'The topics of notes on a state, in the order in which its page shows them.',
    examples: [Object.fromEntries(Topic.options.map((topic) => [topic, { title: topic, ask: 'privacy-office' }]))],
  }),
  unwritten: holding('state', 'service').meta({
    description: "Stands in place of a value that the own state's file does not have; `{service}` is whom to ask.",
    examples: ['Not written for {state} yet: ask {service} now.'],
  }),
  ask: ref('service').meta({
    description: 'Whom to ask where the own state has no row of a duty, or the row no such part.',
    examples: ['house-supervisor'],
  }),
  note: holding('state').meta({
    description:
      "The title of a state's note on a page, where it is closed at first; `{topic}` is what its topic is called.",
    examples: ['In {state}: {topic}'],
  }),
  at_once: Text.meta({ description: 'How fast, where the law sets no outer limit.', examples: ['At once.'] }),
  no_limit: Text.meta({
    description: 'The same within a sentence, in place of a limit.',
    examples: ['at once'],
  }),
  limit: holding('limit').meta({
    description: 'How fast, where it sets one; `{limit}` is that limit.',
    examples: ["At once; the law's outer limit is {limit}."],
  }),
  citation: Text.meta({
    description: "Beside a law's reference that nobody has confirmed.",
    examples: ['citation: counsel to confirm'],
  }),
  who_reports: WhoReportsSchema.optional().meta({
    description: 'One answer to how old, what happened and which role asks; missing where the page has none.',
  }),
  elsewhere: holding('state').meta({
    description: 'On the page of another state; `{state}` is the own one, whose page it leads to.',
    examples: ['Not our state. {state} says what you do here.'],
  }),
  form_unknown: Text.meta({
    description: 'Where no source says whether a report is made by word of mouth or in writing.',
    examples: ['Not in the sources. Ask.'],
  }),
});

const StartPhrasesSchema = z.strictObject({
  directory: Label.meta({ description: 'When to open the directory, on its door.', examples: ['day and night'] }),
  report_duty: Duty.meta({
    description: 'The duty whose line in the own state is named after the call-first lines.',
    examples: ['child'],
  }),
  report_note: Text.meta({
    description: 'What a caller of that line must know.',
    examples: ['possibly under 18: you report yourself'],
  }),
  never: Title.meta({ description: 'Over what nobody ever does.', examples: ['Whoever you are'] }),
  search_example: Text.meta({
    description: 'What staff might type into search, as an example.',
    examples: ["won't leave, mychart"],
  }),
});

const MayDeclineSchema = z.strictObject({
  who: Text.meta({ description: 'Who may decline.', examples: ['The patient'] }),
  may: Text.meta({ description: 'What they may do.', examples: ['may say no'] }),
});

const DeclinedSchema = z.strictObject({
  meaning: Text.meta({ description: 'What that means, to staff.', examples: ['They chose. Leave the door open:'] }),
  words: Text.meta({
    description: 'What staff say to the patient.',
    examples: ['You can come back any time, for any reason.'],
  }),
  page: ref('page').meta({ description: 'The page on how to end well.', examples: ['saying-goodbye'] }),
});

const ListPhrasesSchema = z.strictObject({
  moments: z.record(Moment, Title).meta({
    description: 'What a moment is called on a list that has no words of its own for it.',
    examples: [
      { notice: 'When you notice', alone: 'With the patient alone', leaving: 'Before they leave', after: 'After' },
    ],
  }),
  may_decline: MayDeclineSchema.meta({ description: 'Of an item that may be declined, in two halves of a sentence.' }),
  one_step: Text.meta({
    description: 'What to mind while a list is in use; it stands beside how a list is ticked.',
    examples: ['Hold the screen out of the sight of others.'],
  }),
  declined: DeclinedSchema.meta({ description: 'Where a patient declined all that was offered.' }),
  rehearsal: Text.meta({
    description:
      'A made-up case in which any role may rehearse its list; a role for which a case was written takes that one.',
    examples: ['A man with a cut hand. His friend answers every question for him.'],
  }).optional(),
  none: Text.meta({
    description: 'For whoever has no list of their own.',
    examples: ['No list of your own? Take the first one.'],
  }),
  printed: Text.meta({
    description: 'At the foot of a printed list.',
    examples: ['Staff only. Uncontrolled when printed; shred.'],
  }),
});

const DirectoryPhrasesSchema = z.strictObject({
  police: Text.meta({
    description: 'What a call to the police sets going: before such a line may be dialed, and over all of them.',
    examples: ['A call here sends officers.'],
  }),
  immigration: Text.meta({
    description: 'The same of a line whose department enforces immigration law.',
    examples: ['This department also asks for papers.'],
  }),
});

export const PhrasesSchema = z
  .strictObject({
    reporting: ReportingPhrasesSchema.meta({ description: 'The pages on who must report what.' }),
    start: StartPhrasesSchema.meta({ description: 'The start page.' }),
    checklists: ListPhrasesSchema.meta({ description: 'The lists.' }),
    printed: Text.meta({
      description: 'At the foot of a printed page.',
      examples: ['Staff only. Uncontrolled when printed.'],
    }),
    cards: CardPhrasesSchema.meta({ description: 'Cards for patients.' }),
    signing: SigningPhrasesSchema.meta({ description: 'Text that must be signed before use.' }),
    directory: DirectoryPhrasesSchema.meta({ description: 'The directory.' }),
  })
  .meta({ description: 'What the site says around the protocol, where it carries clinical or legal meaning.' });
export type Phrases = z.infer<typeof PhrasesSchema>;
