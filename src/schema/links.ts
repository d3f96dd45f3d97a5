/** Links: pages and forms of the hospital's own intranet that text leads to, as `links.yaml` has them. */
import { z } from 'zod';
import { Id, Text, Title } from './text.ts';

const LinkSchema = z.strictObject({
  id: Id.meta({
    description: 'Unique and permanent: text cites it as `<link:incident-form>`. Once a release cites it, it stays.',
    examples: ['incident-form'],
  }),
  title: Title.meta({
    description: 'What the page or form is called; printed in place of the link.',
    examples: ['Incident form'],
  }),
  address: z
    .string()
    .regex(/^https:\/\/\S+$/, 'write the whole address, such as https://intranet.example.org/forms/incident')
    .meta({
      description: 'Where it is, on one of the hosts that `site.yaml` names as `link_hosts`.',
      examples: ['https://intranet.example.org/forms/incident'],
    }),
  owner: Text.meta({ description: 'The role that keeps that page, and is told when it moves.', examples: ['Quality'] }),
});
export type Link = z.infer<typeof LinkSchema>;

/** Living; a release keeps a copy, so that its record can say what a link was called. */
export const LinksSchema = z.array(LinkSchema).meta({
  description: "Pages and forms of the hospital's own intranet that the text leads to.",
});
