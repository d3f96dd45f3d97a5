/** Page: the front matter of `pages/*.md`, and the order in which pages are read. */
import { z } from 'zod';
import { Label, Owner, ref, Title, ValueText } from './text.ts';

export const PageSchema = z
  .strictObject({
    title: Title.meta({
      description: 'Short and plain: what the sidebar, the tab and the top of the page show.',
      examples: ['First words'],
    }),
    summary: ValueText.meta({
      description: 'One sentence on what the page helps with; lists and search show it.',
      examples: ['What to say in the first minute, and what to leave out.'],
    }),
    hint: Label.optional().meta({
      description:
        "When to open it, in a few words; stands on the start page's door, for the first pages of the contents.",
      examples: ['before you speak'],
    }),
    owner: Owner.meta({ description: 'The role that keeps the page right.', examples: ['Nursing'] }),
    roles: z
      .array(ref('role'))
      .optional()
      .meta({
        description: 'The roles whom it concerns most; missing where it concerns all.',
        examples: [['registration', 'security']],
      }),
  })
  .meta({ description: 'One page: what it is called and helps with, between two lines of dashes, then its text.' });
export type PageMatter = z.infer<typeof PageSchema>;

/** Addresses of the site that are no page of the protocol and may stand among them in the sidebar. */
const FixedAddress = z.enum([
  '/resources/',
  '/checklists/',
  '/branches/',
  '/encounter/',
  '/learning/',
  '/reporting/',
  '/cards/',
  '/releases/',
  '/help/',
]);

const GroupSchema = z.strictObject({
  title: Title.meta({ description: "The group's heading in the sidebar.", examples: ['When someone is here'] }),
  pages: z
    .array(z.union([FixedAddress, ref('page')]))
    .min(1, 'name at least one page, or remove the group')
    .meta({
      description: 'Pages by id, and fixed addresses of the site, in order.',
      examples: [['first-words', '/checklists/']],
    }),
});

/** `contents.yaml`: groups and pages in reading order. */
export const ContentsSchema = z
  .array(GroupSchema)
  .meta({ description: 'Groups of pages in the order in which they are read.' });
export type Contents = z.infer<typeof ContentsSchema>;
