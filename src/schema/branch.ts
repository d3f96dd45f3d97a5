/** Branch: `branches/<id>.yaml`, what to do in a case that costs the ordinary list nothing until it is there. */
import { z } from 'zod';
import { ItemSchema, OwnStopSchema } from './checklist.ts';
import { Owner, Prose, ref, Title } from './text.ts';

export const BranchSchema = z
  .strictObject({
    if: Prose.meta({
      description: 'The case, in one sentence: lists print it after the word "If".',
      examples: ['Someone squeezed or pressed their neck.'],
    }),
    title: Title.meta({ description: 'What the branch is called; it gives nothing away.', examples: ['Sore neck'] }),
    owner: Owner.meta({ description: 'The role that keeps the branch right.', examples: ['Emergency medicine'] }),
    page: ref('section').meta({
      description: 'The page or section that says more; where items and stops lead that name none.',
      examples: ['neck-squeezed'],
    }),
    items: z.array(ItemSchema).meta({
      description:
        'What to do then, in order, at most seven; `asks: true` ones stand on lists of roles that ask alone.',
      examples: [[{ id: 'neck-doctor-now', text: 'Get the doctor now. <source:local>' }]],
    }),
    stops: z.array(OwnStopSchema.omit({ short: true })).meta({
      description: 'What never to do then.',
      examples: [[{ id: 'never-wait', text: 'Never send them back to wait.', why: 'A doctor sees each.' }]],
    }),
  })
  .meta({ description: 'What to do in a case that costs the ordinary list nothing until it is there.' });
export type BranchFile = z.infer<typeof BranchSchema>;
