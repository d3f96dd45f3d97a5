/** Parts: what the site is divided into, by the first folder of their addresses; records and redlines keep their order. */

interface PartRow {
  /** What headings, the sidebar and search call it. */
  label: string;
  /** What a heading over its texts says, on a record and in a redline, where that is another. */
  texts?: string;
  /** True where the draft has it too. */
  drafted?: true;
}

const rows = {
  protocol: { label: 'Protocol', texts: 'Pages', drafted: true },
  checklists: { label: 'Lists by role', drafted: true },
  encounter: { label: 'The encounter, drawn', drafted: true },
  branches: { label: 'If this happens', texts: 'Branches', drafted: true },
  cards: { label: 'Cards and posters', texts: 'Cards', drafted: true },
  reporting: { label: 'What we have to report', drafted: true },
  learning: { label: 'Five minutes to learn', texts: 'Cases to learn from', drafted: true },
  resources: { label: 'Who to call', drafted: true },
  governance: { label: 'How this is governed', drafted: true },
  releases: { label: 'Releases' },
  compare: { label: 'Compare' },
  survey: { label: 'For surveyors' },
  help: { label: 'Help' },
} satisfies Record<string, PartRow>;

export type Part = keyof typeof rows;

export const parts: Record<Part, PartRow> = rows;

/** The release in force at plain addresses, or the draft below `/draft/`. */
export type Edition = '' | 'draft';

/** The address of a part, or of a page in it, without the base path; the draft has some of the parts too. */
export const addressIn = (part: Part, page = '', edition: Edition = ''): string =>
  `${edition && parts[part].drafted ? `/${edition}` : ''}/${part}/${page && `${page}/`}`;

/** The part whose folder this is. */
export const partAt = (folder: string): Part | undefined =>
  Object.keys(parts).find((part): part is Part => part === folder);

/** What a heading over the texts of a part says. */
export const headingOf = (part: Part): string => parts[part].texts ?? parts[part].label;
