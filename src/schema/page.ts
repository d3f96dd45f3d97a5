/** Page: the front matter of `pages/*.md`, and the order in which pages are read. */
import { z } from 'zod';
import { Label, ref, Text, Title } from './text.ts';

export const PageSchema = z.strictObject({
  /** Short and plain: what the sidebar, the tab and the top of the page show. */
  title: Title,
  /** One sentence on what the page helps with; lists and search show it. */
  summary: Text,
  /** When to open it, in a few words; stands on the start page's door, for the first pages of the contents. */
  hint: Label.optional(),
  /** The role that keeps the page right, such as "Nursing". */
  owner: Text,
  /** The roles whom it concerns most; missing where it concerns all. */
  roles: z.array(ref('role')).optional(),
});
export type PageMatter = z.infer<typeof PageSchema>;

/** Addresses of the site that are no page of the protocol and may stand among them in the sidebar. */
export const FixedAddress = z.enum(['/resources/', '/checklists/', '/reporting/', '/cards/', '/releases/', '/help/']);

/** `contents.yaml`: groups and pages in reading order. */
export const ContentsSchema = z.array(
  z.strictObject({
    /** The group's heading in the sidebar. */
    title: Title,
    /** Pages by id, and fixed addresses, in order. */
    pages: z.array(z.union([FixedAddress, ref('page')])).min(1, 'name at least one page, or remove the group'),
  }),
);
export type Contents = z.infer<typeof ContentsSchema>;
