/**
 * Site: what the site is set to in `site.yaml`. It lives as the directory does: a change shows with the next build, and
 * no vote waits for it.
 */
import { z } from 'zod';
import { ref, Sample, Text, Title } from './text.ts';

const Minutes = z.int().min(1, 'is less than one; write one or more');

const IdleSchema = z.strictObject({
  cover_minutes: z.union([Minutes, z.literal('never')]).meta({
    description: 'Minutes without input until the screen covers itself, or `never`.',
    examples: [5, 'never'],
  }),
  clear_minutes: Minutes.meta({ description: 'Minutes without input until ticks are cleared.', examples: [15] }),
});

const CoverSchema = z.strictObject({
  sample: Sample.optional().meta({ description: 'True while it shows an intranet that this hospital has not.' }),
  look: z
    .enum(['notice', 'timetable', 'menu'])
    .optional()
    .meta({
      description:
        'Which ordinary page of the intranet it looks like: a notice of paragraphs, a timetable or a menu of the day; a notice where missing.',
      examples: ['timetable'],
    }),
  intranet: Title.optional().meta({
    description: "What the intranet calls itself at the top of its pages; the facility's name where missing.",
    examples: ['Sample Hospital Intranet'],
  }),
  tabs: z
    .array(Title)
    .max(6, 'has more than six; a narrow screen has no room')
    .optional()
    .meta({
      description: 'What stands in the row below it, as on any page of the intranet; none of it leads anywhere.',
      examples: [['News', 'Getting here', 'Cafeteria']],
    }),
  title: Title.meta({
    description: "The heading of the dull screen, and the tab's title while it is up.",
    examples: ['Clean hands'],
  }),
  lines: z
    .array(Text)
    .min(1, 'say something dull, a paragraph an entry')
    .meta({
      description: 'What it says, one paragraph an entry.',
      examples: [['After gloves come off.', 'Rub until dry.']],
    }),
  rows: z
    .array(
      z.array(Text).min(2, 'has one cell; write two or more').max(4, 'has more than four cells; a phone has no room'),
    )
    .optional()
    .meta({
      description: 'The lines of a timetable, its headings first, or the dishes of a menu with their prices.',
      examples: [
        [
          ['To', 'First', 'Last'],
          ['Garage B', '5:30 a.m.', '9:30 p.m.'],
        ],
      ],
    }),
});

const DirectoryOwnerSchema = z.strictObject({
  role: Text.meta({ description: 'The role.', examples: ['Social work'] }),
  service: ref('service').meta({ description: 'The service that reaches this role.', examples: ['directory-desk'] }),
  email: z.email('is no e-mail address').meta({
    description: 'Where a wrong number is told, by a mail that holds the label and the day and nothing else.',
    examples: ['directory@hospital.example'],
  }),
});

export const SiteSchema = z
  .strictObject({
    idle: IdleSchema.meta({ description: 'When an untouched screen covers itself and when it forgets its ticks.' }),
    cover: CoverSchema.meta({
      description: 'The ordinary page of an intranet that covers a page. Never a sign-in, a record or an error.',
    }),
    exit_address: z
      .string()
      .regex(
        /^(\/[^/\s]\S*|\/|https?:\/\/\S+)$/,
        'write an address of the intranet, such as https://intranet.example.org/',
      )
      .meta({
        description: "Where Leave goes: a neutral page of the hospital's own intranet.",
        examples: ['https://intranet.example.org/'],
      }),
    main_number: ref('service').meta({
      description:
        'The service of the main number, to which extensions belong; what gives an outside line is a number there, of kind `prefix`.',
      examples: ['main-number'],
    }),
    call_first: z.array(ref('service')).meta({
      description: 'Services that the start page names first, in this order.',
      examples: [['house-supervisor', 'night-line']],
    }),
    ask_now: ref('service').meta({
      description: "Whom to ask when a page does not answer: the house supervisor's service.",
      examples: ['house-supervisor'],
    }),
    directory_owner: DirectoryOwnerSchema.meta({ description: 'Who keeps the directory right.' }),
    edit_address: z
      .string()
      .regex(/^https:\/\/\S*\{path\}\S*$/, "write the forge's edit address with `{path}` in it")
      .optional()
      .meta({
        description:
          'Where a file is edited on the forge; `{path}` stands for its path in the content root, `{line}` for a line of it. Missing where there is no forge; no page then suggests a change.',
        examples: ['https://forge.example.org/guide/edit/main/protocols/{path}#L{line}'],
      }),
    link_hosts: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'write the host alone, such as intranet.example.org'))
      .optional()
      .meta({
        description: "The intranet's own hosts, on which alone `links.yaml` may name an address.",
        examples: [['intranet.example.org']],
      }),
    teams: z
      .record(
        Text,
        z.string().regex(/^@[\w-]+(\/[\w.-]+)?$/, 'write the team as the forge does, such as `@hospital/nursing`'),
      )
      .optional()
      .meta({
        description: "The forge's teams by what they own, as `owner` of pages, lists and cards names it.",
        examples: [{ Nursing: '@hospital/nursing' }],
      }),
  })
  .meta({ description: 'What the site is set to; live, no release needed.' });
export type Site = z.infer<typeof SiteSchema>;
