/** Who-reports phrases: what the one answer to who reports says, and what it asks first. */
import { z } from 'zod';
import { Label, Text, Title } from './text.ts';

export const WhoReportsSchema = z.strictObject({
  title: Title.meta({ description: 'Its heading, a question.', examples: ['Who reports?'] }),
  ages: z
    .strictObject({
      title: Title.meta({ description: 'The question of the age.', examples: ['How old?'] }),
      child: Label.meta({ description: 'Under 18.', examples: ['Under 18'] }),
      unsure: Label.meta({ description: 'The age is not sure: it counts as under 18.', examples: ['Not sure'] }),
      adult: Label.meta({ description: '18 or older.', examples: ['Adult'] }),
    })
    .meta({
      description: 'How old the patient is.',
      examples: [{ title: 'How old?', child: 'Under 18', unsure: 'Not sure', adult: 'Adult' }],
    }),
  concerns: z
    .strictObject({
      title: Title.meta({ description: 'The question of what happened.', examples: ['What happened?'] }),
      harm: Label.meta({ description: 'Someone did harm.', examples: ['Harm by someone'] }),
      wound: Label.meta({ description: 'A wound that a law may ask for.', examples: ['Gunshot, stab or burn'] }),
      covered: Label.meta({
        description: 'An adult whom the protection law may cover.',
        examples: ['Adult the law may protect'],
      }),
      none: Label.meta({ description: 'Nothing of these.', examples: ['None of these'] }),
    })
    .meta({
      description: 'What happened, or is feared.',
      examples: [
        { title: 'What happened?', harm: 'Harm', wound: 'A wound', covered: 'Adult at risk', none: 'None of these' },
      ],
    }),
  role: Title.meta({ description: 'The question of the role.', examples: ['Your role?'] }),
  named: Label.meta({ description: 'Roles that the law names.', examples: ['The law names your role'] }),
  other: Label.meta({ description: 'All other roles.', examples: ['Any other role'] }),
  report: Text.meta({ description: 'The role reports itself.', examples: ['You report, now'] }),
  tell: Text.meta({
    description: 'Another reports, who is called next.',
    examples: ['Tell the one who reports, now'],
  }),
  either: Text.meta({ description: 'The role may report or tell.', examples: ['Your call, or theirs'] }),
  none_known: Text.meta({
    description: 'No report is known of; it is never a flat no.',
    examples: ['No report that we know of; ask'],
  }),
  not_known: Text.meta({ description: 'The row does not tell.', examples: ['Not known here: ask'] }),
  law: Label.meta({ description: 'Leads to the row.', examples: ['What the law says'] }),
});
