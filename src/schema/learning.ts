/** Learning: `learning/<case>.yaml`, a made-up case that staff decide in a minute, with what comes of each answer. */
import { z } from 'zod';
import { Prose, ref, Text, Title } from './text.ts';

const CaseAnswerSchema = z.strictObject({
  text: Text.meta({
    description: 'What one might do.',
    examples: ['Ask the friend to wait outside, as for everyone.'],
  }),
  right: z.boolean().meta({
    description: 'Whether the protocol says so. One answer at least is right, and one is not.',
    examples: [true],
  }),
  outcome: Prose.meta({
    description: 'What comes of it, to whoever chose it.',
    examples: ['They come in alone and begin to talk. <source:local>'],
  }),
  section: ref('section').meta({ description: 'The section that says why.', examples: ['time-alone'] }),
});
export type CaseAnswer = z.infer<typeof CaseAnswerSchema>;

export const CaseSchema = z
  .strictObject({
    title: Title.meta({ description: 'What the case is called.', examples: ['The friend who answers'] }),
    setting: Text.meta({ description: 'Where it happens, and when.', examples: ['Front desk, a Friday evening'] }),
    kind: z.enum(['work', 'sex', 'other']).meta({
      description: 'What the person is made to do, so that cases of every kind are there to learn from.',
      examples: ['work'],
    }),
    person: z
      .enum(['woman', 'man', 'girl', 'boy', 'other'])
      .optional()
      .meta({
        description:
          'Who that person is, so that men and boys are there to learn from too; `other` is another gender, or several people.',
        examples: ['man'],
      }),
    who: Text.meta({
      description: 'Who is seen. Made up, never a patient.',
      examples: ['A man of thirty with a cut hand'],
    }),
    roles: z
      .array(ref('role'))
      .meta({ description: 'The roles for whom it is.', examples: [['registration', 'security']] }),
    seen: Prose.meta({
      description: 'What is seen and heard.',
      examples: ['A friend holds his papers and answers every question for him.'],
    }),
    question: Text.meta({ description: 'What is asked of whoever learns.', examples: ['What do you do first?'] }),
    answers: z.array(CaseAnswerSchema).meta({ description: 'Two to four answers, in the order in which they show.' }),
  })
  .meta({ description: 'One made-up case that staff decide in a minute.' });
export type CaseFile = z.infer<typeof CaseSchema>;
