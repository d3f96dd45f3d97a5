/** Organization: one file of the directory, with everything there that can be called. */
import { z } from 'zod';
import { ServiceSchema } from './service.ts';
import { Id, Sample, Text, WebAddress } from './text.ts';

/** The part of the directory that a file's folder under `resources/` puts its services in. */
export const groups = ['internal', 'national', 'local', 'report-lines', 'police'] as const;
export type Group = (typeof groups)[number];

export const OrganizationSchema = z
  .strictObject({
    id: Id.meta({ description: "Equals the file's name.", examples: ['example-county'] }),
    name: Text.meta({ description: 'Its full name.', examples: ['Example County Services'] }),
    alternate_name: Text.optional().meta({
      description: 'Another name by which it is known.',
      examples: ['County desk'],
    }),
    description: Text.meta({
      description: 'What it is, in a sentence.',
      examples: ['Help of the county, day and night.'],
    }),
    website: WebAddress.optional().meta({ description: 'Its own site.' }),
    sample: Sample.meta({ description: 'True where it is made up to show the form; then all its services are.' }),
    services: z
      .array(ServiceSchema)
      .min(1, 'an organization without a service has no place here; add one')
      .meta({ description: 'What it offers, one entry for each thing that can be called for.' }),
  })
  .meta({ description: 'One organization of the directory, with everything there that can be called.' });
export type Organization = z.infer<typeof OrganizationSchema>;
