/** Reporting: who must report what, to whom, how fast, under which law; and what else a state's law says, by topic. */
import { z } from 'zod';
import { DatedText, Passage, PastDay, Prose, ref, Sample, SourceRef, Text, Title } from './text.ts';

/** What a duty is about. */
export const Duty = z.enum(['child', 'anyone', 'adult-at-risk', 'wound', 'adult-by-choice', 'hold']);
export type Duty = z.infer<typeof Duty>;

/** Whom a duty binds. */
export const Bound = z.enum(['anyone', 'listed', 'facility', 'unknown']);

/** By whom a report goes out where several know. */
export const Route = z.enum(['self', 'in-charge', 'either', 'shared', 'team']);

/** What a state's law says beside its duties. */
export const Topic = z.enum([
  'minors-consent',
  'assault-care',
  'evidence-and-clothing',
  'photographs',
  'records',
  'officers',
  'privilege',
  'labor',
  'adult-protection',
  'adult-holds',
  'medicines-to-go',
  'disease-reports',
  'money-and-mail',
  'legal-paths',
  'child-after-report',
  'pregnancy',
  'training-and-signs',
]);
export type Topic = z.infer<typeof Topic>;

const CitationSchema = z
  .strictObject({
    citation: Text.meta({ description: "The law's own reference.", examples: ['RCW 26.44.030'] }),
    confirmed: z.boolean().meta({
      description: 'Whether the reference was read. False prints that counsel must confirm it.',
      examples: [true],
    }),
  })
  .meta({ description: 'A statute, and whether its reference was read.' });

const CounselSchema = z
  .strictObject({
    role: Text.meta({ description: 'The role that checked.', examples: ['Counsel'] }),
    date: PastDay.meta({ description: 'The day of the check.', examples: ['2026-03-01'] }),
    sample: Sample.meta({
      description: 'True where nobody checked and the entry only shows the form.',
      examples: [true],
    }),
  })
  .meta({ description: "Counsel's own check." });

const ReportingRowSchema = z
  .strictObject({
    duty: Duty.meta({ description: 'Which of the duties the row answers; one row for each.', examples: ['child'] }),
    short: Prose.optional().meta({
      description: 'The answer in a sentence or two: what pages and lists print for the duty.',
      examples: ['Call the state line at once, yourself. <source:L1>'],
    }),
    answer: Prose.meta({
      description: 'The whole answer: what must be reported, or that nothing was found.',
      examples: ['Report at once when you have reason to suspect that a child is being hurt. <source:L1>'],
    }),
    who: Bound.meta({
      description: 'Whom the duty binds: anyone, the professions that the law lists, the facility, or not known.',
      examples: ['listed'],
    }),
    roles: Prose.optional().meta({
      description: 'Whom the law names, in words.',
      examples: ['Nurses, physicians and pharmacists. <source:L1>'],
    }),
    to: Prose.optional().meta({
      description: 'Who takes the report.',
      examples: ["The state's child agency, or the police. <source:L1>"],
    }),
    route: Route.optional().meta({
      description:
        'By whom the report goes out: yourself; through the person in charge, who then must report; either of the ' +
        'two; yourself, and the person in charge is told; or one of a team for all who know.',
      examples: ['self'],
    }),
    line: ref('service')
      .optional()
      .meta({
        description: 'The line that takes the report; its number stands in the directory.',
        examples: ['washington-report-line'],
      }),
    instead: Prose.optional().meta({
      description: 'Whom to ask where the state has no one line.',
      examples: ['Ask which county agency takes reports. <source:L1>'],
    }),
    limit: Text.optional().meta({
      description: 'The outer limit of the law; always printed after "at once".',
      examples: ['48 hours'],
    }),
    form: Prose.optional().meta({
      description: 'By word of mouth, in writing, or both.',
      examples: ['By phone, then in writing within 36 hours. <source:L1>'],
    }),
    not_enough: z.array(Prose).meta({
      description: "What does not discharge the duty, where the state's own law says so.",
      examples: [['A note in the chart is not the report. <source:L1>']],
    }),
    laws: z.array(CitationSchema).meta({
      description: 'The laws that the answer rests on.',
      examples: [[{ citation: 'RCW 26.44.030', confirmed: true }]],
    }),
    confidence: z.enum(['high', 'medium', 'low', 'none']).meta({
      description: "How sure the line's number is, by how it was found.",
      examples: ['medium'],
    }),
    as_of: DatedText.meta({
      description: 'The state of the text that was read.',
      examples: ['as amended 2013'],
    }),
    sources: z.array(SourceRef).meta({ description: 'Where the answer was read.', examples: [['L27', 'S17']] }),
    counsel: CounselSchema.optional().meta({
      description: "Counsel's own check of the row; missing prints that counsel has not checked it.",
      examples: [{ role: 'Counsel', date: '2026-03-01', sample: true }],
    }),
  })
  .meta({ description: 'What the state asks of a duty.' });
export type ReportingRow = z.infer<typeof ReportingRowSchema>;

const StateNoteSchema = z
  .strictObject({
    topic: Topic.meta({ description: 'What the note is about; one note for each.', examples: ['minors-consent'] }),
    text: Passage.optional().meta({
      description: 'What the law of the state says of it, in paragraphs, lists or tables, with its sources.',
      examples: ['From 14 a patient may consent to this test alone. <source:L1>\n'],
    }),
    none: Prose.optional().meta({
      description: 'Why there is nothing to write, in place of a text: it closes the topic.',
      examples: ['Counsel: nothing beyond the rows. <source:local>'],
    }),
  })
  .refine(({ text, none }) => (text === undefined) !== (none === undefined), {
    message: 'has a text and a reason for none, or neither; write one of `text` and `none`',
  })
  .meta({ description: 'What the law of the state says of a topic.' });

export const StateReportingSchema = z
  .strictObject({
    title: Title.meta({ description: "The state's name.", examples: ['Washington'] }),
    rows: z
      .array(ReportingRowSchema)
      .min(1, 'a state needs at least its `child` row')
      .meta({
        description: 'What the state asks for, one entry for each duty that is known.',
        examples: [
          [
            {
              duty: 'child',
              answer: 'Call the state line at once. <source:L1>',
              who: 'anyone',
              not_enough: [],
              laws: [],
              confidence: 'none',
              as_of: 'not read',
              sources: ['L1'],
            },
          ],
        ],
      }),
    notes: z
      .array(StateNoteSchema)
      .optional()
      .meta({
        description: "What else the state's law says, one entry for each topic that was written or closed.",
        examples: [[{ topic: 'photographs', none: 'Counsel: nothing beyond the rows. <source:local>' }]],
      }),
  })
  .meta({ description: 'What one state asks of whoever works here.' });
export type StateReporting = z.infer<typeof StateReportingSchema>;
