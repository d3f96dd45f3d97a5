/**
 * Site: what the site is set to in `site.yaml`. It lives as the directory does: a change shows with the next build, and
 * no vote waits for it.
 */
import { z } from 'zod';
import { ref, Text, Title } from './text.ts';

const Minutes = z.int().min(1, 'is less than one; write one or more');

export const SiteSchema = z.strictObject({
  /** When an untouched screen covers itself and when it forgets its ticks. */
  idle: z.strictObject({
    /** Minutes without input until the screen covers itself, or `never`. */
    cover_minutes: z.union([Minutes, z.literal('never')]),
    /** Minutes without input until ticks are cleared. */
    clear_minutes: Minutes,
  }),
  /** The dull screen that covers a page. Never a sign-in, a record or an error. */
  cover: z.strictObject({
    /** The heading of the dull screen, and the tab's title while it is up. */
    title: Title,
    /** What it says, one paragraph an entry. */
    lines: z.array(Text).min(1, 'say something dull, a paragraph an entry'),
  }),
  /** Where Leave goes: a neutral page of the hospital's own intranet. */
  exit_address: z
    .string()
    .regex(
      /^(\/[^/\s]\S*|\/|https?:\/\/\S+)$/,
      'write an address of the intranet, such as https://intranet.example.org/',
    ),
  /** The service of the main number, to which extensions belong; what gives an outside line is a number there, of kind `prefix`. */
  main_number: ref('service'),
  /** Services that the start page names first, in this order. */
  call_first: z.array(ref('service')),
  /** Whom to ask when a page does not answer: the house supervisor's service. */
  ask_now: ref('service'),
  /** Who keeps the directory right. */
  directory_owner: z.strictObject({
    /** The role, such as "Social work". */
    role: Text,
    /** The service that reaches this role. */
    service: ref('service'),
    /** Where a wrong number is told, by a mail that holds the label and the day and nothing else. */
    email: z.email('is no e-mail address'),
  }),
  /** Where a file is edited on the forge; `{path}` stands for its path in the content root. */
  edit_address: z.string().regex(/^https:\/\/\S*\{path\}\S*$/, "write the forge's edit address with `{path}` in it"),
  /** The forge's teams by what they own, as `owner` of pages, lists and cards names it: `Nursing: "@hospital/nursing"`. */
  teams: z
    .record(
      Text,
      z.string().regex(/^@[\w-]+(\/[\w.-]+)?$/, 'write the team as the forge does, such as `@hospital/nursing`'),
    )
    .optional(),
});
export type Site = z.infer<typeof SiteSchema>;
