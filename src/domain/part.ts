/** Parts: what the site is divided into, by the first folder of their addresses; records and redlines keep their order. */

interface PartRow {
  /** What headings, the sidebar and search call it. */
  label: string;
  /** What a heading over its texts says, on a record and in a redline, where that is another. */
  texts?: string;
  /** The icon of its pages. */
  icon: 'warning' | 'open-book' | 'list-format' | 'phone' | 'document' | 'notes' | 'clock' | 'question-circle';
  /** True where the draft has it too. */
  drafted?: true;
}

const rows = {
  protocol: { label: 'Protocol', texts: 'Pages', icon: 'open-book', drafted: true },
  checklists: { label: 'Lists by role', icon: 'list-format', drafted: true },
  encounter: { label: 'The encounter, drawn', icon: 'open-book', drafted: true },
  branches: { label: 'If this happens', texts: 'Branches', icon: 'warning', drafted: true },
  cards: { label: 'Cards and posters', texts: 'Cards', icon: 'notes', drafted: true },
  reporting: { label: 'What we have to report', icon: 'document', drafted: true },
  learning: { label: 'Cases to learn from', icon: 'open-book', drafted: true },
  resources: { label: 'Who to call', icon: 'phone', drafted: true },
  governance: { label: 'How this is governed', icon: 'document', drafted: true },
  releases: { label: 'Releases', icon: 'clock' },
  compare: { label: 'Compare', icon: 'clock' },
  survey: { label: 'Surveyor', icon: 'clock' },
  help: { label: 'Help', icon: 'question-circle' },
} satisfies Record<string, PartRow>;

export type Part = keyof typeof rows;
export type PartIcon = PartRow['icon'];

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
