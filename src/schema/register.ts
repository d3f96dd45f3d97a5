/** Registers: roles, sources, requirements, and the words that staff search by. */
import { z } from 'zod';
import { DatedText, Id, ref, SectionName, SourceId, SourceRef, Text, Title, ValueText, WebAddress } from './text.ts';

const RoleSchema = z.strictObject({
  id: Id.meta({
    description:
      "Unique and permanent: names the role's list and is what changes refer to. `anyone` is reserved: whoever works here.",
    examples: ['registration'],
  }),
  title: Title.meta({ description: 'What the role is called.', examples: ['Registration'] }),
  clinical: z.boolean().meta({ description: 'True for roles that give care.', examples: [false] }),
  asks: z.boolean().meta({
    description: 'True for roles that may question and examine a patient; only their lists hold such items.',
    examples: [false],
  }),
  reports: z.boolean().meta({
    description: "True where the own state's law names the role as one that reports itself, in person.",
    examples: [false],
  }),
  lane: Title.optional().meta({
    description: 'The lane of the drawn encounter in which its list is drawn; missing where it is not drawn.',
    examples: ['Nurse'],
  }),
});

/** `roles.yaml`: who works here, as far as the protocol is concerned. */
export const RolesSchema = z
  .array(RoleSchema)
  .meta({ description: 'Who works here, as far as the protocol is concerned.' });
export type Role = z.infer<typeof RolesSchema>[number];

const SourceSchema = z.strictObject({
  id: SourceId.meta({ description: 'What text cites it by.' }),
  publisher: Text.meta({ description: 'Who published it.', examples: ['Example Institute of Nursing'] }),
  title: Text.meta({
    description: 'The work itself; printed where it is cited.',
    examples: ['Talking in private: a guide for hospitals'],
  }),
  url: WebAddress.optional().meta({
    description: 'Where it was read; missing where the stored copy has no address.',
  }),
  date: DatedText.meta({ description: 'Its date or edition as printed, or "n.d.".', examples: ['2nd edition, 2024'] }),
  kind: z.enum(['law', 'government', 'professional body', 'research', 'operator', 'secondary']).meta({
    description:
      '`secondary` works are for authors and are not printed; a step that rests on them alone is a local rule.',
    examples: ['professional body'],
  }),
  state: ref('state')
    .optional()
    .meta({
      description: 'The state whose law it tells; missing where what it says holds in every state.',
      examples: ['washington'],
    }),
});

/** `sources.yaml`: the works that the text rests on. */
export const SourcesSchema = z.array(SourceSchema).meta({ description: 'The works that the text rests on.' });
export type Source = z.infer<typeof SourcesSchema>[number];

const RequirementSchema = z.strictObject({
  id: Id.meta({ description: 'Unique and permanent.', examples: ['c-07'] }),
  title: Text.meta({
    description: 'What is asked for, in a line.',
    examples: ['A place where a patient is spoken to alone'],
  }),
  kind: z.enum(['component', 'claim', 'facility']).meta({
    description:
      "`component` of a protocol, `claim` of the origin article, or the `facility`'s own (accreditor, licensing).",
    examples: ['component'],
  }),
  asked_by: z.array(SourceRef).meta({ description: 'The sources that ask for it.', examples: [['S14']] }),
  score: z.union([z.literal(0), z.literal(1), z.literal(2)], 'write 0 (absent), 1 (named) or 2 (complete)').meta({
    description: '0 absent, 1 named, 2 complete: owner, steps, wording, review rule.',
    examples: [2],
  }),
  sections: z.array(ref('section')).meta({
    description: 'The sections that carry it; empty only with score 0.',
    examples: [['quiet-room', 'list-registration-alone']],
  }),
});

/** `requirements.yaml`: what a protocol must contain, and where it stands. */
export const RequirementsSchema = z
  .array(RequirementSchema)
  .meta({ description: 'What a protocol must contain, and where it stands.' });
export type Requirement = z.infer<typeof RequirementsSchema>[number];

const StaffWordSchema = z.strictObject({
  typed: z
    .array(Text)
    .min(1, 'name at least one word that staff type')
    .meta({ description: 'What staff type.', examples: [['mychart', "friend won't leave"]] }),
  means: z
    .array(ValueText)
    .min(1, 'name at least one word of the protocol')
    .meta({
      description:
        "The protocol's words, each of which must occur in its text; `<duty:child.line>` is what the own state's line is called.",
      examples: [['portal']],
    }),
  setting: z
    .boolean()
    .optional()
    .meta({
      description: 'True for a place or a role, which counts for less beside what happened there.',
      examples: [true],
    }),
  danger: z
    .boolean()
    .optional()
    .meta({
      description:
        'True where someone may be hurt now: whatever else was typed counts for less, and only what is meant is asked.',
      examples: [true],
    }),
});

/** `search-words.yaml`: staff's words and the protocol's words for the same thing. */
export const SearchWordsSchema = z
  .array(StaffWordSchema)
  .meta({ description: "Staff's words, and the protocol's words for the same thing." });
export type SearchWords = z.infer<typeof SearchWordsSchema>;
export type StaffWord = SearchWords[number];

const StaffQuestionSchema = z.strictObject({
  section: SectionName.optional().meta({
    description: 'The section that answers; left out for what is not here, so that whoever asks is told so.',
    examples: ['time-alone'],
  }),
  asks: z
    .array(Text)
    .min(1, 'write at least one question')
    .meta({
      description:
        'What staff ask of it, as they type it; the order of words, their endings and typing errors do not count.',
      examples: [['he answers everything', 'need a minute with her']],
    }),
});

/** `search-questions.yaml`: what staff ask, in their own words, by the section that answers. */
export const SearchQuestionsSchema = z
  .array(StaffQuestionSchema)
  .meta({ description: 'What staff ask, in their own words, by the section that answers.' });
export type SearchQuestions = z.infer<typeof SearchQuestionsSchema>;
